/// What is known of a test: which comments were asked, and which of them pass.
struct TestFact: Sendable {
  let test: LimitTest
  private(set) var asked: CommentSet
  private(set) var hits: CommentSet

  /// A test of which all is known.
  init(_ test: LimitTest, hits: CommentSet) {
    self.test = test
    self.hits = hits
    asked = CommentSet(capacity: hits.capacity, range: 0..<hits.capacity)
  }

  /// A search of text of which is known what follows from other searches.
  ///
  /// - Parameters:
  ///   - test: the search.
  ///   - memory: what is known of others.
  ///   - count: how many comments there are.
  init(_ test: LimitTest, knowing memory: [TestFact], count: Int) {
    self.test = test
    asked = CommentSet(capacity: count)
    hits = CommentSet(capacity: count)
    guard case .text(let part, let match) = test else { return }
    for fact in memory {
      guard case .text(part, let other) = fact.test else { continue }
      if match.implies(other) { asked.formUnion(fact.asked.subtracting(fact.hits)) }
      if other.implies(match) {
        asked.formUnion(fact.hits)
        hits.formUnion(fact.hits)
      }
    }
  }

  /// Notes what came of a comment.
  mutating func note(_ comment: Int, isHit: Bool) {
    asked.insert(comment)
    if isHit { hits.insert(comment) }
  }

  /// Which comments pass for sure and which can.
  func bounds(in everything: CommentSet) -> LimitEvaluation.Bounds {
    var possible = everything.subtracting(asked)
    possible.formUnion(hits)
    return LimitEvaluation.Bounds(sure: hits, possible: possible)
  }
}
