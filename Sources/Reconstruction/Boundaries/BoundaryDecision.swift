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
  /// ICML 2012), which lets the page's own habits set the threshold.
  ///
  /// - Parameters:
  ///   - probabilities: for each paragraph that a comment begins with it.
  ///   - declared: how many comments the page says it has.
  ///   - sources: for each paragraph that of its quote, else -1; no comment quotes itself.
  package init(probabilities: [Float], declared: Int?, sources: [Int]) {
    guard !probabilities.isEmpty else {
      starts = []
      return
    }
    let ranked = probabilities.indices.dropFirst().sorted {
      (probabilities[$0], $1) > (probabilities[$1], $0)
    }
    let count = Self.count(ranked.map { probabilities[$0] }, declared: declared)
    var isStart = Array(repeating: false, count: probabilities.count)
    isStart[0] = true
    for paragraph in ranked.prefix(count - 1) { isStart[paragraph] = true }
    Self.partQuotesFromSources(&isStart, probabilities, sources)
    starts = isStart.indices.filter { isStart[$0] }
  }

  /// How many comments there are, the first included.
  private static func count(_ ranked: [Float], declared: Int?) -> Int {
    if let declared, declared >= 1, declared <= ranked.count + 1 { return declared }
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
    for paragraph in sources.indices {
      if isStart[paragraph] { last = paragraph }
      let source = sources[paragraph]
      guard source >= 0, source < paragraph, last <= source else { continue }
      let best = (source + 1...paragraph).max { probabilities[$0] < probabilities[$1] }
      guard let best else { continue }
      isStart[best] = true
      last = best
    }
  }
}
