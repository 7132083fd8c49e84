import DiscussionModel

/// How far each comment is indented and which rails run beside it.
///
/// Only forks indent, unless every answer is wanted to: an only answer stands straight under what it answers.
/// Where the steps reach the cap, deeper forks are drawn as chains, so that
/// walking a comment's rails takes no more steps than the cap. It never
/// changes; a class only so that layouts share it without copying.
package final class ThreadShape: Sendable {
  /// How chains of answers are drawn.
  package enum Chains: String, CaseIterable, Sendable {
    /// Only a fork indents; a chain of answers runs straight down its rail.
    case fork
    /// Every answer indents.
    case step
  }

  /// For each comment its steps of indentation.
  private let steps: [UInt16]
  /// For each comment the nearest of it and its ancestors that is indented against its parent, or -1.
  private let branches: [Int32]
  private let tree: ReplyTree
  /// The steps of the comment that is indented most.
  package let mostSteps: Int

  /// The shape of a tree; linear.
  ///
  /// - Parameters:
  ///   - tree: the tree.
  ///   - chains: whether every answer indents or only forks.
  ///   - cap: the most steps.
  package init(_ tree: ReplyTree, chains: Chains = .fork, cap: Int) {
    var steps = [UInt16](repeating: 0, count: tree.count)
    var branches = [Int32](repeating: -1, count: tree.count)
    for index in tree.preorder.lazy.map(Int.init) {
      guard let parent = tree.parent(of: index) else { continue }
      let forks = chains == .step || tree.children(of: parent).count > 1
      if forks, steps[parent] < cap {
        steps[index] = steps[parent] + 1
        branches[index] = Int32(index)
      } else {
        steps[index] = steps[parent]
        branches[index] = branches[parent]
      }
    }
    self.steps = steps
    mostSteps = Int(steps.max() ?? 0)
    self.branches = branches
    self.tree = tree
  }

  /// The steps of indentation of a comment.
  package func step(of index: Int) -> Int { Int(steps[index]) }

  /// Whether a comment stands under none.
  package func isRoot(_ index: Int) -> Bool { tree.parent(of: index) == nil }

  /// A rail left of a comment.
  package struct Rail: Hashable, Sendable {
    /// Whether it goes on below the comment.
    package var continues: Bool
    /// Whether the comment itself hangs on it.
    package var isOwn: Bool

    /// A rail that goes on or ends, on which the comment itself hangs or not.
    package init(continues: Bool, isOwn: Bool) {
      self.continues = continues
      self.isOwn = isOwn
    }
  }

  /// The rails left of a comment, from the outermost in: one for each step.
  ///
  /// - Parameters:
  ///   - index: the comment.
  ///   - isShown: whether a comment has a row; `nil` where no sibling is hidden.
  package func rails(of index: Int, isShown: ((Int) -> Bool)? = nil) -> [Rail] {
    var rails: [Rail] = []
    var branch = branches[index]
    while branch >= 0 {
      let child = Int(branch)
      let siblings = tree.siblings(of: child)
      let last = isShown.map { isShown in siblings.last { isShown(Int($0)) } } ?? siblings.last
      let isLast = last == branch
      rails.append(Rail(continues: !isLast, isOwn: child == index))
      guard let parent = tree.parent(of: child) else { break }
      branch = branches[parent]
    }
    rails.reverse()
    return rails
  }
}
