import DiscussionModel

/// The pages of a list that were opened in this run, so that one comes back to the screen one left.
///
/// Views are kept of all of them, since they are small; the pages themselves
/// only of those opened last, and the others are read anew.
package struct OpenedPages {
  /// A page that was left.
  struct Left {
    /// The page, unless it was let go.
    var page: Page?
    /// How many comments it had: a file that has others since then is a new page.
    var count: Int
    /// The screen, without its entries.
    var view: ThreadView
    /// The screens to go back to, the places marked, the steps to undo.
    var jumps: JumpList
    var marks: Marks
    var history: History
    /// Which comments were read, and what was searched for.
    var read: ReadMarks
    var search: Search?
    var corrections: Corrections
    var pageNumber: Int
  }

  /// How many pages are kept whole.
  static let capacity = 8

  private var left: [Int: Left] = [:]
  /// The pages that are kept whole, that left last at the end.
  private var whole: [Int] = []

  /// What was left of a page.
  subscript(id: Int) -> Left? { left[id] }

  /// Keeps a page that is left.
  mutating func keep(_ page: Left, of id: Int) {
    left[id] = page
    whole.removeAll { $0 == id }
    whole.append(id)
    if whole.count > Self.capacity { left[whole.removeFirst()]?.page = nil }
  }
}
