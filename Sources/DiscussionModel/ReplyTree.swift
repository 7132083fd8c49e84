/// Which comment stands under which: flat arrays of indices, walked without recursion.
///
/// A comment is an index into `Discussion.comments`. Children stand in the
/// order of the page.
package struct ReplyTree: Sendable {
  /// For each comment the index of its parent, or -1 at the top level.
  package let parents: [Int32]
  /// For each comment its depth, 0 at the top level.
  package let depths: [Int32]
  /// All comments in reading order: each parent before its children, siblings in page order.
  package let preorder: [Int32]
  /// For each comment how many stand below it, itself not counted.
  package let descendants: [Int32]
  private let childStarts: [Int32]
  /// The children of each comment, one list behind the other.
  private let childList: [Int32]

  /// The tree of these parents.
  ///
  /// A parent that is out of range, the comment itself, or one that would
  /// close a loop counts as none, so that every comment is in the tree.
  ///
  /// - Parameter parents: for each comment the index of its parent, or `nil`.
  package init(parents wanted: [Int?]) {
    let parents = Self.withoutLoops(wanted)
    let (starts, list) = Self.children(of: parents)
    self.parents = parents
    childStarts = starts
    childList = list
    let order = Self.preorder(starts: starts, list: list)
    preorder = order
    var depths = [Int32](repeating: 0, count: parents.count)
    for index in order where parents[Int(index)] >= 0 {
      depths[Int(index)] = depths[Int(parents[Int(index)])] + 1
    }
    self.depths = depths
    var below = [Int32](repeating: 0, count: parents.count)
    for index in order.reversed() where parents[Int(index)] >= 0 {
      below[Int(parents[Int(index)])] += below[Int(index)] + 1
    }
    descendants = below
  }

  /// The same tree with siblings in another order.
  private init(_ tree: ReplyTree, childList: [Int32]) {
    parents = tree.parents
    depths = tree.depths
    descendants = tree.descendants
    childStarts = tree.childStarts
    self.childList = childList
    preorder = Self.preorder(starts: tree.childStarts, list: childList)
  }

  /// The same tree with siblings in the order of a key.
  ///
  /// - Parameter key: a number for the comment at an index; the lowest comes first, equal ones stand in page order.
  package func sorted(by key: (Int) -> Int) -> ReplyTree {
    let keys = parents.indices.map(key)
    var list = childList
    for slot in 0..<max(0, childStarts.count - 1) {
      let range = Int(childStarts[slot])..<Int(childStarts[slot + 1])
      guard range.count > 1 else { continue }
      list[range].sort { (keys[Int($0)], $0) < (keys[Int($1)], $1) }
    }
    return ReplyTree(self, childList: list)
  }

  /// How many comments there are.
  package var count: Int { parents.count }

  /// The index of the parent, or `nil` at the top level.
  package func parent(of index: Int) -> Int? {
    parents[index] < 0 ? nil : Int(parents[index])
  }

  /// Whether a comment is another or stands somewhere below it; walks up, so that depth costs no stack.
  ///
  /// - Parameters:
  ///   - index: the index of the one.
  ///   - ancestor: that of the other.
  package func stands(_ index: Int, atOrBelow ancestor: Int) -> Bool {
    var current: Int? = index
    while let here = current {
      if here == ancestor { return true }
      current = parent(of: here)
    }
    return false
  }

  /// A comment and all that stand below it, in reading order.
  ///
  /// - Parameter index: the comment's index.
  package func subtree(of index: Int) -> ArraySlice<Int32> {
    guard let start = preorder.firstIndex(of: Int32(index)) else { return [] }
    return preorder[start...(start + Int(descendants[index]))]
  }

  /// The indices of the direct answers, in page order.
  package func children(of index: Int) -> ArraySlice<Int32> {
    childList[Int(childStarts[index + 1])..<Int(childStarts[index + 2])]
  }

  /// The indices of the comments at the top level, in page order.
  package var roots: ArraySlice<Int32> {
    childList[Int(childStarts[0])..<Int(childStarts[1])]
  }

  /// The children of a comment's parent, itself among them; the roots for one at the top level.
  package func siblings(of index: Int) -> ArraySlice<Int32> {
    parent(of: index).map { children(of: $0) } ?? roots
  }
}

extension ReplyTree {
  /// Parents with every link dropped that is out of range or closes a loop; linear, by colouring each path once.
  private static func withoutLoops(_ wanted: [Int?]) -> [Int32] {
    var parents = wanted.enumerated().map { index, parent -> Int32 in
      guard let parent, parent != index, wanted.indices.contains(parent) else { return -1 }
      return Int32(parent)
    }
    var path = [Int32](repeating: 0, count: parents.count)
    for start in parents.indices where path[start] == 0 {
      var index = start
      let colour = Int32(start + 1)
      path[index] = colour
      while parents[index] >= 0 {
        let next = Int(parents[index])
        if path[next] == colour { parents[index] = -1 }
        if path[next] != 0 { break }
        path[next] = colour
        index = next
      }
    }
    return parents
  }

  /// Children lists, counted and filled; list 0 holds the roots, list i + 1 the children of i.
  private static func children(of parents: [Int32]) -> (starts: [Int32], list: [Int32]) {
    var starts = [Int32](repeating: 0, count: parents.count + 2)
    for parent in parents { starts[Int(parent) + 2] += 1 }
    for slot in 1..<starts.count { starts[slot] += starts[slot - 1] }
    var next = starts
    var list = [Int32](repeating: 0, count: parents.count)
    for (index, parent) in parents.enumerated() {
      let slot = Int(parent) + 1
      list[Int(next[slot])] = Int32(index)
      next[slot] += 1
    }
    return (starts, list)
  }

  private static func preorder(starts: [Int32], list: [Int32]) -> [Int32] {
    var order: [Int32] = []
    order.reserveCapacity(list.count)
    var stack = Array(list[0..<Int(starts[1])].reversed())
    while let index = stack.popLast() {
      order.append(index)
      let slot = Int(index) + 1
      stack.append(contentsOf: list[Int(starts[slot])..<Int(starts[slot + 1])].reversed())
    }
    return order
  }
}
