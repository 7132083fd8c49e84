import DiscussionModel
import TextKit

/// A paragraph that repeats a passage, before comments have their final numbers.
package struct FoundQuote {
  /// Words of the paragraph and of a passage that stand for each other.
  package struct Span {
    /// The quoting words, in the store.
    package var at: ByteRange
    /// The source's words, in the store.
    package var source: ByteRange
    /// The passage that holds them.
    package var passage: Int
  }

  /// The passage that holds most of the words.
  package var passage: Int
  /// How well the words match.
  package var match: QuoteMatch
  /// The share of the words that are the same, 0 to 1.
  package var similarity: Double
  /// How many words the quote has.
  package var words: Int
  /// The words on both sides, in the order of the quote.
  package var spans: [Span]
}

extension FoundQuote {
  /// A paragraph that repeats a passage word for word; `nil` where it has no words.
  package init?(whole passage: Int, _ words: [Word], _ passages: Passages) {
    guard let first = words.first, let last = words.last else { return nil }
    let span = Span(
      at: ByteRange(first.start, last.end), source: passages.range(passage), passage: passage)
    self.init(
      passage: passage, match: .exact, similarity: 1, words: words.count, spans: [span])
  }
}
