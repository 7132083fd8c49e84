import DiscussionModel

/// Decision trees whose sum is the log-odds that a comment begins with a paragraph.
///
/// Gradient boosting (Friedman, Annals of Statistics 2001), small trees with
/// the features' names, in a file of text that people can read:
/// `? feature threshold` asks whether the feature lies below the threshold,
/// then come the tree for yes and the tree for no; `+ value` is a leaf.
package struct BoundaryModel: Sendable {
  /// A question or a leaf; a tree is its nodes in the order of the file.
  package struct Node: Sendable {
    /// The column asked for; -1 for a leaf.
    package var column: Int32
    /// The threshold of a question, the value of a leaf.
    package var value: Float
    /// How many nodes further the tree for "no" begins.
    package var skip: Int32

    /// A node.
    package init(column: Int, value: Float, skip: Int) {
      self.column = Int32(column)
      self.value = value
      self.skip = Int32(skip)
    }
  }

  /// The log-odds without any tree.
  package var bias: Float
  /// From which probability on a boundary is sure, and likely.
  package var sure: Float, likely: Float
  /// The trees, one after the other.
  package var trees: [[Node]]

  /// A model of some trees.
  package init(bias: Float, sure: Float, likely: Float, trees: [[Node]]) {
    self.bias = bias
    self.sure = sure
    self.likely = likely
    self.trees = trees
  }

  /// The weights that come with the program; none, so that every place is as good, were they damaged.
  package static let shipped: BoundaryModel = {
    BoundaryModel(bytes: PackageResources.boundaries_txt)
      ?? BoundaryModel(bias: 0, sure: 1, likely: 1, trees: [])
  }()

  /// How sure a boundary of a probability is.
  func grade(_ probability: Float) -> Boundary {
    probability >= sure ? .sure : probability >= likely ? .likely : .guess
  }

  /// For each row of a table how probable it is that a comment begins there.
  package func probabilities(_ table: BoundaryTable) -> [Float] {
    var odds = Array(repeating: bias, count: table.count)
    let walks = trees.map(TreeWalk.init)
    table.values.withUnsafeBufferPointer { values in
      for start in stride(from: 0, to: table.count, by: Self.block) {
        let rows = start..<min(start + Self.block, table.count)
        for walk in walks { walk.add(rows, of: values, to: &odds) }
      }
    }
    return odds.map { 1 / (1 + exponential(-$0)) }
  }

  /// So many rows at a time go through all the trees, so that rows and trees stay in the cache.
  private static let block = 64
}
