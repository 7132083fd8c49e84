import DiscussionModel
import TextKit

/// Decides which paragraphs are quotes on a page that marks no comments, as they come.
///
/// There are no comments yet whose other quotes could keep a short
/// repetition company; what was pasted with it does: a run of quotes follows
/// a run of paragraphs further up.
struct StreamJudge {
  /// How far apart two sources may stand to have been pasted together, in paragraphs.
  private static let reach = 3
  /// How far up a few words are still recognised, in paragraphs.
  private static let near = 60

  private let passages: Passages
  /// The quotes so far, by paragraph.
  private(set) var accepted: [Int: FoundQuote] = [:]
  private var weak: [Int: FoundQuote] = [:]
  private var isAnswer: [Int: Bool] = [:]
  private var introduces = false

  /// A judge that has heard nothing yet.
  init(_ passages: Passages) { self.passages = passages }

  /// Takes the next paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: its index.
  ///   - facts: what is known of it.
  ///   - words: its words.
  ///   - sameWords: whether words are those of a passage.
  mutating func hear(
    _ paragraph: Int, _ facts: ParagraphFacts, words: [Word], sameWords: ([Word], Int) -> Bool
  ) {
    defer { introduces = facts.isHeader || facts.canBeName }
    guard facts.isOpen else { return }
    let above = accepted[paragraph - 1]
    if let quote = facts.found {
      let isStrong = quote.words >= QuoteJudge.longEnough && !facts.isLink
      let isSaid = introduces || facts.saysQuote && quote.words >= 2
      if isStrong || isSaid || isBeside(quote, above?.spans.last?.passage) {
        accepted[paragraph] = quote
        return
      }
      weak[paragraph] = quote
    }
    if let last = above?.spans.last?.passage, isComment(last + 1, before: paragraph),
      !words.isEmpty, sameWords(words, last + 1)
    {
      accepted[paragraph] = FoundQuote(whole: last + 1, words, passages)
      return
    }
    if weak[paragraph] == nil, weak[paragraph - 1] != nil { isAnswer[paragraph] = true }
  }

  /// Takes in what was pasted above a quote, and short quotes that are answered, from the end to the top.
  ///
  /// - Parameter wordsIfSame: the words of a paragraph, if they are those of a passage.
  mutating func settleBackwards(wordsIfSame: (Int, Int) -> [Word]?) {
    for paragraph in accepted.keys.sorted(by: >) {
      var current = paragraph
      while let quote = accepted[current], let first = quote.spans.first?.passage,
        accepted[current - 1] == nil, current > 0
      {
        if let short = weak[current - 1], isBeside(short, first) {
          accepted[current - 1] = short
        } else if isComment(first - 1, before: current - 1),
          let words = wordsIfSame(current - 1, first - 1)
        {
          accepted[current - 1] = FoundQuote(whole: first - 1, words, passages)
        } else {
          break
        }
        current -= 1
      }
    }
    for (paragraph, quote) in weak
    where quote.words >= 4 && accepted[paragraph] == nil && isAnswer[paragraph + 1] == true {
      guard let source = passages.paragraph(quote.passage), paragraph - source <= Self.near else {
        continue
      }
      accepted[paragraph] = quote
    }
  }

  /// Whether the source of a short repetition stands close to that of the quote beside it.
  private func isBeside(_ quote: FoundQuote, _ passage: Int?) -> Bool {
    guard let passage, quote.words >= 2, passages.paragraph(passage) != nil,
      passages.paragraph(quote.passage) != nil
    else { return false }
    return abs(quote.passage - passage) <= Self.reach
  }

  /// Whether a passage is a paragraph of the comments that stands above another.
  private func isComment(_ passage: Int, before paragraph: Int) -> Bool {
    guard let index = passages.paragraph(passage) else { return false }
    return index < paragraph
  }
}
