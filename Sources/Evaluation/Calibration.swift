import DiscussionModel

/// How often each grade of boundary and each certainty of a name is right, and how much it covers.
package struct Calibration: Sendable {
  /// Right and said, by the name of the grade.
  package private(set) var grades: [String: Tally] = [:]
  /// How many boundaries the labels have.
  package private(set) var wanted = 0

  /// Counts of nothing.
  package init() {}

  /// Counts what a discussion says of a page.
  package mutating func add(_ discussion: Discussion, against labels: LabelledPage) {
    let free = labels.optionalBoundaries.union(labels.comments.filter(\.isGuess).map(\.line))
    let starts = Set(labels.comments.map(\.line))
    wanted += starts.subtracting(free).count
    let byLine = Dictionary(labels.comments.map { ($0.line, $0) }) { first, _ in first }
    for comment in discussion.comments {
      guard let line = comment.line else { continue }
      if comment.boundary != .marked, !free.contains(line) {
        count("boundary \(comment.boundary.rawValue)", starts.contains(line))
      }
      if let author = comment.author, byLine[line]?.isAuthorOpen != true {
        count(
          "author \(author.certainty.rawValue)",
          byLine[line]?.author == author.name.lowercased())
      }
    }
  }

  private mutating func count(_ grade: String, _ isRight: Bool) {
    grades[grade, default: Tally()].said += 1
    if isRight { grades[grade, default: Tally()].right += 1 }
  }
}
