import DiscussionModel

/// Who takes part in a discussion: comments, votes, and who answers whom; linear in its size.
package struct CommenterStatistics: Sendable {
  /// The named writers, most comments first, then who came first.
  package let commenters: [Commenter]
  /// The comments that nobody's name is known for, or `nil` where there are none.
  package let unnamed: Commenter?

  /// The other one of a talk.
  package func partner(of exchange: Commenter.Exchange) -> Commenter {
    commenters[exchange.partner]
  }

  /// How many comments have a name.
  package var namedComments: Int { commenters.reduce(0) { $0 + $1.comments.count } }

  /// The figures of a discussion.
  ///
  /// - Parameters:
  ///   - index: the index of the discussion.
  ///   - countsGuesses: whether comments whose writer is a guess (`Ada?`) count as hers; else they count as unnamed.
  package init(_ index: QueryIndex, countsGuesses: Bool = true) {
    let comments = index.discussion.comments
    let writers =
      countsGuesses
      ? index.names.writers
      : zip(comments, index.names.writers).map {
        $0.author?.certainty.grade == .guess ? -1 : $1
      }
    var rows = index.names.names.map { Commenter(name: $0) }
    var nobody = Commenter(name: nil)
    for (comment, writer) in writers.enumerated() {
      if writer < 0 {
        Self.count(comments[comment], at: comment, in: &nobody)
      } else {
        Self.count(comments[comment], at: comment, in: &rows[Int(writer)])
      }
    }
    let order = rows.indices.sorted {
      (-rows[$0].comments.count, $0) < (-rows[$1].comments.count, $1)
    }
    var places = [Int](repeating: 0, count: rows.count)
    for (place, writer) in order.enumerated() { places[writer] = place }
    var sorted = order.map { rows[$0] }.filter { !$0.comments.isEmpty }
    let seats = writers.map { $0 < 0 ? nil : places[Int($0)] }
    for (pair, talk) in Self.talks(comments, seats: seats) {
      sorted[pair.low].exchanges.append(talk.exchange(with: pair.high, talk.seenFromLow))
      sorted[pair.high].exchanges.append(talk.exchange(with: pair.low, talk.seenFromHigh))
    }
    for place in sorted.indices {
      sorted[place].exchanges.sort {
        (-$0.given - $0.received, $0.partner) < (-$1.given - $1.received, $1.partner)
      }
    }
    commenters = sorted
    unnamed = nobody.comments.isEmpty ? nil : nobody
  }

  private static func count(_ comment: Comment, at index: Int, in row: inout Commenter) {
    row.comments.append(index)
    if let certainty = comment.author?.certainty { row.certainties[certainty, default: 0] += 1 }
    if let votes = comment.votes { row.count(votes) }
  }
}

extension CommenterStatistics {
  /// Two writers, by place.
  private struct Pair: Hashable {
    var low: Int
    var high: Int
  }

  /// What two writers said to each other.
  private struct Talk {
    var fromLow = 0
    var fromHigh = 0
    var first: Int
    var last: Int

    var seenFromLow: (given: Int, received: Int) { (fromLow, fromHigh) }
    var seenFromHigh: (given: Int, received: Int) { (fromHigh, fromLow) }

    func exchange(with partner: Int, _ side: (given: Int, received: Int)) -> Commenter.Exchange {
      Commenter.Exchange(
        partner: partner, given: side.given, received: side.received, first: first, last: last)
    }
  }

  private static func talks(_ comments: [Comment], seats: [Int?]) -> [Pair: Talk] {
    var talks: [Pair: Talk] = [:]
    for (index, comment) in comments.enumerated() {
      guard let writer = seats[index] else { continue }
      for link in comment.replies {
        guard link.target < seats.count, let other = seats[link.target], other != writer else {
          continue
        }
        let pair = Pair(low: min(writer, other), high: max(writer, other))
        var talk = talks[pair] ?? Talk(first: index, last: index)
        if writer == pair.low { talk.fromLow += 1 } else { talk.fromHigh += 1 }
        talk.first = min(talk.first, index, link.target)
        talk.last = max(talk.last, index, link.target)
        talks[pair] = talk
      }
    }
    return talks
  }
}
