/// What a quoter left out of the paragraphs that he quotes, and which of their words he changed.
package struct QuoteDifference: Hashable, Sendable {
  /// Where something was left out, seen from the words that were quoted.
  package enum Place: String, Sendable, CaseIterable {
    /// Before the first quoted words, in their paragraph.
    case before
    /// Between two pieces that were quoted.
    case between
    /// Behind the last quoted words, in their paragraph.
    case after
  }

  /// Words of the source that the quote does not have.
  package struct Omission: Hashable, Sendable {
    /// Where they stood.
    package var place: Place
    /// The words, in the store.
    package var range: ByteRange
    /// How many sentences they are; a begun one counts as one.
    package var sentences: Int
  }

  /// Words of the quote that stand for others of the source.
  package struct Change: Hashable, Sendable {
    /// The quoter's words, in the store; empty where he dropped some.
    package var at: ByteRange
    /// The source's words, in the store; empty where the quoter added some.
    package var source: ByteRange
  }

  /// What was left out, in the order of the source.
  package private(set) var omissions: [Omission] = []
  /// What was changed, in the order of the quote.
  package private(set) var changes: [Change] = []

  /// How many sentences were left out at a place.
  package func sentences(_ place: Place) -> Int {
    omissions.reduce(0) { $0 + ($1.place == place ? $1.sentences : 0) }
  }

  fileprivate init(_ quote: Quote, in discussion: Discussion) {
    let spans = quote.spans.sorted { $0.source.lowerBound < $1.source.lowerBound }
    guard let first = spans.first, let last = spans.last else { return }
    if let whole = discussion.source(of: first, in: quote) {
      note(.before, ByteRange(whole.lowerBound, first.source.lowerBound), discussion.text)
    }
    for (left, right) in zip(spans, spans.dropFirst()) {
      noteBetween(left, right, quote, discussion)
    }
    if let whole = discussion.source(of: last, in: quote) {
      note(.after, ByteRange(last.source.upperBound, whole.upperBound), discussion.text)
    }
    guard quote.match == .edited else { return }
    for span in quote.spans {
      changes += WordChanges.between(span.at, span.source, in: discussion.text)
    }
  }

  private mutating func noteBetween(
    _ left: QuoteSpan, _ right: QuoteSpan, _ quote: Quote, _ discussion: Discussion
  ) {
    guard left.sourceBlock != right.sourceBlock,
      let above = discussion.source(of: left, in: quote),
      let below = discussion.source(of: right, in: quote)
    else {
      note(
        .between, ByteRange(left.source.upperBound, right.source.lowerBound), discussion.text)
      return
    }
    note(.between, ByteRange(left.source.upperBound, above.upperBound), discussion.text)
    note(.between, ByteRange(below.lowerBound, right.source.lowerBound), discussion.text)
  }

  private mutating func note(_ place: Place, _ range: ByteRange, _ text: TextStore) {
    guard !range.isEmpty else { return }
    let sentences = Self.sentences(text.bytes[range.offsets])
    guard sentences > 0 else { return }
    omissions.append(Omission(place: place, range: range, sentences: sentences))
  }

  /// The sentences of some bytes, a begun one counted as one; marks alone are none.
  private static func sentences(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var hasLetters = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if hasLetters { count += 1 }
        hasLetters = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC3...0xDF, 0xE3...0xFF:
        hasLetters = true
      default: break
      }
    }
    return count + (hasLetters ? 1 : 0)
  }
}

extension Discussion {
  /// What a quote on this page left out of its source, and what it changed.
  package func difference(of quote: Quote) -> QuoteDifference { QuoteDifference(quote, in: self) }

  /// The paragraph in which a span's source stands, or `nil` where the page does not have it.
  fileprivate func source(of span: QuoteSpan, in quote: Quote) -> ByteRange? {
    if let block = span.sourceBlock {
      return blocks.indices.contains(block) ? blocks[block].range : nil
    }
    switch quote.source {
    case .title: return article.title?.range
    case .body: return article.body.lazy.map(\.range).first { $0.contains(span.source) }
    case .comment, .external, .unresolved: return nil
    }
  }
}
