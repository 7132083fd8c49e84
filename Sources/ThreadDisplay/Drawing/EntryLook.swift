import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

/// What the rows of one entry depend on, besides the look of the whole conversation.
///
/// But for the bar beside the selected one, which comes and goes without the rows being drawn anew.
package struct EntryLook: Equatable {
  /// The row below an entry.
  package enum Gap: Equatable {
    /// None: the next entry follows at once, or it is the last.
    case none
    /// A blank one.
    case blank
    /// One that marks a cut which is a guess, at the next entry's step of indentation.
    case guess(step: Int)
  }

  /// The entry.
  package let entry: Entry
  /// Where within it the cursor stands; its head where it is not selected.
  let focus: Focus
  /// Whether its writer's name is underlined, as on the other comments of the selected writer.
  package let isNameUnderlined: Bool
  /// Whether it is folded and it or one below it was not read yet.
  let isUnread: Bool
  /// Its steps of indentation.
  let step: Int
  /// The rails left of it.
  let rails: [ThreadShape.Rail]
  /// The row below it.
  package let gap: Gap

  /// How an entry looks.
  ///
  /// - Parameters:
  ///   - position: its place among the entries, 0-based.
  ///   - layout: the rows of all.
  ///   - isNameUnderlined: whether it is by the selected writer, unless it is selected itself.
  ///   - read: which comments were read.
  package init(
    at position: Int, in layout: ThreadLayout, isNameUnderlined: Bool, read: ReadMarks
  ) {
    entry = layout.view.entries[position]
    let isSelected = entry.item == layout.view.selection
    focus = isSelected ? layout.view.focus : .head
    self.isNameUnderlined = isNameUnderlined && !isSelected
    isUnread = entry.form == .folded && read.isUnread(entry, on: layout.page)
    step = layout.step(of: entry)
    rails = layout.isIndented ? layout.rails(of: entry.item) : []
    gap = Self.gap(below: position, in: layout)
  }

  private static func gap(below position: Int, in layout: ThreadLayout) -> Gap {
    let next = position + 1
    guard next < layout.view.entries.count, layout.hasGap(below: position) else { return .none }
    let entry = layout.view.entries[next]
    guard layout.view.limit == nil, let index = entry.item.comment,
      layout.page.discussion.comments[index].boundary == .guess
    else { return .blank }
    return .guess(step: layout.step(of: entry))
  }
}
