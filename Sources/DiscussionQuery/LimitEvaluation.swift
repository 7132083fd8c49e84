import DiscussionModel

/// Finds the comments that pass a limit: at once those that cheap tests decide, the rest in pieces.
///
/// Names, votes, dates and structure are tested on all comments when it is
/// made. Text is read only where they leave the answer open, the cheapest
/// search first, a piece at a time, so that a key which comes meanwhile is
/// not kept waiting:
///
///     var evaluation = LimitEvaluation(limit, in: index, after: lastOne)
///     while !evaluation.isFinished { evaluation.advance(bytes: 1 << 20) }
///
/// For each part of the limit two sets are kept: the comments that pass for
/// sure, and those that still can. What is known of a search of text is handed
/// on to the next limit, which mostly differs by one letter: where "bel" was
/// not found "bell" need not be looked for.
package struct LimitEvaluation: Sendable {
  /// The limit.
  package let limit: Limit
  /// The comments of which it is known that they pass; once finished all that do.
  package var hits: CommentSet { bounds[plan.root].sure }
  /// Whether nothing is left to read.
  package private(set) var isFinished = false
  /// How many comments a pattern gave up on, since it needed too many steps; they count as no hits.
  package private(set) var givenUp = 0

  private let index: QueryIndex
  private let plan: LimitPlan
  /// What is known of each test of the plan.
  private var facts: [TestFact]
  /// What is known of each node of the plan.
  private var bounds: [Bounds] = []
  /// What was found out by searches of earlier limits, the latest last.
  private var memory: [TestFact]

  /// How many searches of text are remembered.
  private static let memorySize = 12

  /// An evaluation that has read no text yet.
  ///
  /// - Parameters:
  ///   - limit: the limit.
  ///   - index: the index of the discussion.
  ///   - read: the comments that were read already, for `is:unread`; `nil` for none.
  ///   - previous: an evaluation of another limit in the same discussion, from which is taken what still holds.
  package init(
    _ limit: Limit, in index: QueryIndex, read: CommentSet? = nil,
    after previous: LimitEvaluation? = nil
  ) {
    self.limit = limit
    self.index = index
    let plan = LimitPlan(limit)
    self.plan = plan
    let memory = previous?.remembered ?? []
    self.memory = memory
    let tester = CommentTester(index: index, read: read)
    let count = index.discussion.comments.count
    facts = plan.tests.map { test in
      if test.isTextual { return TestFact(test, knowing: memory, count: count) }
      if test != .flag(.unread), let known = previous?.facts.first(where: { $0.test == test }) {
        return known
      }
      return TestFact(test, hits: tester.passing(test))
    }
    settle()
  }

  /// Reads on.
  ///
  /// - Parameter bytes: about how much text to read.
  package mutating func advance(bytes: Int) {
    var left = bytes
    while left > 0, let (place, comments) = nextSearch() {
      read(comments, for: place, budget: &left)
      settle()
    }
  }

  /// What its searches found out, for the next evaluation.
  private var remembered: [TestFact] {
    let own = facts.filter { $0.test.isTextual && !$0.asked.isEmpty }
    let older = memory.filter { old in !own.contains { $0.test == old.test } }
    return (older + own).suffix(Self.memorySize)
  }
}

// MARK: - Reading

extension LimitEvaluation {
  /// The cheapest search that is open, and the comments whose text it has to read.
  private func nextSearch() -> (test: Int, comments: CommentSet)? {
    guard !isFinished else { return nil }
    let needs = needs()
    let open = facts.indices.filter { !needs[$0].isEmpty }
    return open.min { facts[$0].test.cost < facts[$1].test.cost }.map { ($0, needs[$0]) }
  }

  private mutating func read(_ comments: CommentSet, for place: Int, budget: inout Int) {
    guard case .text(let part, let match) = facts[place].test else { return }
    var scanner = TextScanner(match)
    // Taken out of the list while it changes, so that its sets are not copied for each comment.
    var fact = facts[place]
    facts[place] = TestFact(fact.test, hits: CommentSet(capacity: 0))
    var left = budget
    comments.forEachWhile { comment in
      var isHit = false
      index.forEachRange(of: part, in: comment) { range, _ in
        isHit = scanner.finds(in: range, of: index.discussion.text)
        return !isHit
      }
      fact.note(comment, isHit: isHit)
      left -= scanner.takeCost() + 16
      return left > 0
    }
    facts[place] = fact
    givenUp += scanner.givenUp
    budget = left
  }
}

// MARK: - What is known

extension LimitEvaluation {
  /// The comments that pass for sure, and those that can.
  struct Bounds: Sendable {
    var sure: CommentSet
    var possible: CommentSet

    /// The comments of which it is not known yet.
    var open: CommentSet { possible.subtracting(sure) }
  }

  /// Works out anew what is known of each node; a few operations on sets.
  private mutating func settle() {
    let count = index.discussion.comments.count
    let everything = CommentSet(capacity: count, range: 0..<count)
    var bounds: [Bounds] = []
    bounds.reserveCapacity(plan.nodes.count)
    for node in plan.nodes {
      switch node {
      case .everything: bounds.append(Bounds(sure: everything, possible: everything))
      case .test(let place): bounds.append(facts[place].bounds(in: everything))
      case .not(let inner):
        bounds.append(
          Bounds(
            sure: everything.subtracting(bounds[inner].possible),
            possible: everything.subtracting(bounds[inner].sure)))
      case .all(let inner):
        var both = Bounds(sure: everything, possible: everything)
        for place in inner {
          both.sure.formIntersection(bounds[place].sure)
          both.possible.formIntersection(bounds[place].possible)
        }
        bounds.append(both)
      case .any(let inner):
        var either = bounds[inner[0]]
        for place in inner.dropFirst() {
          either.sure.formUnion(bounds[place].sure)
          either.possible.formUnion(bounds[place].possible)
        }
        bounds.append(either)
      case .related(let relation, let inner):
        bounds.append(
          Bounds(
            sure: index.related(relation, to: bounds[inner].sure),
            possible: index.related(relation, to: bounds[inner].possible)))
      }
    }
    self.bounds = bounds
    isFinished = bounds[plan.root].open.isEmpty
  }

  /// For each test the comments that have to be asked to decide those that are open.
  private func needs() -> [CommentSet] {
    let none = CommentSet(capacity: index.discussion.comments.count)
    var asked = [CommentSet](repeating: none, count: plan.nodes.count)
    var needs = [CommentSet](repeating: none, count: facts.count)
    asked[plan.root] = bounds[plan.root].open
    // Each node stands behind those that it joins, so one pass from the end on is enough.
    for place in plan.nodes.indices.reversed() where !asked[place].isEmpty {
      let open = asked[place]
      switch plan.nodes[place] {
      case .everything: break
      case .test(let test): needs[test].formUnion(open.intersection(bounds[place].open))
      case .not(let inner): asked[inner].formUnion(open)
      case .all(let inner), .any(let inner):
        for node in inner { asked[node].formUnion(open.intersection(bounds[node].open)) }
      case .related(let relation, let inner):
        let others = index.asked(by: relation, of: open)
        asked[inner].formUnion(others.intersection(bounds[inner].open))
      }
    }
    return needs
  }
}
