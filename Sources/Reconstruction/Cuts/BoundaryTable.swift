/// The features of all paragraphs of a page: one row a paragraph, one column a feature.
package struct BoundaryTable: Sendable {
  /// How many features a row has.
  package static let width = BoundaryFeature.allCases.count

  /// The same, where it need not be asked for at every cell.
  private let width = Self.width
  /// The values, row by row.
  package private(set) var values: [Float]
  /// How many rows there are.
  package let count: Int

  /// A table of zeroes.
  init(count: Int) {
    self.count = count
    values = Array(repeating: 0, count: count * width)
  }

  /// The column of a feature, 0-based.
  package static func column(_ feature: BoundaryFeature) -> Int { feature.rawValue }

  /// The value of a feature of a paragraph.
  package subscript(row: Int, feature: BoundaryFeature) -> Float {
    get { values[row * width + Self.column(feature)] }
    set { values[row * width + Self.column(feature)] = newValue }
  }

  /// Sets a feature to 1 where something holds.
  mutating func mark(_ row: Int, _ feature: BoundaryFeature, _ holds: Bool) {
    if holds { self[row, feature] = 1 }
  }
}
