import DiscussionModel

extension Comment {
  /// Whether it has a row for its number, its writer and whom it answers.
  ///
  /// A guessed comment of which none of this is known has none: a wrong guess
  /// then costs the reader nothing, the text reads on.
  var hasHeader: Bool { boundary != .guess || author != nil || !replies.isEmpty }
}

extension Discussion {
  /// What the rows of a paragraph are, or `nil` where it is not shown.
  ///
  /// A header or an address vanishes into the `→ name` of the comment's head;
  /// one that names somebody else stays, since nothing may be lost.
  func kind(ofBlock block: Int, in index: Int) -> LayoutRow.Kind? {
    switch blocks[block].content {
    case .prose, .code, .list: .prose
    case .quote(let quote): isHeading(quote) ? nil : .quote
    case .signature, .moderator: .aside
    case .header(let heading), .address(let heading):
      namesTarget(heading, of: index) ? nil : .aside
    }
  }

  /// Whether words are quoted that are no more than the name above another quote, pasted along with it.
  func isHeading(_ quote: Quote) -> Bool {
    guard let block = quote.block, blocks.indices.contains(block) else { return false }
    return blocks[block].heading != nil
  }

  private func namesTarget(_ heading: Heading, of index: Int) -> Bool {
    let name = text[heading.name].lowercased()
    return comments[index].replies.contains { link in
      comments.indices.contains(link.target)
        && comments[link.target].author?.name.lowercased() == name
    }
  }
}
