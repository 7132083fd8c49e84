/// Rows that stood higher or lower on the grid before.
package struct RowShift: Equatable, Sendable {
  /// Where they stand now.
  package let rows: Range<Int>
  /// How many rows lower they stood before; negative is higher.
  package let distance: Int

  /// The rows that change when these are moved: where they stood and where they stand.
  package var moved: Range<Int> {
    min(
      rows.lowerBound, rows.lowerBound + distance)..<max(
        rows.upperBound, rows.upperBound + distance)
  }
}

extension Buffer {
  /// How most of the rows that differ from those of another grid can be had by moving its rows.
  ///
  /// - Parameter other: a grid of the same size.
  /// - Returns: the rows that only moved; `nil` where these are less than half of those that differ.
  package func shift(from other: Buffer) -> RowShift? {
    guard let first = (0..<size.height).first(where: { rows[$0] != other.rows[$0] }),
      let last = (first..<size.height).last(where: { rows[$0] != other.rows[$0] })
    else { return nil }
    let differing = first..<(last + 1)
    // The row in the middle is one of those that moved, if most did.
    let middle = (first + last) / 2
    for distance in 1...max(1, differing.count / 2) {
      for distance in [distance, -distance] {
        let rows = rowsAround(middle, movedBy: distance, within: differing, of: other)
        if rows.count * 2 >= differing.count { return RowShift(rows: rows, distance: distance) }
      }
    }
    return nil
  }

  /// The rows around one that stood `distance` rows lower on another grid.
  private func rowsAround(
    _ row: Int, movedBy distance: Int, within rows: Range<Int>, of other: Buffer
  ) -> Range<Int> {
    func isMoved(_ row: Int) -> Bool {
      // Rows that were taken over share their memory, which the comparison sees first.
      rows.contains(row) && rows.contains(row + distance)
        && self.rows[row] == other.rows[row + distance]
    }
    guard isMoved(row) else { return row..<row }
    var (start, end) = (row, row + 1)
    while isMoved(start - 1) { start -= 1 }
    while isMoved(end) { end += 1 }
    return start..<end
  }
}
