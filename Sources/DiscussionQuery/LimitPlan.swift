/// A limit made ready for one discussion: names resolved, cheap tests before text.
struct LimitPlan: Sendable {
  /// A step; steps name each other by their place in `nodes`.
  enum Node: Sendable {
    case everything
    case all([Int])
    case any([Int])
    case not(Int)
    case test(Test)
    case related(Relation, Int)
  }

  /// A test of a single comment.
  enum Test: Sendable {
    /// Whether a writer passes, for each writer of the `NameTable`.
    case name(NameRole, [Bool])
    /// Whether a writer is the one and the other, for each writer.
    case between([Bool], [Bool])
    case number(NumberField, NumberRange)
    case words(TextPart, Needle)
    case flag(LimitFlag)
    case under(Int)
  }

  private(set) var nodes: [Node] = []
  private var costs: [Int] = []
  private let names: NameTable
  /// The place of the whole limit in `nodes`.
  private(set) var root = 0

  init(_ limit: Limit, names: NameTable) {
    self.names = names
    root = add(limit.term)
  }

  // Recursion is as deep as the brackets, which the parser caps.
  private mutating func add(_ term: LimitTerm) -> Int {
    switch term {
    case .everything: append(.everything, cost: 0)
    case .all(let terms): addGroup(terms, Node.all)
    case .any(let terms): addGroup(terms, Node.any)
    case .not(let term): addGroup([term]) { .not($0[0]) }
    case .related(let relation, let term): addGroup([term], extra: 20) { .related(relation, $0[0]) }
    case .name(let role, let test):
      append(.test(.name(role, writers(test))), cost: role == .author ? 1 : 3)
    case .between(let first, let second):
      append(.test(.between(writers(first), writers(second))), cost: 3)
    case .number(let field, let range): append(.test(.number(field, range)), cost: 1)
    case .words(let part, let needle): append(.test(.words(part, needle)), cost: 1000)
    case .flag(let flag): append(.test(.flag(flag)), cost: Self.cost(of: flag))
    case .under(let index): append(.test(.under(index)), cost: 1)
    }
  }

  private mutating func addGroup(
    _ terms: [LimitTerm], extra: Int = 0, _ node: ([Int]) -> Node
  ) -> Int {
    var places: [Int] = []
    for term in terms { places.append(add(term)) }
    let cost = places.reduce(extra) { $0 + costs[$1] }
    // A stable order keeps a limit's cost the same from letter to letter.
    places.sort { (costs[$0], $0) < (costs[$1], $1) }
    return append(node(places), cost: cost)
  }

  private mutating func append(_ node: Node, cost: Int) -> Int {
    nodes.append(node)
    costs.append(cost)
    return nodes.count - 1
  }

  private func writers(_ test: NameTest) -> [Bool] {
    names.folded.map { test.words.matches($0, isWhole: test.isWhole) }
  }

  private static func cost(of flag: LimitFlag) -> Int {
    switch flag {
    case .hasLink: 1000
    case .hasQuote: 5
    default: 1
    }
  }
}
