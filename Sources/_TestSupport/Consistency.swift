import DiscussionModel

/// What holds of every discussion, whatever the page was.
package enum Consistency {
  /// The first thing that does not hold, or `nil`.
  package static func fault(in discussion: Discussion) -> String? {
    for (index, comment) in discussion.comments.enumerated() {
      if let fault = fault(in: comment, at: index, of: discussion) {
        return "comment \(index + 1): " + fault
      }
    }
    for (index, block) in discussion.blocks.enumerated() {
      if let fault = fault(in: block, of: discussion) { return "block \(index): " + fault }
    }
    let ids = discussion.comments.map(\.id)
    if zip(ids, ids.dropFirst()).contains(where: { $0 >= $1 }) { return "identities not ascending" }
    if discussion.tree.preorder.count != discussion.comments.count { return "comments lost" }
    let lines = discussion.diagnostics.map { $0.line ?? 0 }
    return lines == lines.sorted() ? nil : "remarks out of order"
  }

  private static func fault(in comment: Comment, at index: Int, of discussion: Discussion)
    -> String?
  {
    let targets = comment.replies.map(\.target)
    if targets.contains(index) { return "answers itself" }
    if Set(targets).count != targets.count { return "answers one comment twice" }
    if !targets.allSatisfy(discussion.comments.indices.contains) { return "answers nobody there" }
    if let parent = comment.parent, !targets.contains(parent) { return "parent is not answered" }
    if comment.blocks.contains(where: { !discussion.blocks.indices.contains($0) }) {
      return "blocks out of range"
    }
    if comment.author?.name.isEmpty == true { return "empty name" }
    return nil
  }

  private static func fault(in block: Block, of discussion: Discussion) -> String? {
    guard isText(block.range, discussion) else { return "range" }
    if block.line != discussion.text.line(at: block.range.lowerBound) { return "line" }
    if let heading = block.heading, !block.range.contains(heading.name) || heading.name.isEmpty {
      return "name outside"
    }
    for span in block.quote?.spans ?? [] {
      if !isText(span.at, discussion) || !block.range.contains(span.at) { return "span" }
      if !isText(span.source, discussion) { return "source of a span" }
      if let source = span.sourceBlock, !discussion.blocks[source].range.contains(span.source) {
        return "source of a span outside its block"
      }
    }
    return nil
  }

  /// Whether a range is not empty and begins and ends between characters.
  private static func isText(_ range: ByteRange, _ discussion: Discussion) -> Bool {
    let segment = discussion.text.segment(at: range.lowerBound)
    guard !range.isEmpty, segment.range.contains(range) else { return false }
    return [range.offsets.lowerBound, range.offsets.upperBound].allSatisfy {
      $0 == segment.bytes.endIndex || segment.bytes[$0] & 0xC0 != 0x80
    }
  }
}
