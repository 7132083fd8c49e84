import DiscussionModel

/// The order in which a page's comments were written, as far as its votes, headers and quotes tell.
struct ReadingOrder {
  /// How the page lists its comments.
  let order: CommentOrder
  /// The indices of the comments in the order of writing; `nil` where that is the order of the page.
  private let sequence: [Int]?
  /// For each comment its place in the order of writing; `nil` where that is its index.
  private let ranks: [Int]?

  /// An order; without a sequence that of the page.
  init(order: CommentOrder, sequence: [Int]? = nil) {
    self.order = order
    self.sequence = sequence
    ranks = sequence.map { sequence in
      var ranks = Array(repeating: 0, count: sequence.count)
      for (position, index) in sequence.enumerated() { ranks[index] = position }
      return ranks
    }
  }

  /// The index of the comment that was written at a place in the order, 0-based.
  func comment(at position: Int) -> Int { sequence?[position] ?? position }

  /// The place in the order of writing of the comment at an index, 0-based.
  func rank(of comment: Int) -> Int { ranks?[comment] ?? comment }

  /// Works out the order of a page whose comments are marked.
  ///
  /// Scores that fall from top to bottom say that it goes by votes. Else the
  /// days and times in the headers above quotes tell when the quoted comments
  /// were posted: where these run down the page, it lists the oldest first,
  /// as nearly all do. Where no header has a day, quotes tell: of two comments
  /// with the same words the one quotes that has a name above them, or that
  /// opens with them, and it was written later. Times of day, which begin
  /// anew each midnight, tell where quotes go both ways.
  static func of(_ page: ImportedPage, _ drafts: [CommentDraft]) -> ReadingOrder {
    if fallsByVotes(drafts) { return byVotes(page, drafts) }
    let repeated = RepeatedParagraphs(page, drafts.prefix(sampleSize))
    let dates = repeated.turns(isDated: true)
    let quotes = repeated.directions
    let clock = repeated.turns(isDated: false)
    let isLatest =
      outweighs(dates.falling, dates.rising, atLeast: 2)
      ?? outweighs(quotes.up, quotes.down, atLeast: 1)
      ?? outweighs(clock.falling, clock.rising, atLeast: 3) ?? false
    return isLatest
      ? ReadingOrder(order: .latest, sequence: drafts.indices.reversed())
      : ReadingOrder(order: .oldest)
  }

  /// Whether more than three quarters of what tells one way or the other tells the one; `nil` where neither has so much.
  private static func outweighs(_ one: Int, _ other: Int, atLeast least: Int) -> Bool? {
    if one >= least, other * 3 < one { return true }
    return other >= least && one * 3 < other ? false : nil
  }

  /// So many comments are enough to tell the order by.
  private static let sampleSize = 400

  /// Whether the scores fall from top to bottom, and not only because they are all the same.
  private static func fallsByVotes(_ drafts: [CommentDraft]) -> Bool {
    let nets = drafts.compactMap { $0.mark?.votes?.net }
    return nets.count >= 5 && Set(nets).count >= 4
      && zip(nets, nets.dropFirst()).allSatisfy { $0 >= $1 }
  }

  /// A page by votes is read so that each source comes before its quotes.
  private static func byVotes(_ page: ImportedPage, _ drafts: [CommentDraft]) -> ReadingOrder {
    let sources = CopiedPassages(page, drafts).sources(count: drafts.count)
    var sequence: [Int] = []
    var isOpen = Array(repeating: false, count: drafts.count)
    var isDone = isOpen
    // How many sources of each comment were looked at: one that is open stays so.
    var looked = Array(repeating: 0, count: drafts.count)
    for start in drafts.indices {
      var stack = [start]
      while let index = stack.last {
        isOpen[index] = true
        while looked[index] < sources[index].count, isOpen[sources[index][looked[index]]] {
          looked[index] += 1
        }
        if looked[index] < sources[index].count {
          stack.append(sources[index][looked[index]])
        } else {
          stack.removeLast()
          if !isDone[index] { sequence.append(index) }
          isDone[index] = true
        }
      }
    }
    return ReadingOrder(order: .popular, sequence: sequence)
  }
}
