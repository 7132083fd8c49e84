import DiscussionModel

extension Discussion {
  /// What the rows of a paragraph are, or `nil` where it is not shown, since the comment's header tells it.
  package func kind(ofBlock block: Int, in index: Int) -> LayoutRow.Kind? {
    if isInHeader(block, of: index) { return nil }
    return switch blocks[block].content {
    case .prose, .code, .list, .table: .prose
    case .quote: .quote
    case .signature, .moderator, .header, .address, .attribution, .attachment: .aside
    }
  }
}

extension Discussion {
  /// The bars before the rows of a quote, each one cell: one a level, fewer where they would leave no room for the words.
  ///
  /// - Parameters:
  ///   - block: the quote's index in `blocks`.
  ///   - width: the cells of a row with its bars.
  func quoteBars(ofBlock block: Int, width: Int) -> Int {
    max(1, min(Int(blocks[block].quote?.level ?? 1), width / 4))
  }
}
