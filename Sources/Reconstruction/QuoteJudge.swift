import DiscussionModel

/// Decides which of a comment's paragraphs that repeat something are quotes, from their neighbours.
///
/// Long repetitions speak for themselves. A short one ("I agree.") is a quote
/// only in company: under a header, or beside another quote of the same comment.
struct QuoteJudge {
  /// From so many words on a repetition needs no company.
  static let longEnough = 6

  private let found: [FoundQuote?]
  private let isOpen: [Bool]
  private let isHeader: [Bool]
  private let paragraphs: Range<Int>
  private let passages: Passages
  private let units: [Int32]
  /// The quotes, by position in the comment.
  private(set) var accepted: [FoundQuote?]

  /// A judge of what was found in the paragraphs of one comment.
  init(
    found: [FoundQuote?], reading: PageReading, paragraphs: Range<Int>, passages: Passages,
    units: [Int32]
  ) {
    self.found = found
    // Copies of the few roles that matter: holding on to the reading itself would
    // make its owner copy it whole at the next change.
    isOpen = paragraphs.map { reading.isOwn($0) }
    isHeader = paragraphs.map { reading.isHeader($0) }
    self.paragraphs = paragraphs
    self.passages = passages
    self.units = units
    accepted = Array(repeating: nil, count: found.count)
  }

  /// Whether so many words of a paragraph found in a source make it a quote at all.
  static func suffices(same: Int, covered: Int, of count: Int) -> Bool {
    if same == count { return true }
    return count >= 6 && covered * 10 >= count * 9 && same * 4 >= count * 3
  }

  /// Settles the strong ones, then the weak ones that have company, then short lines pasted along.
  ///
  /// - Parameters:
  ///   - words: the words of the paragraphs.
  ///   - sameWords: whether a paragraph's words are those of a passage.
  mutating func settle(words: [[Word]], sameWords: ([Word], Int) -> Bool) {
    for position in found.indices {
      guard let quote = found[position] else { continue }
      if quote.words >= Self.longEnough || isUnderHeader(position) { accepted[position] = quote }
    }
    for position in found.indices { acceptWithCompany(position) }
    for position in found.indices.reversed() { acceptWithCompany(position) }
    extend(found.indices.map { $0 }, by: -1, words, sameWords)
    extend(found.indices.reversed(), by: 1, words, sameWords)
  }

  private func isUnderHeader(_ position: Int) -> Bool { position > 0 && isHeader[position - 1] }

  private func unit(_ quote: FoundQuote) -> Int32? {
    passages.paragraph(quote.passage).map { units[$0] }
  }

  private mutating func acceptWithCompany(_ position: Int) {
    guard accepted[position] == nil, let quote = found[position], let unit = unit(quote) else {
      return
    }
    for neighbour in [position - 1, position + 1] where accepted.indices.contains(neighbour) {
      if let other = accepted[neighbour], self.unit(other) == unit { accepted[position] = quote }
    }
  }

  /// Takes in lines too short to be looked for that stand beside a quote as they stand beside its source.
  ///
  /// - Parameter side: -1 to take the neighbour above its quote for the line below it, 1 the other way round.
  private mutating func extend(
    _ order: [Int], by side: Int, _ words: [[Word]], _ sameWords: ([Word], Int) -> Bool
  ) {
    for position in order {
      let neighbour = position + side
      guard accepted[position] == nil, accepted.indices.contains(neighbour),
        let quote = accepted[neighbour], isOpen[position], !words[position].isEmpty
      else { continue }
      let edge = side < 0 ? quote.spans.last?.passage : quote.spans.first?.passage
      guard let passage = edge, let paragraph = passages.paragraph(passage) else { continue }
      let beside = paragraph - side
      guard units.indices.contains(beside), units[beside] == units[paragraph],
        units[beside] != units[paragraphs.lowerBound + position],
        sameWords(words[position], passage - side)
      else { continue }
      accepted[position] = whole(position, passage - side, words[position])
    }
  }

  private func whole(_ position: Int, _ passage: Int, _ words: [Word]) -> FoundQuote? {
    guard let first = words.first, let last = words.last else { return nil }
    let at = ByteRange(first.start, last.end)
    return FoundQuote(
      passage: passage, match: .exact, similarity: 1, words: words.count,
      spans: [.init(at: at, source: passages.range(passage), passage: passage)])
  }
}
