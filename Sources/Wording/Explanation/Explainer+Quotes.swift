import DiscussionModel
import TextKit

// MARK: - Quoted words

extension Explainer {
  /// The quote of a comment that a block is or holds.
  func quote(in block: Int, of target: Int) -> Quote? {
    let block = discussion.blocks[block]
    let whole = block.quote.flatMap { $0.comment == target ? $0 : nil }
    return whole ?? block.inlineQuotes.first { $0.quote.comment == target }?.quote
  }

  /// What a quote of a comment repeats: `= line 337, whole`, `part of line 275`; the comment where the input has no lines.
  func match(of block: Int, with target: Int) -> String {
    guard let quote = quote(in: block, of: target), let source = quote.block else { return "" }
    let place = discussion.blocks[source].line.map { "line \($0)" } ?? naming.number(target)
    return switch quote.match {
    case .exact: "= \(place), whole"
    case .partial: "part of \(place)"
    case .edited: "\(place), in other words"
    }
  }

  /// What of its source a quote leaves out.
  func leftOut(of block: Int) -> [String] {
    guard let quote = discussion.blocks[block].quote, quote.match == .partial else { return [] }
    let parts = QuoteReport(quote, in: discussion, glyphs: naming.glyphs).leftOut
    return parts.isEmpty ? [] : ["Left out: \(parts.listed)."]
  }

  /// Where else the quoted words stand, and why those places are not the source.
  func otherSources(of block: Int) -> [String] {
    guard let quote = discussion.blocks[block].quote, let source = quote.block,
      let span = quote.spans.max(by: { $0.source.count < $1.source.count }),
      span.source.count >= Self.leastBytes
    else { return [] }
    let needle = BytePattern(discussion.text.bytes(of: span.source))
    var found: [String] = []
    var counted = 0
    for (other, comment) in discussion.comments.enumerated() where other != index {
      for candidate in comment.blocks where candidate != source {
        let words = discussion.text.bytes(of: discussion.blocks[candidate].range)
        guard needle.isFound(in: words) else { continue }
        counted += 1
        guard counted <= 2 else { continue }
        let isMore = words.count > span.source.count
        found.append(rejection(of: candidate, in: other, source: source, isMore: isMore))
      }
    }
    if counted > 2 {
      found.append("\(Figures.count(counted - 2, "further place")) with these words.")
    }
    return found
  }

  /// Shorter words stand in many places by chance.
  private static let leastBytes = 16

  private func rejection(of block: Int, in other: Int, source: Int, isMore: Bool) -> String {
    let place =
      naming.number(other)
      + (discussion.blocks[block].line.map { ", line \($0)" } ?? "")
    if discussion.blocks[block].quote != nil { return "Not from \(place): itself quotes them." }
    if isLater(block, than: source) { return "Not from \(place): wrote them later." }
    return isMore
      ? "Not from \(place): they are a part of more there." : "As well in \(place)."
  }

  /// Whether a paragraph was surely written after another, as far as the page's order tells.
  private func isLater(_ block: Int, than other: Int) -> Bool {
    switch discussion.order {
    case .oldest: block > other
    case .latest: block < other
    case .popular, .unknown: false
    }
  }
}
