import DiscussionModel

/// Who quotes whom, flat: for each comment how often it is quoted, whether it quotes, and whose words.
struct QuoteTable: Sendable {
  /// For each comment how many others quote it.
  private(set) var counts: [Int32]
  /// The comments that quote anything.
  private(set) var quoting: CommentSet
  /// The writers whom the comments quote, those of one comment side by side.
  private var writers: [Int32] = []
  /// For each comment where its writers start; one more for the end.
  private var starts: [Int32] = [0]

  /// The table of a discussion; linear in its blocks.
  ///
  /// - Parameters:
  ///   - discussion: the discussion.
  ///   - writerOf: for each comment its writer, or -1.
  init(_ discussion: Discussion, writerOf: [Int32]) {
    let count = discussion.comments.count
    counts = [Int32](repeating: 0, count: count)
    quoting = CommentSet(capacity: count)
    starts.reserveCapacity(count + 1)
    var lastQuoter = [Int32](repeating: -1, count: count)
    for index in 0..<count {
      discussion.forEachQuote(in: index) { quote in
        quoting.insert(index)
        guard let source = quote.comment, source < count else { return }
        if writerOf[source] >= 0 { writers.append(writerOf[source]) }
        if source == index { return }
        if lastQuoter[source] != index { counts[source] += 1 }
        lastQuoter[source] = Int32(index)
      }
      starts.append(Int32(writers.count))
    }
  }

  /// The writers whom a comment quotes, one as often as it quotes them.
  func writers(quotedBy comment: Int) -> ArraySlice<Int32> {
    writers[Int(starts[comment])..<Int(starts[comment + 1])]
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
