import DiscussionModel
import TextKit

/// Decides which of a comment's paragraphs that repeat something are quotes, from their neighbours.
///
/// Long repetitions speak for themselves. A short one ("I agree.") is a quote
/// only in company: under a header, or beside another quote of the same comment.
struct QuoteJudge {
  /// From so many words on a repetition needs no company.
  static let longEnough = 6
  /// How many comments further up a few words are still recognised.
  static let near: Int32 = 25

  private let facts: [ParagraphFacts]
  private let paragraphs: Range<Int>
  private let passages: Passages
  private let units: [Int32]
  /// The quotes, by position in the comment.
  private(set) var accepted: [FoundQuote?]

  /// A judge of what is known of the paragraphs of one comment.
  init(
    _ facts: [ParagraphFacts], paragraphs: Range<Int>, passages: Passages, units: [Int32]
  ) {
    self.facts = facts
    self.paragraphs = paragraphs
    self.passages = passages
    self.units = units
    accepted = Array(repeating: nil, count: facts.count)
  }

  /// Settles the strong ones, then the weak ones that have company, then short lines pasted along.
  ///
  /// - Parameters:
  ///   - words: the words of the paragraphs.
  ///   - sameWords: whether a paragraph's words are those of a passage.
  mutating func settle(words: [[Word]], sameWords: ([Word], Int) -> Bool) {
    for position in facts.indices {
      guard let quote = facts[position].found else { continue }
      guard !facts[position].isLink || isIntroduced(position) else { continue }
      if quote.words >= Self.longEnough || isIntroduced(position) || isAnswered(position, quote) {
        accepted[position] = quote
      }
    }
    acceptFromQuotedComments()
    extend(Array(facts.indices), by: -1, words, sameWords)
    extend(facts.indices.reversed(), by: 1, words, sameWords)
  }

  /// Whether the writer says that it is a quote: by a mark, by a header or a name right above.
  private func isIntroduced(_ position: Int) -> Bool {
    if facts[position].saysQuote, let quote = facts[position].found, quote.words >= 2 {
      return true
    }
    return position > 0 && (facts[position - 1].isHeader || facts[position - 1].canBeName)
  }

  /// Whether a few words of a comment not far above are covered up and answered.
  private func isAnswered(_ position: Int, _ quote: FoundQuote) -> Bool {
    guard quote.words >= 4, let unit = unit(quote), position + 1 < facts.count,
      facts[position + 1].found == nil, facts[position + 1].isOpen
    else { return false }
    return abs(units[paragraphs.lowerBound] - unit) <= Self.near
  }

  private func unit(_ quote: FoundQuote) -> Int32? {
    passages.paragraph(quote.passage).map { units[$0] }
  }

  /// Short repetitions of a comment that is quoted at length as well.
  private mutating func acceptFromQuotedComments() {
    let quoted = Set(accepted.compactMap { $0.flatMap(unit) })
    for position in facts.indices where accepted[position] == nil && !facts[position].canBeName {
      guard let quote = facts[position].found, let unit = unit(quote), quoted.contains(unit),
        quote.words >= 4 || (quote.words >= 2 && isBeside(position, unit))
      else { continue }
      accepted[position] = quote
    }
  }

  /// Whether a quote of the same comment stands right above or below.
  private func isBeside(_ position: Int, _ unit: Int32) -> Bool {
    [position - 1, position + 1].contains { neighbour in
      accepted.indices.contains(neighbour) && accepted[neighbour].flatMap(self.unit) == unit
    }
  }

  /// Whether a name on a line of its own belongs to what was pasted: no own words stand above it.
  private func isPastedName(_ position: Int) -> Bool {
    position == 0 || facts[position - 1].isHeader || accepted[position - 1] != nil
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
        let quote = accepted[neighbour], facts[position].isOpen, !words[position].isEmpty,
        !facts[position].canBeName || isPastedName(position)
      else { continue }
      let edge = side < 0 ? quote.spans.last?.passage : quote.spans.first?.passage
      guard let passage = edge, let paragraph = passages.paragraph(passage) else { continue }
      let beside = paragraph - side
      guard units.indices.contains(beside), units[beside] == units[paragraph],
        units[beside] != units[paragraphs.lowerBound + position],
        sameWords(words[position], passage - side)
      else { continue }
      accepted[position] = FoundQuote(whole: passage - side, words[position], passages)
    }
  }
}
