/// Cells beside each other that look the same.
package struct CellRun: Sendable {
  /// The column of the first.
  package var x: Int
  /// How they look.
  package var style: Style
}

extension Buffer {
  /// The columns from the first to the last in which a row differs from that of another grid.
  ///
  /// Wide characters of either are in them whole.
  ///
  /// - Parameters:
  ///   - y: the row.
  ///   - other: a grid of the same size.
  /// - Returns: an empty range where the rows are the same.
  package func difference(onRow y: Int, from other: Buffer) -> Range<Int> {
    rows[y].withUnsafeBufferPointer { cells in
      other.rows[y].withUnsafeBufferPointer { others in
        // A row that was taken over is known to be the same.
        if cells.baseAddress == others.baseAddress { return 0..<0 }
        var first = 0
        var end = size.width
        while first < end, cells[first] == others[first] { first += 1 }
        while end > first, cells[end - 1] == others[end - 1] { end -= 1 }
        guard first < end else { return 0..<0 }
        while first > 0, cells[first].isRightHalf || others[first].isRightHalf { first -= 1 }
        while end < size.width, cells[end].isRightHalf || others[end].isRightHalf { end += 1 }
        return first..<end
      }
    }
  }

  /// Calls `body` with the runs of one style in a part of a row, from left to right.
  ///
  /// - Parameters:
  ///   - y: the row.
  ///   - columns: the part.
  ///   - body: takes the run and the scalars of its cells, marks included; the right half of a wide character has none.
  package func forEachRun(
    onRow y: Int, in columns: Range<Int>, _ body: (CellRun, [UInt32]) -> Void
  ) {
    var scalars: [UInt32] = []
    rows[y].withUnsafeBufferPointer { cells in
      var x = columns.lowerBound
      while x < columns.upperBound {
        let look = cells[x].look
        let run = CellRun(x: x, style: Style(packed: look))
        scalars.removeAll(keepingCapacity: true)
        while x < columns.upperBound, cells[x].look == look {
          cells[x].forEachScalar { scalars.append($0) }
          x += 1
        }
        body(run, scalars)
      }
    }
  }
}
