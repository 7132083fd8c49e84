import DiscussionModel
import TextKit

/// A run of words inside a paragraph that stands in another passage as it is.
struct InlinePiece {
  /// Fewer words are said by many.
  static let fewestWords = 8
  /// So few are enough below a line that names whom they answer.
  static let fewestAddressed = 6

  private let source: SourceSearch.Candidate
  private let run: AlignedRun

  /// How many words it has.
  var count: Int { run.same }

  /// The longest such run that a candidate shares; `nil` where it has none that is long enough.
  ///
  /// - Parameters:
  ///   - candidate: the passage, with the words that it shares.
  ///   - words: the words of the paragraph.
  ///   - fewest: how many words are long enough.
  static func longest(
    in candidate: SourceSearch.Candidate, of words: [Word], atLeast fewest: Int
  ) -> InlinePiece? {
    let runs = candidate.alignment.runs.lazy.filter { $0.same >= fewest }.map {
      unchanged(in: $0, of: words, source: candidate.source)
    }
    guard let run = runs.max(by: { $0.same < $1.same }), run.same >= fewest else { return nil }
    return InlinePiece(source: candidate, run: run)
  }

  /// The longest part of a run in which no word is changed, added or dropped.
  private static func unchanged(in run: AlignedRun, of words: [Word], source: [Word]) -> AlignedRun
  {
    if run.same == run.quote.count, run.same == run.source.count { return run }
    var best = AlignedRun(
      quote: run.quote.lowerBound..<run.quote.lowerBound,
      source: run.source.lowerBound..<run.source.lowerBound, same: 0)
    for start in run.quote.prefix(longestChanged) {
      for place in run.source.prefix(longestChanged) {
        let count = zip(words[start..<run.quote.upperBound], source[place..<run.source.upperBound])
          .prefix { $0.hash == $1.hash }.count
        guard count > best.same else { continue }
        best = AlignedRun(
          quote: start..<start + count, source: place..<place + count, same: count)
      }
    }
    return best
  }

  /// Of a longer run with changes only so many words are looked through, each against each.
  private static let longestChanged = 60

  /// The inline quote that it is, within the words of its paragraph.
  func quote(_ words: [Word]) -> FoundInlineQuote {
    let at = ByteRange(
      words[run.quote.lowerBound].start, words[run.quote.upperBound - 1].end)
    let of = ByteRange(
      source.source[run.source.lowerBound].start, source.source[run.source.upperBound - 1].end)
    let isWhole = run.source.count == source.source.count
    return FoundInlineQuote(
      at: at, match: isWhole ? .exact : .partial, certainty: .likely,
      spans: [FoundQuote.Span(at: at, source: of, passage: source.passage)], words: count)
  }
}
