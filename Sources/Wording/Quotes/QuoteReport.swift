import DiscussionModel

/// What somebody who quoted left out, added and changed, in words.
package struct QuoteReport {
  private let quote: Quote
  private let discussion: Discussion
  private let glyphs: Glyphs

  /// What is said of a quote, with some signs.
  package init(_ quote: Quote, in discussion: Discussion, glyphs: Glyphs) {
    self.quote = quote
    self.discussion = discussion
    self.glyphs = glyphs
  }

  /// `; left out: 1 sentence after; changed: bogeyman → bogyman`; empty where nothing differs.
  package var says: String {
    let changes = QuoteChanges(quote, in: discussion)
    var missing = leftOut
    if changes.droppedWords > 0 {
      missing.append(Figures.count(changes.droppedWords, "word") + " within")
    }
    var text = missing.isEmpty ? "" : "; left out: " + missing.joined(separator: ", ")
    if changes.addedWords > 0 {
      text += "; added: " + Figures.count(changes.addedWords, "word")
    }
    return text + changed(changes)
  }

  /// What of the source's paragraph was not quoted: `1 sentence before`, `4 words after`.
  package var leftOut: [String] {
    guard let paragraph = source else { return [] }
    let spans = quote.spans.map(\.source).filter(paragraph.contains)
      .sorted { $0.lowerBound < $1.lowerBound }
    guard let first = spans.first, let last = spans.last else { return [] }
    let text = discussion.text
    var between = LeftOut()
    for (left, right) in zip(spans, spans.dropFirst()) where left.upperBound < right.lowerBound {
      between.add(ByteRange(left.upperBound, right.lowerBound), of: text)
    }
    let before = LeftOut(ByteRange(paragraph.lowerBound, first.lowerBound), of: text)
    let after = LeftOut(ByteRange(last.upperBound, paragraph.upperBound), of: text)
    return [before.says("before"), between.says("between"), after.says("after")].compactMap { $0 }
  }

  /// `; changed: bogeyman → bogyman and 2 more`.
  private func changed(_ changes: QuoteChanges) -> String {
    guard let first = changes.replaced.first else {
      return changes.isUntold ? "; in other words" : ""
    }
    let more = changes.replaced.count - 1
    return "; changed: \(first.source) \(glyphs.answers) \(first.quote)"
      + (more > 0 ? " and \(more) more" : "")
  }

  /// The paragraph from which the words were taken.
  private var source: ByteRange? {
    switch quote.source {
    case .comment(_, let block):
      discussion.blocks.indices.contains(block) ? discussion.blocks[block].range : nil
    case .title: discussion.article.title?.range
    case .body(let paragraph):
      paragraph.flatMap {
        discussion.article.body.indices.contains($0) ? discussion.article.body[$0].range : nil
      }
    case .external, .unresolved: nil
    }
  }
}
