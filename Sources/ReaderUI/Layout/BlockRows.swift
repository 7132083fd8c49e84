import DiscussionModel

extension Comment {
  /// Whether it has a row for its number, its writer and whom it answers.
  ///
  /// A guessed comment of which none of this is known has none: a wrong guess
  /// then costs the reader nothing, the text reads on.
  var hasHeader: Bool { boundary != .guess || author != nil || !replies.isEmpty }
}

extension Discussion {
  /// What the rows of a paragraph are, or `nil` where it is not shown, since the comment's header tells it.
  func kind(ofBlock block: Int, in index: Int) -> LayoutRow.Kind? {
    if isInHeader(block, of: index) { return nil }
    return switch blocks[block].content {
    case .prose, .code, .list, .table: .prose
    case .quote: .quote
    case .signature, .moderator, .header, .address, .attribution, .attachment: .aside
    }
  }
}
