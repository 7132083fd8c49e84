import DiscussionModel

/// Finds the comments that pass a limit, all at once or in pieces.
///
/// Each step works on a whole set of comments: of terms side by side the
/// cheap ones go first, and only what they leave over is searched for words.
package struct LimitEvaluator: Sendable {
  /// The comments found so far.
  package private(set) var hits: CommentSet

  private let index: QueryIndex
  private let plan: LimitPlan
  /// What is known already of the inner limits of `thread:`, `parent:` and `child:`, by node.
  private var known: [Int: Known] = [:]

  private struct Known {
    var asked: CommentSet
    var hits: CommentSet
  }

  /// An evaluator that has looked at no comment yet.
  package init(_ limit: Limit, in index: QueryIndex) {
    self.index = index
    plan = LimitPlan(limit, names: index.names)
    hits = CommentSet(capacity: index.discussion.comments.count)
  }

  /// Looks at the comments of an index range; ranges may come in any order.
  package mutating func evaluate(_ range: Range<Int>) {
    let asked = CommentSet(capacity: hits.capacity, range: range)
    hits.formUnion(evaluate(plan.root, among: asked))
  }

  private mutating func evaluate(_ node: Int, among asked: CommentSet) -> CommentSet {
    switch plan.nodes[node] {
    case .everything: return asked
    case .all(let places):
      var left = asked
      for place in places where !left.isEmpty { left = evaluate(place, among: left) }
      return left
    case .any(let places):
      var open = asked
      var found = CommentSet(capacity: asked.capacity)
      for place in places where !open.isEmpty {
        let more = evaluate(place, among: open)
        found.formUnion(more)
        open.subtract(more)
      }
      return found
    case .not(let place):
      var left = asked
      left.subtract(evaluate(place, among: asked))
      return left
    case .test(let test): return CommentTester(index: index).passing(test, among: asked)
    case .related(let relation, let place): return related(relation, to: place, among: asked)
    }
  }

  private mutating func related(
    _ relation: Relation, to place: Int, among asked: CommentSet
  ) -> CommentSet {
    let tree = index.discussion.tree
    switch relation {
    case .parent:
      let passing = inner(place, among: parents(of: asked))
      return asked.filter { tree.parent(of: $0).map(passing.contains) ?? false }
    case .child:
      var children = CommentSet(capacity: asked.capacity)
      asked.forEach { for child in tree.children(of: $0) { children.insert(Int(child)) } }
      let withPassing = parents(of: inner(place, among: children))
      return asked.filter(withPassing.contains)
    case .thread:
      let roots = ThreadRoots(tree)
      let passing = inner(place, among: roots.threads(of: asked))
      var passingRoots = CommentSet(capacity: asked.capacity)
      passing.forEach { passingRoots.insert(Int(roots.root[$0])) }
      return asked.filter { passingRoots.contains(Int(roots.root[$0])) }
    }
  }

  private func parents(of comments: CommentSet) -> CommentSet {
    var parents = CommentSet(capacity: comments.capacity)
    comments.forEach { parents.insert(Int(index.discussion.tree.parents[$0])) }
    return parents
  }

  /// The comments among `asked` that pass an inner limit; none is looked at twice.
  private mutating func inner(_ place: Int, among asked: CommentSet) -> CommentSet {
    let empty = CommentSet(capacity: asked.capacity)
    var open = asked
    if let known = known[place] { open.subtract(known.asked) }
    let more = evaluate(place, among: open)
    var now = known[place] ?? Known(asked: empty, hits: empty)
    now.asked.formUnion(open)
    now.hits.formUnion(more)
    known[place] = now
    var result = now.hits
    result.formIntersection(asked)
    return result
  }
}

/// For each comment the top-level comment of its thread.
struct ThreadRoots {
  private(set) var root: [Int32]
  private let tree: ReplyTree

  init(_ tree: ReplyTree) {
    self.tree = tree
    root = [Int32](repeating: 0, count: tree.count)
    for index in tree.preorder {
      let parent = tree.parents[Int(index)]
      root[Int(index)] = parent < 0 ? index : root[Int(parent)]
    }
  }

  /// All comments of the threads of some comments.
  func threads(of comments: CommentSet) -> CommentSet {
    var roots = CommentSet(capacity: comments.capacity)
    comments.forEach { roots.insert(Int(root[$0])) }
    return CommentSet(capacity: comments.capacity, range: 0..<comments.capacity)
      .filter { roots.contains(Int(root[$0])) }
  }
}
