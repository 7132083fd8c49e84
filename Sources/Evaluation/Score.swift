/// How much of what was said is right, and how much of what there is was said.
package struct Tally: Hashable, Sendable, CustomStringConvertible {
  /// How many statements are right.
  package var right = 0
  /// How many were made.
  package var said = 0
  /// How many there are to make.
  package var wanted = 0

  /// The share of the statements that are right; 1 where none was made.
  package var precision: Double { said == 0 ? 1 : Double(right) / Double(said) }
  /// The share of what there is that was found; 1 where there is nothing.
  package var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }
  /// The harmonic mean of both.
  package var f: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }

  /// The counts and the three figures, for a failing test's message.
  package var description: String {
    "\(right) right of \(said) said and \(wanted) wanted: P \(precision) R \(recall) F \(f)"
  }

  /// Pools two tallies by adding their counts.
  package static func + (left: Tally, right: Tally) -> Tally {
    Tally(
      right: left.right + right.right, said: left.said + right.said,
      wanted: left.wanted + right.wanted)
  }
}

/// How well a reconstructed discussion agrees with hand labels.
package struct Score: Sendable {
  /// Where comments begin.
  package var boundaries = Tally()
  /// Up, down and net; recall is the figure.
  package var votes = Tally()
  /// Which comment answers which.
  package var edges = Tally()
  /// The main parent of each comment, "none" being a value; recall is the figure.
  package var parents = Tally()
  /// Quoted paragraphs with the right comment or the title as their source.
  package var quotes = Tally()
  /// All names given; precision is the figure.
  package var names = Tally()
  /// The names that the page itself tells; recall is the figure.
  package var sureNames = Tally()

  /// A score of nothing, to pool others into.
  package init() {}

  /// Pools two scores by adding their counts.
  package static func + (left: Score, right: Score) -> Score {
    var sum = Score()
    let parts: [WritableKeyPath<Score, Tally>] = [
      \.boundaries, \.votes, \.edges, \.parents, \.quotes, \.names, \.sureNames,
    ]
    for part in parts { sum[keyPath: part] = left[keyPath: part] + right[keyPath: part] }
    return sum
  }
}
