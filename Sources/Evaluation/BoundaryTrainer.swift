import Reconstruction

/// Trains the trees that tell where a comment begins.
///
/// Gradient boosting of the logistic loss with Newton steps (Friedman 2001;
/// Chen and Guestrin, KDD 2016), on features cut into bins, each tree on a
/// random part of rows and features (Friedman, "Stochastic gradient
/// boosting", 2002). Seeded, so that the same pages give the same weights.
package struct BoundaryTrainer {
  /// How the trees are grown.
  package struct Settings: Sendable {
    /// How many trees.
    package var trees = 300
    /// How many questions deep.
    package var depth = 4
    /// How much of each tree's step is taken.
    package var rate: Float = 0.07
    /// Which part of the rows, and of the features, a tree sees.
    package var rowShare: Float = 0.7, featureShare: Float = 0.4
    /// How many rows a leaf has at least.
    package var fewestRows = 30
    /// How strongly leaves are pulled towards nothing.
    package var damping: Float = 1
    /// Where the random choices begin.
    package var seed: UInt64 = 2

    /// The settings that the shipped weights are trained with.
    package init() {}
  }

  private static let bins = 64
  private let settings: Settings
  private let labels: [Float]
  private let bins: BinnedTable
  private var random: SeededRandom

  /// A trainer for rows of features and, for each, whether a comment begins there.
  package init(tables: [BoundaryTable], labels: [[Bool]], settings: Settings = Settings()) {
    self.settings = settings
    self.labels = labels.flatMap { $0.map { $0 ? 1 : 0 } }
    bins = BinnedTable(tables, bins: Self.bins)
    random = SeededRandom(seed: settings.seed)
  }

  /// Grows the trees.
  ///
  /// - Parameters:
  ///   - sure: the probability from which a boundary is sure.
  ///   - likely: that from which it is likely.
  package mutating func train(sure: Float, likely: Float) -> BoundaryModel {
    let share = labels.reduce(0, +) / Float(max(labels.count, 1))
    let bias = TrainerMath.logarithm(share / (1 - share))
    var odds = Array(repeating: bias, count: labels.count)
    var trees: [[BoundaryModel.Node]] = []
    for _ in 0..<settings.trees {
      let steps = zip(odds, labels).map { odds, label in
        let p = 1 / (1 + TrainerMath.exponential(-odds))
        return GradientStep(gradient: label - p, curvature: p * (1 - p))
      }
      let rows = labels.indices.filter { _ in
        Float.random(in: 0..<1, using: &random) < settings.rowShare
      }
      let columns = (0..<BoundaryTable.width).filter { _ in
        Float.random(in: 0..<1, using: &random) < settings.featureShare
      }
      var tree: [BoundaryModel.Node] = []
      grow(&tree, rows: rows, columns: columns, steps: steps, depth: settings.depth)
      trees.append(tree)
      for row in odds.indices { odds[row] += bins.value(of: tree, row: row) }
    }
    return BoundaryModel(bias: bias, sure: sure, likely: likely, trees: trees)
  }

  private func grow(
    _ tree: inout [BoundaryModel.Node], rows: [Int], columns: [Int], steps: [GradientStep],
    depth: Int
  ) {
    let total = rows.reduce(into: GradientStep()) { $0.add(steps[$1]) }
    guard depth > 0, let split = bestSplit(rows, columns, steps, total) else {
      let value = settings.rate * total.gradient / (total.curvature + settings.damping)
      tree.append(.init(column: -1, value: TrainerMath.rounded(value), skip: 0))
      return
    }
    let place = tree.count
    tree.append(
      .init(column: split.column, value: bins.threshold(split.column, split.bin), skip: 0))
    let left = rows.filter { bins.bin($0, split.column) < split.bin }
    let right = rows.filter { bins.bin($0, split.column) >= split.bin }
    grow(&tree, rows: left, columns: columns, steps: steps, depth: depth - 1)
    tree[place].skip = Int32(tree.count - place)
    grow(&tree, rows: right, columns: columns, steps: steps, depth: depth - 1)
  }

  private func bestSplit(
    _ rows: [Int], _ columns: [Int], _ steps: [GradientStep], _ total: GradientStep
  ) -> (column: Int, bin: Int)? {
    var best: (gain: Float, column: Int, bin: Int)?
    for column in columns {
      var sums = Array(repeating: GradientStep(), count: Self.bins)
      for row in rows { sums[bins.bin(row, column)].add(steps[row]) }
      var left = GradientStep()
      for bin in 1..<Self.bins {
        left.add(sums[bin - 1])
        let right = total.less(left)
        guard left.rows >= settings.fewestRows, right.rows >= settings.fewestRows else { continue }
        let gain =
          left.score(settings.damping) + right.score(settings.damping)
          - total.score(settings.damping)
        if gain > best?.gain ?? 0.01 { best = (gain, column, bin) }
      }
    }
    return best.map { ($0.column, $0.bin) }
  }
}

/// The sums of a set of rows: which way and how sharply the loss falls.
struct GradientStep {
  var gradient: Float = 0
  var curvature: Float = 0
  var rows = 0

  init() {}

  init(gradient: Float, curvature: Float) {
    self.gradient = gradient
    self.curvature = curvature
    rows = 1
  }

  mutating func add(_ other: GradientStep) {
    gradient += other.gradient
    curvature += other.curvature
    rows += other.rows
  }

  func less(_ other: GradientStep) -> GradientStep {
    var result = self
    result.gradient -= other.gradient
    result.curvature -= other.curvature
    result.rows -= other.rows
    return result
  }

  /// What a leaf of these rows takes off the loss.
  func score(_ damping: Float) -> Float { gradient * gradient / (curvature + damping) }
}
