import TextKit

/// A stretch of words that stands in a quote and in its source.
package struct AlignedRun {
  /// The words of the quote, as indices.
  package var quote: Range<Int>
  /// The words of the source, as indices.
  package var source: Range<Int>
  /// How many of the quote's words are the same as the source's.
  package var same: Int
}

/// What of a quote was found in a source.
package struct Alignment {
  /// The stretches, in the order of the quote.
  package var runs: [AlignedRun] = []

  /// How many of the quote's words are the same as the source's.
  package var same: Int { runs.reduce(0) { $0 + $1.same } }
  /// How many of the quote's words lie in stretches, changed ones included.
  var covered: Int { runs.reduce(0) { $0 + $1.quote.count } }
  /// Whether a word was changed, added or dropped inside a stretch.
  var isEdited: Bool { runs.contains { $0.same != $0.quote.count || $0.same != $0.source.count } }
}

/// Finds the words of one passage in another, in order, tolerating small changes.
///
/// Seeds are shared trigrams; each is extended word by word in both
/// directions, stepping over up to three words that differ where the next two
/// agree again. Linear in the two lengths.
struct Aligner {
  private static let seedLength = 3
  private static let steps: [(Int, Int)] = [
    (1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2), (2, 0), (0, 2), (3, 3), (3, 2), (2, 3), (3, 1),
    (1, 3), (3, 0), (0, 3),
  ]
  private var seeds: [Int32] = []
  private var mask = 0
  private var places = WordPlaces()
  /// The words of the source to align with; its seeds are made when first needed and then kept.
  package var source: [Word] = [] {
    didSet {
      seeds.removeAll(keepingCapacity: true)
      places = WordPlaces()
    }
  }

  /// Aligns a quote with the source.
  ///
  /// - Parameter quote: the words of the quote.
  mutating func align(_ quote: [Word]) -> Alignment {
    guard quote.count >= Self.seedLength, source.count >= Self.seedLength else {
      return alignShort(quote)
    }
    if let whole = Self.alignWhole(quote, with: source) { return whole }
    if seeds.isEmpty { plantSeeds() }
    var result = Alignment()
    var index = 0
    while index + Self.seedLength <= quote.count {
      guard let at = seed(quote, at: index, in: source) else {
        index += 1
        continue
      }
      let run = Self.extend(
        quote, source, from: (index, at), notBefore: result.runs.last?.quote.upperBound ?? 0)
      result.runs.append(run)
      index = max(run.quote.upperBound, index + 1)
    }
    return result
  }

  /// The most frequent case, the whole paragraph, without a table.
  private static func alignWhole(_ quote: [Word], with source: [Word]) -> Alignment? {
    guard quote.count == source.count else { return nil }
    for index in quote.indices where quote[index].hash != source[index].hash { return nil }
    return Alignment(runs: [
      AlignedRun(quote: quote.indices, source: source.indices, same: quote.count)
    ])
  }

  /// One or two words are looked for where they first stand.
  private mutating func alignShort(_ quote: [Word]) -> Alignment {
    guard !quote.isEmpty, quote.count <= source.count,
      let start = places.first(quote, in: source)
    else { return Alignment() }
    return Alignment(runs: [
      AlignedRun(
        quote: quote.indices, source: start..<start + quote.count, same: quote.count)
    ])
  }

  /// The first place of a word in the source, as an index; `nil` where it has none.
  mutating func firstPlace(of word: Word) -> Int? { places.first([word], in: source) }

  private mutating func plantSeeds() {
    var capacity = 16
    while capacity < source.count * 2 { capacity *= 2 }
    mask = capacity - 1
    seeds.append(contentsOf: repeatElement(-1, count: capacity))
    for index in 0...(source.count - Self.seedLength) {
      var slot = Self.slot(source, index, mask)
      while seeds[slot] >= 0 {
        if Self.sameSeed(source, Int(seeds[slot]), source, index) { break }
        slot = (slot + 1) & mask
      }
      if seeds[slot] < 0 { seeds[slot] = Int32(index) }
    }
  }

  /// The first place in the source of the quote's trigram at an index.
  private func seed(_ quote: [Word], at index: Int, in source: [Word]) -> Int? {
    var slot = Self.slot(quote, index, mask)
    while seeds[slot] >= 0 {
      if Self.sameSeed(quote, index, source, Int(seeds[slot])) { return Int(seeds[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func slot(_ words: [Word], _ index: Int, _ mask: Int) -> Int {
    let sum =
      UInt64(words[index].hash) &* 0x9E37_79B9 ^ UInt64(words[index + 1].hash) &* 0x85EB_CA6B
      ^ UInt64(words[index + 2].hash) &* 0xC2B2_AE35
    return Int(truncatingIfNeeded: sum >> 13) & mask
  }

  private static func sameSeed(_ left: [Word], _ i: Int, _ right: [Word], _ j: Int) -> Bool {
    left[i].hash == right[j].hash && left[i + 1].hash == right[j + 1].hash
      && left[i + 2].hash == right[j + 2].hash
  }

  /// The longest stretch through a seed.
  private static func extend(
    _ quote: [Word], _ source: [Word], from seed: (Int, Int), notBefore floor: Int
  ) -> AlignedRun {
    var (start, sourceStart) = seed
    var same = seedLength
    while start > floor, sourceStart > 0 {
      if quote[start - 1].hash == source[sourceStart - 1].hash {
        start -= 1
        sourceStart -= 1
        same += 1
      } else if let step = stepBack(quote, source, start, sourceStart, floor) {
        start -= step.0
        sourceStart -= step.1
      } else {
        break
      }
    }
    var (end, sourceEnd) = (seed.0 + seedLength, seed.1 + seedLength)
    while end < quote.count, sourceEnd < source.count {
      if quote[end].hash == source[sourceEnd].hash {
        end += 1
        sourceEnd += 1
        same += 1
      } else if let step = step(quote, source, end, sourceEnd) {
        end += step.0
        sourceEnd += step.1
      } else {
        break
      }
    }
    return AlignedRun(quote: start..<end, source: sourceStart..<sourceEnd, same: same)
  }

  /// How many words to pass back over on either side so that the two before agree again.
  ///
  /// Behind a single changed word one is enough: it may be the first.
  private static func stepBack(
    _ quote: [Word], _ source: [Word], _ i: Int, _ j: Int, _ floor: Int
  ) -> (Int, Int)? {
    steps.first { (di, dj) in
      guard i - di > floor, j - dj > 0, quote[i - di - 1].hash == source[j - dj - 1].hash else {
        return false
      }
      if di == 1, dj == 1 { return true }
      guard i - di - 1 > floor else { return di <= 1 && dj <= 1 }
      return j - dj - 1 > 0 && quote[i - di - 2].hash == source[j - dj - 2].hash
    }
  }

  /// How many words to pass over on either side so that the next two agree again.
  private static func step(_ quote: [Word], _ source: [Word], _ i: Int, _ j: Int) -> (Int, Int)? {
    steps.first { (di, dj) in
      guard i + di < quote.count, j + dj < source.count,
        quote[i + di].hash == source[j + dj].hash
      else { return false }
      guard i + di + 1 < quote.count else { return di <= 1 && dj <= 1 }
      return j + dj + 1 < source.count && quote[i + di + 1].hash == source[j + dj + 1].hash
    }
  }
}
