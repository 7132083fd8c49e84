import DiscussionModel

/// Chooses where comments begin, from how probable each place is.
package struct BoundaryDecision {
  /// The paragraphs with which comments begin, ascending; the first of the page is one.
  package let starts: [Int]

  /// Chooses.
  ///
  /// Where the page says how many comments it has, the most probable places
  /// are taken until there are as many. Else so many are taken that the
  /// expected F is highest (Ye, Chai, Lee, Chieu, "Optimizing F-measure",
  /// ICML 2012), but no fewer than comments of the usual length would be: on
  /// pages where people hardly quote, nothing else tells how many there are.
  ///
  /// - Parameters:
  ///   - probabilities: for each paragraph that a comment begins with it.
  ///   - declared: how many comments the page says it has.
  ///   - ownWords: how many words of their own the writers have on the page.
  ///   - sources: for each paragraph that of its quote, else -1; no comment quotes itself.
  package init(probabilities: [Float], declared: Int?, ownWords: Int, sources: [Int]) {
    guard !probabilities.isEmpty else {
      starts = []
      return
    }
    let ranked = probabilities.indices.dropFirst().sorted {
      (probabilities[$0], $1) > (probabilities[$1], $0)
    }
    let usual = min(ownWords / Self.usualLength, probabilities.count)
    let count =
      declared.flatMap { (1...probabilities.count).contains($0) ? $0 : nil }
      ?? max(usual, Self.bestCount(ranked.map { probabilities[$0] }))
    var isStart = Array(repeating: false, count: probabilities.count)
    isStart[0] = true
    for paragraph in ranked.prefix(count - 1) { isStart[paragraph] = true }
    Self.partQuotesFromSources(&isStart, probabilities, sources)
    starts = isStart.indices.filter { isStart[$0] }
  }

  /// How many words of their own people write in a comment: the median of the labelled pages, where
  /// it is much the same on forums and news sites, on pages with many quotes and with few.
  private static let usualLength = 95

  /// With how many comments the expected F is highest, the first included.
  private static func bestCount(_ ranked: [Float]) -> Int {
    let all = ranked.reduce(1, +)
    var (sum, best, count): (Float, Float, Int) = (1, 0, 1)
    for (index, probability) in ranked.enumerated() {
      sum += probability
      let f = 2 * sum / (Float(index + 2) + all)
      if f > best { (best, count) = (f, index + 2) }
    }
    return count
  }

  /// Puts a boundary between a quote and its source where there is none yet, at the best place.
  private static func partQuotesFromSources(
    _ isStart: inout [Bool], _ probabilities: [Float], _ sources: [Int]
  ) {
    var last = 0
    var maxima = RunningMaxima(probabilities)
    for paragraph in sources.indices {
      maxima.read(paragraph)
      if isStart[paragraph] { last = paragraph }
      let source = sources[paragraph]
      guard source >= 0, source < paragraph, last <= source else { continue }
      guard let best = maxima.first(from: source + 1) else { continue }
      isStart[best] = true
      last = best
    }
  }
}
