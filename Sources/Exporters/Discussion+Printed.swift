import DiscussionModel

/// What of a comment its header tells already, by the rules of the reader.
extension Discussion {
  /// The comments that a comment answers: that under which it stands first, then the others as it takes them up.
  func targets(of index: Int) -> [Int] {
    let all = comments[index].replies.map(\.target).filter(comments.indices.contains)
    guard let parent = tree.parent(of: index), all.contains(parent) else { return all }
    return [parent] + all.filter { $0 != parent }
  }

  /// Whether a paragraph is printed, and not told by the comment's header.
  ///
  /// A header or an address vanishes into the `→ name` of the header, and so
  /// does a name line that was pasted along with what stood below it. One that
  /// names somebody else stays, since nothing may be lost.
  func isPrinted(_ block: Block, in index: Int) -> Bool {
    if let heading = block.heading { return !namesTarget(heading, of: index) }
    return block.quote.map { !isHeading($0) } ?? true
  }

  /// Whether no more is quoted than the name above another quote.
  private func isHeading(_ quote: Quote) -> Bool {
    guard let source = quote.block, blocks.indices.contains(source) else { return false }
    return blocks[source].heading != nil
  }

  private func namesTarget(_ heading: Heading, of index: Int) -> Bool {
    let name = text[heading.name].lowercased()
    return comments[index].replies.contains { link in
      comments.indices.contains(link.target)
        && comments[link.target].author?.name.lowercased() == name
    }
  }
}
