import DiscussionModel

/// A run of words inside a paragraph that stands in another passage as it is.
struct InlinePiece {
  /// Fewer words are said by many.
  static let fewestWords = 8

  private let source: SourceSearch.Candidate
  private let run: AlignedRun

  /// How many words it has.
  var count: Int { run.same }

  /// The longest such run that a candidate shares; `nil` where it has none that is long enough.
  static func longest(in candidate: SourceSearch.Candidate) -> InlinePiece? {
    let runs = candidate.alignment.runs.filter {
      $0.same >= fewestWords && $0.same == $0.quote.count && $0.same == $0.source.count
    }
    return runs.max { $0.same < $1.same }.map { InlinePiece(source: candidate, run: $0) }
  }

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
