import ThreadDisplay

/// The pages of a list that were opened in this run, so that one comes back to the screen one left.
///
/// What was done on them is kept of all, since it is small; the pages themselves
/// only of those opened last, and the others are read anew.
package struct OpenedPages {
  /// How many pages are kept whole.
  static let capacity = 8

  private var left: [Int: PageSession] = [:]
  /// The pages that are kept whole, that left last at the end.
  private var whole: [Int] = []

  /// What was left of a page.
  subscript(id: Int) -> PageSession? { left[id] }

  /// Keeps a page that is left.
  mutating func keep(_ session: PageSession, of id: Int) {
    left[id] = session.left
    whole.removeAll { $0 == id }
    whole.append(id)
    if whole.count > Self.capacity { left[whole.removeFirst()]?.page = nil }
  }
}
