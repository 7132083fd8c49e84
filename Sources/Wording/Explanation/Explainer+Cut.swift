import DiscussionModel
import TextKit

// MARK: - Where it begins

extension Explainer {
  /// What is held of its start; `nil` on a page that marks its comments.
  var cut: Explanation.Claim? {
    guard discussion.segmentation == .inferred else { return nil }
    var claim = Explanation.Claim(
      subject: .cut, title: comment.line.map { "before line \($0)" } ?? "here", says: "")
    claim.says = isCutByHand ? "made by hand" : "\(comment.boundary.grade): \(cutReason)"
    if let first = comment.blocks.first, index > 0 {
      if let above = discussion.comments[index - 1].blocks.last {
        claim.grounds.append(ground(above, note: "ends \(naming.number(index - 1))"))
      }
      claim.grounds.append(ground(first, note: "begins \(naming.number(index))"))
    }
    claim.remarks += pastedAcross
    return claim
  }

  private var isCutByHand: Bool { corrections.split.contains(comment.id) }

  private var cutReason: String {
    guard index > 0 else { return "the comments of the page begin here" }
    if comment.boundary == .marked { return "\(inputWord) marks it" }
    guard let first = comment.blocks.first else { return "the text above ends here" }
    switch discussion.blocks[first].content {
    case .header, .attribution: return "a header that names somebody opens an answer"
    case .address: return "a line that only names somebody opens an answer"
    case .quote(let quote): return openingQuote(quote)
    case .prose, .code, .list, .signature, .moderator, .attachment, .table: break
    }
    if let other = quotingAlone(first) {
      return "\(naming.number(other)) quotes its first paragraph, and the one above is not with it"
    }
    return "only the wording and length of the text around speak for it"
  }

  private func openingQuote(_ quote: Quote) -> String {
    switch quote.source {
    case .comment(let source, _) where source == index - 1:
      "a quote of the comment right above opens an answer to it"
    case .comment(let source, _): "a quote of \(naming.number(source)) opens an answer"
    case .title: "a quote of the headline opens a comment"
    case .body: "a quote of the article opens a comment"
    case .external, .unresolved: "a quote opens a comment"
    }
  }

  /// The first comment that quotes a paragraph and not the one above it along with it.
  private func quotingAlone(_ paragraph: Int) -> Int? {
    discussion.comments.indices.first { other in
      discussion.comments[other].blocks.contains { block in
        discussion.blocks[block].quote?.block == paragraph
          && !(block > discussion.comments[other].blocks.lowerBound
            && discussion.blocks[block - 1].quote?.block == paragraph - 1)
      }
    }
  }

  /// Who quotes words on both sides of the cut in one breath, which speaks against it.
  private var pastedAcross: [String] {
    guard index > 0, let first = comment.blocks.first,
      let above = discussion.comments[index - 1].blocks.last
    else { return [] }
    for (other, comment) in discussion.comments.enumerated() {
      for block in comment.blocks.dropFirst()
      where discussion.blocks[block].quote?.block == first
        && discussion.blocks[block - 1].quote?.block == above
      {
        return ["Against it: \(naming.number(other)) quotes both sides in one breath."]
      }
    }
    return []
  }

  /// How it may be cut otherwise.
  var cuts: [Explanation.Choice] {
    guard discussion.segmentation == .inferred else { return [] }
    var choices = [
      Explanation.Choice(
        subject: .cut, title: "as it is", says: "from here to the next cut", correction: nil)
    ]
    if index > 0 {
      choices.append(
        Explanation.Choice(
          subject: .cut, title: "a part of \(naming.numbered(index - 1))",
          says: "joins it with the comment before", correction: .join(comment.id)))
    }
    for block in comment.blocks.dropFirst() {
      let paragraph = discussion.blocks[block]
      choices.append(
        Explanation.Choice(
          subject: .cut, title: paragraph.line.map { "cut before line \($0)" } ?? "cut before",
          says: "\"" + discussion.text[discussion.text.start(of: paragraph.range, bytes: 48)]
            + "\"",
          correction: .split(discussion.startID(atBlock: block, of: index))))
    }
    return choices
  }
}
