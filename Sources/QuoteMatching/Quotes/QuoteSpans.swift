import DiscussionModel
import TextKit

/// Turns aligned words into byte ranges on both sides.
struct QuoteSpans {
  private let bytes: [UInt8]

  /// For the text of a page.
  init(_ text: TextStore) { bytes = text.bytes }

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
        source.lowerBound = markStart(source.lowerBound, notBefore: passage.lowerBound)
      }
      if run.quote.upperBound == words.count, at.upperBound < block.upperBound {
        at.upperBound = block.upperBound
        source.upperBound = markEnd(source.upperBound, notAfter: passage.upperBound)
      }
      return FoundQuote.Span(at: at, source: source, passage: candidate.passage)
    }
  }

  private static func range(_ words: [Word], _ run: Range<Int>) -> ByteRange {
    ByteRange(words[run.lowerBound].start, words[run.upperBound - 1].end)
  }

  /// Back over opening marks that hang on a word, at most six bytes, to the start of a character.
  private func markStart(_ offset: UInt32, notBefore floor: UInt32) -> UInt32 {
    var start = offset
    while start > floor, offset - start < 6, !isBlank(start - 1), !isWord(start - 1) { start -= 1 }
    while start < offset, bytes[Int(start)].isContinuation { start += 1 }
    return start
  }

  /// On over closing marks that hang on a word.
  private func markEnd(_ offset: UInt32, notAfter limit: UInt32) -> UInt32 {
    var end = offset
    while end < limit, !isBlank(end), !isWord(end) { end += 1 }
    return end
  }

  private func isBlank(_ offset: UInt32) -> Bool {
    let byte = bytes[Int(offset)]
    return byte.isSpaceOrTab
      || (byte == 0xA0 && offset > 0 && bytes[Int(offset) - 1] == 0xC2)
      || (byte == 0xC2 && Int(offset) + 1 < bytes.count && bytes[Int(offset) + 1] == 0xA0)
  }

  private func isWord(_ offset: UInt32) -> Bool {
    bytes[Int(offset)].isASCIILetterOrDigit
  }
}
