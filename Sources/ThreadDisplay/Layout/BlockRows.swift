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
