import Evaluation

/// The figures of a score as a row of a table.
enum FigureRow {
  private static let columns: [(name: String, value: @Sendable (Score) -> Double)] = [
    ("bound_p", { $0.boundaries.precision }), ("bound_r", { $0.boundaries.recall }),
    ("bound_f", { $0.boundaries.f }), ("votes", { $0.votes.recall }),
    ("edges_p", { $0.edges.precision }), ("edges_r", { $0.edges.recall }),
    ("edges_f", { $0.edges.f }), ("parent", { $0.parents.recall }),
    ("quotes_p", { $0.quotes.precision }), ("quotes_r", { $0.quotes.recall }),
    ("quotes_f", { $0.quotes.f }), ("authors_p", { $0.names.precision }),
    ("authors_r", { $0.sureNames.recall }),
  ]

  /// The names of the columns.
  static var header: String { columns.map { padded($0.name) }.joined() }

  /// A row.
  static func text(_ score: Score, name: String) -> String {
    columns.map { padded(decimal($0.value(score))) }.joined() + "  " + name
  }

  /// The grades, a line each.
  static func text(_ calibration: Calibration) -> String {
    calibration.grades.sorted { $0.key < $1.key }.map { grade, tally in
      let covers = decimal(Double(tally.right) / Double(max(calibration.wanted, 1)))
      let share = grade.hasPrefix("boundary") ? ", covers \(covers) of the boundaries" : ""
      return
        "  \(grade): \(tally.right) right of \(tally.said), \(decimal(tally.precision))\(share)"
    }.joined(separator: "\n")
  }

  private static func padded(_ text: String) -> String {
    String(repeating: " ", count: max(0, 10 - text.count)) + text
  }

  /// Four decimals.
  private static func decimal(_ value: Double) -> String {
    let parts = Int((value * 10000).rounded())
    let rest = String(parts % 10000)
    return "\(parts / 10000)." + String(repeating: "0", count: 4 - rest.count) + rest
  }
}
