import DiscussionModel
import QuoteMatching

/// Gives each quote of a page without marks to one comment, once the comments are known.
///
/// While such a page is read, pieces that were pasted as one are joined from
/// anywhere above. Nobody joins the words of two comments: where one has
/// nearly all of them the rest is chance, and where none has, the paragraph is
/// its writer's own, unless the two stand side by side, so that the cut
/// between them may be the fault.
enum QuoteNarrowing {
  /// So much of a quote makes a comment its source, of four.
  private static let enough = 3

  /// Narrows the quotes of a page to single comments.
  ///
  /// - Parameters:
  ///   - reading: what was read; its quotes lose what is of other comments.
  ///   - drafts: the comments.
  ///   - passages: the passages of the page.
  static func narrow(
    _ reading: inout QuoteReading, to drafts: [CommentDraft], _ passages: Passages
  ) {
    var commentOf: [Int?] = Array(repeating: nil, count: reading.roles.count)
    for (index, draft) in drafts.enumerated() {
      for paragraph in draft.paragraphs { commentOf[paragraph] = index }
    }
    let home = { (passage: Int) in passages.paragraph(passage).flatMap { commentOf[$0] } }
    for paragraph in reading.roles.indices {
      guard case .quote(let index) = reading.roles[paragraph] else { continue }
      let quote = reading.quotes[index]
      let homes = Set(quote.spans.map { home($0.passage) })
      guard homes.count > 1 else { continue }
      if let narrowed = narrowed(quote, home) {
        reading.quotes[index] = narrowed
      } else if !areNeighbours(homes) {
        reading.roles[paragraph] = .own
      }
    }
  }

  /// The quote without the pieces of other comments than the one with the most; `nil` where that is too little.
  private static func narrowed(_ quote: FoundQuote, _ home: (Int) -> Int?) -> FoundQuote? {
    var sizes: [Int?: Int] = [:]
    for span in quote.spans { sizes[home(span.passage), default: 0] += span.at.count }
    let all = sizes.values.reduce(0, +)
    guard let most = sizes.values.max(), most * 4 >= all * enough else { return nil }
    var result = quote
    result.spans.removeAll { sizes[home($0.passage)] != most }
    guard let largest = result.spans.max(by: { $0.at.count < $1.at.count }) else { return nil }
    result.passage = largest.passage
    result.match = .edited
    result.similarity = quote.similarity * Double(most) / Double(all)
    return result
  }

  private static func areNeighbours(_ homes: Set<Int?>) -> Bool {
    let indices = homes.compactMap { $0 }.sorted()
    return indices.count == homes.count
      && zip(indices, indices.dropFirst()).allSatisfy { $1 - $0 == 1 }
  }
}
