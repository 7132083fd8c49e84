import DiscussionModel

/// One writer of a discussion, or all its unnamed comments together, in figures.
package struct Commenter: Hashable, Sendable {
  /// What two writers said to each other, from the side of one of them.
  package struct Exchange: Hashable, Sendable {
    /// The other one, as an index into `CommenterStatistics.commenters`.
    package var partner: Int
    /// How many answers go to the other one.
    package var given = 0
    /// How many answers come from the other one.
    package var received = 0
    /// The index of the first comment of either that answers, or is answered by, the other.
    package var first: Int
    /// The index of the last such comment.
    package var last: Int

    /// Whether both answered.
    package var isTwoSided: Bool { given > 0 && received > 0 }
  }

  /// The name as it is spelled first, or `nil` for the unnamed comments.
  package let name: String?
  /// The indices of the comments, in page order.
  package internal(set) var comments: [Int] = []
  /// How many of the comments have their name on which ground.
  package internal(set) var certainties: [NameCertainty: Int] = [:]
  /// The votes for, summed over the comments that have them.
  package internal(set) var up = 0
  /// The votes against, as a positive sum.
  package internal(set) var down = 0
  /// The net scores, summed over the comments that have one.
  package internal(set) var net = 0
  /// The lowest and the highest net score of a comment, or `nil` where none has one.
  package internal(set) var netRange: ClosedRange<Int>?
  /// How many comments have votes.
  package internal(set) var voted = 0
  /// How many comments have a net score.
  package internal(set) var scored = 0
  /// Who was answered and who answered, most answers first; talk with oneself and the unnamed not counted.
  package internal(set) var exchanges: [Exchange] = []

  /// A commenter without comments yet.
  init(name: String?) { self.name = name }

  /// The surest degree in which a comment has the name.
  package var grade: Certainty { certainties.keys.map(\.grade).max() ?? .sure }

  /// The index of the first comment.
  package var first: Int? { comments.first }

  /// The index of the last comment.
  package var last: Int? { comments.last }

  /// The mean net score of the comments that have one.
  package var meanNet: Double? { scored == 0 ? nil : Double(net) / Double(scored) }

  /// How many answers go to other named writers, and to how many of them.
  package var answers: (count: Int, people: Int) {
    exchanges.reduce((0, 0)) { ($0.0 + $1.given, $0.1 + ($1.given > 0 ? 1 : 0)) }
  }

  /// How many answers come from other named writers, and from how many of them.
  package var answered: (count: Int, people: Int) {
    exchanges.reduce((0, 0)) { ($0.0 + $1.received, $0.1 + ($1.received > 0 ? 1 : 0)) }
  }

  /// Counts a comment's votes.
  mutating func count(_ votes: Votes) {
    voted += 1
    up += votes.up ?? 0
    down += votes.down ?? 0
    guard let score = votes.score else { return }
    net += score
    scored += 1
    netRange = min(netRange?.lowerBound ?? score, score)...max(netRange?.upperBound ?? score, score)
  }
}
