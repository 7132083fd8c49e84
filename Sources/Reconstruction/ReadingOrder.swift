import DiscussionModel

/// The order in which a page's comments were written, as far as its quotes tell.
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
  /// Of two comments with the same words the one quotes that has a name above
  /// them, or that opens with them. Where such quotes stand below their
  /// sources, the page lists the oldest first, as nearly all do; where they
  /// stand above, the latest. Scores that fall from top to bottom say that it
  /// goes by votes.
  static func of(_ page: ImportedPage, _ drafts: [CommentDraft]) -> ReadingOrder {
    if fallsByVotes(drafts) { return byVotes(page, drafts) }
    let (down, up) = RepeatedParagraphs(page, drafts.prefix(sampleSize)).directions
    return up > 0 && down * 3 < up
      ? ReadingOrder(order: .latest, sequence: drafts.indices.reversed())
      : ReadingOrder(order: .oldest)
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
    let sources = CopiedWords(page, drafts).sources(count: drafts.count)
    var sequence: [Int] = []
    var isOpen = Array(repeating: false, count: drafts.count)
    var isDone = isOpen
    for start in drafts.indices {
      var stack = [start]
      while let index = stack.last {
        isOpen[index] = true
        if let next = sources[index].first(where: { !isOpen[$0] }) {
          stack.append(next)
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
