import DiscussionModel

/// Which record answers which, where a page indents answers.
struct RecordNesting {
  /// For each record the one that it is indented under; `nil` at the top level.
  private var parents: [Int?] = []
  private let isNested: Bool

  /// Reads the indents of the records' first lines.
  ///
  /// Nested pages have the first record at the least indent, and several of each.
  init(_ lines: PageLines, starts: [Int]) {
    let indents = starts.map { lines.lines[$0].indent }
    let least = indents.min() ?? 0
    let deeper = indents.count { $0 > least }
    isNested = deeper >= 1 && indents.first == least && deeper < indents.count
    guard isNested else { return }
    var open: [(indent: Int, record: Int)] = []
    for (record, indent) in indents.enumerated() {
      while let last = open.last, last.indent >= indent { open.removeLast() }
      parents.append(open.last?.record)
      open.append((indent, record))
    }
  }

  /// What the page states of a record's place; `nil` where it indents nothing.
  func link(of record: Int) -> StatedLink? {
    guard isNested else { return nil }
    guard let parent = parents[record] else { return StatedLink(to: .nobody, .nesting) }
    return StatedLink(to: .comment(CommentID(ordinal: UInt32(clamping: parent))), .nesting)
  }
}
