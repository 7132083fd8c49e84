import TextKit

/// What of a comment its header tells already: whom it answers, and so the names that were pasted above quotes.
extension Discussion {
  /// The comments that a comment answers: that under which it stands first, then the others as it takes them up.
  ///
  /// - Parameter index: the comment's index.
  /// - Returns: their indices.
  package func targets(of index: Int) -> [Int] {
    let all = comments[index].replies.map(\.target).filter(comments.indices.contains)
    guard let parent = tree.parent(of: index), all.contains(parent) else { return all }
    return [parent] + all.filter { $0 != parent }
  }

  /// Whether a comment has a header at all: its number, its writer, whom it answers.
  ///
  /// A guessed comment of which nothing is known has none: a wrong guess then
  /// costs the reader nothing, the text reads on.
  ///
  /// - Parameter index: the comment's index.
  package func hasHeader(_ index: Int) -> Bool {
    let comment = comments[index]
    return comment.boundary != .guess || comment.isPlaceholder || comment.author != nil
      || comment.votes != nil || !comment.replies.isEmpty || tree.parent(of: index) != nil
  }

  /// Whether a paragraph says no more than the header of its comment.
  ///
  /// A header or an address vanishes into the `→ name` of the header, and so
  /// does a name line that was pasted along with what stood below it. One that
  /// names somebody else stays, since nothing may be lost.
  ///
  /// - Parameters:
  ///   - block: the paragraph's index in `blocks`.
  ///   - index: the index of its comment.
  package func isInHeader(_ block: Int, of index: Int) -> Bool {
    if let heading = blocks[block].heading { return namesTarget(heading, of: index) }
    return blocks[block].quote.map(isHeading) ?? false
  }

  /// Whether words are quoted that are no more than the name above another quote, pasted along with it.
  package func isHeading(_ quote: Quote) -> Bool {
    guard let source = quote.block, blocks.indices.contains(source) else { return false }
    return blocks[source].heading != nil
  }

  private func namesTarget(_ heading: Heading, of index: Int) -> Bool {
    let typed = text[heading.name]
    lazy var folded = Folding.scalars(of: typed)
    return comments[index].replies.contains { link in
      guard comments.indices.contains(link.target), let name = comments[link.target].author?.name
      else { return false }
      // Mostly it is spelled as it is there.
      return name == typed || Folding.scalars(of: name) == folded
    }
  }
}
