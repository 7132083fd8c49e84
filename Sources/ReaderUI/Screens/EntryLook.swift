import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

/// What the rows of one entry depend on, besides the look of the whole conversation.
///
/// But for the bar beside the selected one, which comes and goes without the rows being drawn anew.
struct EntryLook: Equatable {
  /// The row below an entry.
  enum Gap: Equatable {
    /// None: the next entry follows at once, or it is the last.
    case none
    /// A blank one.
    case blank
    /// One that marks a cut which is a guess, at the next entry's step of indentation.
    case guess(step: Int)
  }

  let entry: Entry
  /// Where within it the cursor stands; its head where it is not selected.
  let focus: Focus
  /// Whether its writer's name is underlined, as on the other comments of the selected writer.
  let isNameUnderlined: Bool
  /// Where it is folded, how many of the comments below it are unread.
  let unread: Int
  /// Its steps of indentation.
  let step: Int
  let rails: [ThreadShape.Rail]
  let gap: Gap
}

extension ThreadScreen {
  /// How the entry at a place looks.
  func look(at position: Int) -> EntryLook {
    let entry = layout.view.entries[position]
    let isSelected = entry.item == layout.view.selection
    let index = entry.item.comment
    let folded = entry.form == .folded ? index : nil
    return EntryLook(
      entry: entry, focus: isSelected ? layout.view.focus : .head,
      isNameUnderlined: !isSelected && index.map(isBySelectedWriter) ?? false,
      unread: folded.map { screen.state.read.unread(below: $0, on: page) } ?? 0,
      step: layout.step(of: entry), rails: layout.isIndented ? layout.rails(of: entry.item) : [],
      gap: gap(below: position))
  }

  func isBySelectedWriter(_ index: Int) -> Bool {
    selectedWriter != nil && page.facts.query.writer(of: index) == selectedWriter
  }

  private func gap(below position: Int) -> EntryLook.Gap {
    let next = position + 1
    guard next < layout.view.entries.count, layout.hasGap(below: position) else { return .none }
    let entry = layout.view.entries[next]
    guard let index = entry.item.comment, page.discussion.comments[index].boundary == .guess
    else { return .blank }
    return .guess(step: layout.step(of: entry))
  }
}
