/// A decision tree made ready for many rows.
///
/// Each row takes as many steps, and a leaf leads to itself: where a row goes
/// is as good as random, so that the processor would guess half of the ends
/// wrong.
struct TreeWalk {
  private struct Step {
    var column: Int32
    /// Below it the next node is the one behind, else `skip` nodes further.
    var threshold: Float
    var skip: Int32
    /// What a leaf adds.
    var value: Float
  }

  private let steps: [Step]
  private let depth: Int
  private let width = BoundaryTable.width

  /// Makes a tree ready.
  init(_ tree: [BoundaryModel.Node]) {
    steps = tree.map { node in
      node.column < 0
        ? Step(column: 0, threshold: -.infinity, skip: 0, value: node.value)
        : Step(column: node.column, threshold: node.value, skip: node.skip, value: 0)
    }
    // For each question how many stand above it; the tree for "no" ends where that for "yes" of another begins.
    var depths = Array(repeating: 0, count: tree.count)
    for (index, node) in tree.enumerated() where node.column >= 0 {
      depths[index + 1] = depths[index] + 1
      depths[index + Int(node.skip)] = depths[index] + 1
    }
    depth = depths.max() ?? 0
  }

  /// Adds to the log-odds of some rows what the tree says of them.
  ///
  /// - Parameters:
  ///   - rows: the rows.
  ///   - values: the table, row by row.
  ///   - odds: the log-odds of all rows.
  func add(_ rows: Range<Int>, of values: UnsafeBufferPointer<Float>, to odds: inout [Float]) {
    guard !steps.isEmpty else { return }
    steps.withUnsafeBufferPointer { steps in
      for row in rows {
        let start = row * width
        var index = 0
        for _ in 0..<depth {
          let step = steps[index]
          index += values[start + Int(step.column)] < step.threshold ? 1 : Int(step.skip)
        }
        odds[row] += steps[index].value
      }
    }
  }
}
