import Reconstruction
import TextKit

/// Rows of features cut into bins of about as many rows each, for the trainer.
struct BinnedTable {
  private var cells: [UInt8]
  /// For each column the thresholds between its bins, ascending.
  private var thresholds: [[Float]]
  private let values: [Float]

  /// The rows of several tables.
  init(_ tables: [BoundaryTable], bins: Int) {
    let width = BoundaryTable.width
    values = tables.flatMap(\.values)
    let rows = values.count / width
    cells = Array(repeating: 0, count: values.count)
    thresholds = []
    for column in 0..<width {
      let sorted = (0..<rows).map { values[$0 * width + column] }.sorted()
      let cuts = Self.cuts(sorted, bins: bins)
      thresholds.append(cuts)
      for row in 0..<rows {
        let value = values[row * width + column]
        cells[row * width + column] = UInt8(Self.count(of: cuts, upTo: value))
      }
    }
  }

  /// Thresholds halfway between neighbouring values, about as many rows between each two.
  private static func cuts(_ sorted: [Float], bins: Int) -> [Float] {
    var cuts: [Float] = []
    guard let last = sorted.last else { return cuts }
    for bin in 1..<bins {
      let low = sorted[sorted.count * bin / bins]
      let next = sorted.firstIndexInOrder { $0 > low }
      let high = next < sorted.count ? sorted[next] : last
      let cut = TrainerMath.rounded((low + high) / 2)
      if high > low, cut > cuts.last ?? -.infinity { cuts.append(cut) }
    }
    return cuts
  }

  /// How many thresholds a value reaches.
  private static func count(of cuts: [Float], upTo value: Float) -> Int {
    cuts.firstIndexInOrder { $0 > value }
  }

  /// The bin of a feature of a row.
  func bin(_ row: Int, _ column: Int) -> Int { Int(cells[row * BoundaryTable.width + column]) }

  /// The value below which a feature lies in the bins before one.
  func threshold(_ column: Int, _ bin: Int) -> Float { thresholds[column][bin - 1] }

  /// What a tree adds for a row.
  func value(of tree: [BoundaryModel.Node], row: Int) -> Float {
    var index = 0
    while tree[index].column >= 0 {
      let node = tree[index]
      let isBelow = values[row * BoundaryTable.width + Int(node.column)] < node.value
      index += isBelow ? 1 : Int(node.skip)
    }
    return tree[index].value
  }
}
