import DiscussionModel

/// A limit made ready: its tests, each once, and how they are joined.
///
/// Tests are numbered so that what is known of each can stand in flat lists;
/// the cheap ones are told from those that search text.
struct LimitPlan: Sendable {
  /// A step; steps name each other by their place in `nodes`.
  enum Node: Sendable {
    case everything
    case all([Int])
    case any([Int])
    case not(Int)
    case related(Relation, Int)
    /// A test, by its place in `tests`.
    case test(Int)
  }

  private(set) var nodes: [Node] = []
  /// The tests, each once.
  private(set) var tests: [LimitTest] = []
  private var places: [LimitTest: Int] = [:]
  /// The place of the whole limit in `nodes`; each node stands behind those that it joins.
  var root: Int { nodes.count - 1 }

  init(_ limit: Limit) { _ = add(limit.term) }

  // Recursion is as deep as the brackets, which the parser caps.
  private mutating func add(_ term: LimitTerm) -> Int {
    switch term {
    case .everything: append(.everything)
    case .all(let terms): append(.all(addAll(terms)))
    case .any(let terms): append(.any(addAll(terms)))
    case .not(let term): append(.not(add(term)))
    case .related(let relation, let term): append(.related(relation, add(term)))
    case .test(let test): append(.test(place(of: test)))
    }
  }

  private mutating func addAll(_ terms: [LimitTerm]) -> [Int] {
    var places: [Int] = []
    for term in terms { places.append(add(term)) }
    return places
  }

  private mutating func append(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func place(of test: LimitTest) -> Int {
    if let known = places[test] { return known }
    tests.append(test)
    places[test] = tests.count - 1
    return tests.count - 1
  }
}

extension LimitTest {
  /// What a test of one comment costs, roughly; those that read its text are far dearer than all others.
  var cost: Int {
    switch self {
    case .text(_, .words): 1_000
    case .text(_, .link): 2_000
    case .text(_, .pattern): 4_000
    default: 1
    }
  }

  /// Whether it reads the text of a comment.
  var isTextual: Bool { cost >= 1_000 }
}
