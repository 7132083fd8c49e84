import DiscussionModel

/// A quote, an answer or a boundary that the labels have and a discussion has not, or the other way round.
package struct Miss: Sendable, CustomStringConvertible {
  /// What it is about.
  package var subject: String
  /// Whether the discussion says it and the labels do not.
  package var isInvented: Bool
  /// The 1-based line of the quote or of the comment.
  package var line: Int
  /// The 1-based line of the comment that is quoted or answered; `nil` for the title and a boundary.
  package var source: Int?

  /// `quote missed: line 91 of 61`.
  package var description: String {
    "\(subject) \(isInvented ? "invented" : "missed"): line \(line)"
      + (source.map { " of \($0)" } ?? "")
  }

  /// All misses of a discussion, boundaries first, each kind by line.
  package static func all(_ discussion: Discussion, against labels: LabelledPage) -> [Miss] {
    let scorer = Scorer(labels, discussion)
    return boundaries(scorer) + quotes(scorer) + edges(scorer)
  }

  private static func boundaries(_ scorer: Scorer) -> [Miss] {
    let labels = scorer.labels
    let free = labels.optionalBoundaries.union(labels.comments.filter(\.isGuess).map(\.line))
    let wanted = Set(labels.comments.map(\.line)).subtracting(free)
    let said = Set(scorer.discussion.comments.compactMap(\.line)).subtracting(free)
    return list("boundary", wanted: wanted, said: said) { ($0, nil) }
  }

  private static func quotes(_ scorer: Scorer) -> [Miss] {
    let open = Set(scorer.labels.comments.flatMap(\.openQuotes))
    return list(
      "quote", wanted: Set(scorer.labels.comments.flatMap(\.quotes)),
      said: scorer.saidQuotes.filter { !open.contains($0.line) }
    ) { ($0.line, $0.source) }
  }

  private static func edges(_ scorer: Scorer) -> [Miss] {
    let open = Set(scorer.labels.comments.filter { $0.answers == nil }.map(\.line))
    let wanted = scorer.labels.comments.flatMap { comment in
      (comment.answers ?? []).map { LabelledPage.Edge(from: comment.line, to: $0) }
    }
    return list(
      "answer", wanted: Set(wanted), said: scorer.saidEdges.filter { !open.contains($0.from) }
    ) { ($0.from, $0.to) }
  }

  private static func list<Element: Hashable>(
    _ subject: String, wanted: Set<Element>, said: Set<Element>,
    lines: (Element) -> (line: Int, source: Int?)
  ) -> [Miss] {
    let missed = wanted.subtracting(said).map { (lines($0), false) }
    let invented = said.subtracting(wanted).map { (lines($0), true) }
    return (missed + invented).sorted { $0.0.line < $1.0.line }.map { place, isInvented in
      Miss(subject: subject, isInvented: isInvented, line: place.line, source: place.source)
    }
  }
}
