import DiscussionModel

/// What queries ask of a discussion again and again, worked out once in linear time.
///
/// Make one when a discussion is loaded and keep it beside it; limits and
/// statistics read it.
package struct QueryIndex: Sendable {
  /// The discussion.
  package let discussion: Discussion
  /// The writers' names, merged without case.
  let names: NameTable
  /// Where the words of each comment stand.
  let pieces: TextPieces
  /// For each comment how many others answer it.
  package let answerCounts: [Int32]
  /// For each comment how many others quote it.
  package let quoteCounts: [Int32]
  /// For each comment its place in reading order.
  package let positions: [Int32]

  /// How many different writers are named.
  package var writerCount: Int { names.names.count }

  /// The writer of the comment at an index, as a number that only equal names share, or `nil` for nobody known.
  package func writer(of index: Int) -> Int? {
    names.writers[index] < 0 ? nil : Int(names.writers[index])
  }

  /// The index of a discussion.
  package init(_ discussion: Discussion) {
    self.discussion = discussion
    names = NameTable(discussion.comments)
    pieces = TextPieces(discussion)
    let count = discussion.comments.count
    var answers = [Int32](repeating: 0, count: count)
    var quotes = [Int32](repeating: 0, count: count)
    var lastQuoter = [Int32](repeating: -1, count: count)
    for index in 0..<count {
      for link in discussion.comments[index].replies where link.target < count {
        answers[link.target] += 1
      }
      discussion.forEachQuote(in: index) { quote in
        guard let source = quote.comment, source < count, source != index else { return }
        if lastQuoter[source] != index { quotes[source] += 1 }
        lastQuoter[source] = Int32(index)
      }
    }
    answerCounts = answers
    quoteCounts = quotes
    var positions = [Int32](repeating: 0, count: count)
    for (place, index) in discussion.tree.preorder.enumerated() {
      positions[Int(index)] = Int32(place)
    }
    self.positions = positions
  }
}

extension Discussion {
  /// Calls `body` with each quote of a comment, those inside sentences included, in order.
  func forEachQuote(in index: Int, _ body: (Quote) -> Void) {
    for block in comments[index].blocks {
      switch blocks[block].content {
      case .quote(let quote): body(quote)
      case .prose(let inline): for piece in inline { body(piece.quote) }
      default: break
      }
    }
  }
}

/// The distinct writers of a discussion, their names merged without case.
struct NameTable: Sendable {
  /// Each writer's name as it is spelled first.
  private(set) var names: [String] = []
  /// Each writer's name as folded scalars.
  private(set) var folded: [[UInt32]] = []
  /// For each comment its writer as an index into `names`, or -1.
  private(set) var writers: [Int32] = []

  init(_ comments: [Comment]) {
    var bySpelling: [String: Int32] = [:]
    var byLetters: [[UInt32]: Int32] = [:]
    writers.reserveCapacity(comments.count)
    for comment in comments {
      guard let name = comment.author?.name else {
        writers.append(-1)
        continue
      }
      if let known = bySpelling[name] {
        writers.append(known)
        continue
      }
      let letters = Folding.scalars(of: name)
      let writer = byLetters[letters] ?? Int32(names.count)
      if writer == names.count {
        names.append(name)
        folded.append(letters)
        byLetters[letters] = writer
      }
      bySpelling[name] = writer
      writers.append(writer)
    }
  }
}
