import DiscussionModel

/// What the status line says of lit words.
struct LightWords {
  let state: ReaderState
  let page: Page

  private var discussion: Discussion { page.discussion }

  /// `Words quoted by Tamarama #31 (2 of 2); left out: 1 sentence after. Ctrl-o back`.
  func says(_ place: QuotePlace, number: Int, of count: Int, in index: Int) -> String {
    let words = CommentWords(discussion: discussion, glyphs: state.options.glyphs)
    var text = "Words quoted by \(words.named(index))"
    if count > 1 { text += " (\(number + 1) of \(count))" }
    if place.quote.match == .edited { text += ", in other words" }
    let missing = leftOut(of: place.quote)
    if !missing.isEmpty { text += "; left out: " + missing.joined(separator: ", ") }
    if let key = state.keyMap.shortcut(for: .back, in: .thread) { text += ". \(key) back" }
    return text
  }

  /// What of the source's paragraph was not quoted: `1 sentence before`, `2 sentences after`.
  private func leftOut(of quote: Quote) -> [String] {
    guard let paragraph = source(of: quote) else { return [] }
    let spans = quote.spans.map(\.source).filter(paragraph.contains)
      .sorted { $0.lowerBound < $1.lowerBound }
    guard let first = spans.first, let last = spans.last else { return [] }
    var between = 0
    for (left, right) in zip(spans, spans.dropFirst()) where left.upperBound < right.lowerBound {
      between += sentences(ByteRange(left.upperBound, right.lowerBound))
    }
    let parts = [
      (sentences(ByteRange(paragraph.lowerBound, first.lowerBound)), "before"),
      (between, "between"),
      (sentences(ByteRange(last.upperBound, paragraph.upperBound)), "after"),
    ]
    return parts.filter { $0.0 > 0 }.map { count, place in
      "\(count) sentence\(count == 1 ? "" : "s") \(place)"
    }
  }

  private func source(of quote: Quote) -> ByteRange? {
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

  /// The sentences of a range, a begun one counted as one; marks alone are none.
  private func sentences(_ range: ByteRange) -> Int {
    var count = 0
    var hasLetters = false
    for byte in discussion.text.bytes[range.offsets] {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if hasLetters { count += 1 }
        hasLetters = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC3...0xFF:
        hasLetters = true
      default: break
      }
    }
    return count + (hasLetters ? 1 : 0)
  }
}
