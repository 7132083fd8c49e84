import DiscussionModel
import TextKit

/// Turns aligned words into byte ranges on both sides.
struct QuoteSpans {
  private let text: TextStore

  /// For the text of a page.
  init(_ text: TextStore) { self.text = text }

  /// The spans of an alignment, with the punctuation that belongs to the words.
  ///
  /// A stretch that begins or ends the quote takes in the quote's marks
  /// there, and on the source's side what hangs on the words without a blank
  /// between, if the quote has something there as well.
  ///
  /// - Parameters:
  ///   - candidate: the passage and the aligned words.
  ///   - words: the words of the quote.
  ///   - block: the quoting paragraph.
  ///   - passage: where the source's paragraph stands.
  func spans(
    _ candidate: SourceSearch.Candidate, words: [Word], block: ByteRange, passage: ByteRange
  ) -> [FoundQuote.Span] {
    candidate.alignment.runs.map { run in
      var at = Self.range(words, run.quote)
      var source = Self.range(candidate.source, run.source)
      if run.quote.lowerBound == 0, at.lowerBound > block.lowerBound {
        at.lowerBound = block.lowerBound
        source.lowerBound = Self.markStart(source.lowerBound, of: text.bytes(of: passage))
      }
      if run.quote.upperBound == words.count, at.upperBound < block.upperBound {
        at.upperBound = block.upperBound
        source.upperBound = Self.markEnd(source.upperBound, of: text.bytes(of: passage))
      }
      return FoundQuote.Span(at: at, source: source, passage: candidate.passage)
    }
  }

  private static func range(_ words: [Word], _ run: Range<Int>) -> ByteRange {
    ByteRange(words[run.lowerBound].start, words[run.upperBound - 1].end)
  }

  /// Back over opening marks that hang on a word, at most six bytes, to the start of a character.
  private static func markStart(_ offset: UInt32, of passage: TextBytes) -> UInt32 {
    let word = Int(offset)
    var start = word
    while start > passage.startIndex, word - start < 6, hangsOnWord(passage, start - 1) {
      start -= 1
    }
    return UInt32(passage[..<word].scalarStart(atOrAfter: start))
  }

  /// On over closing marks that hang on a word.
  private static func markEnd(_ offset: UInt32, of passage: TextBytes) -> UInt32 {
    var end = Int(offset)
    while end < passage.endIndex, hangsOnWord(passage, end) { end += 1 }
    return UInt32(end)
  }

  /// Whether a byte is part neither of a word nor of a blank, no-break ones included.
  private static func hangsOnWord(_ bytes: TextBytes, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0xA0: index == bytes.startIndex || bytes[index - 1] != 0xC2
    case 0xC2: index + 1 == bytes.endIndex || bytes[index + 1] != 0xA0
    case let byte: !byte.isSpaceOrTab && !byte.isASCIILetterOrDigit
    }
  }
}
