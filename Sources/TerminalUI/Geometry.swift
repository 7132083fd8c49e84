/// A size in cells.
package struct Size: Hashable, Sendable {
  /// The columns.
  package var width: Int
  /// The rows.
  package var height: Int

  /// A size of columns and rows.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A place on the screen, in cells from the top left corner, 0-based.
package struct Position: Hashable, Sendable {
  /// The column.
  package var x: Int
  /// The row.
  package var y: Int

  /// The place in a column and a row.
  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
  /// The leftmost column, 0-based.
  package var x: Int
  /// The top row, 0-based.
  package var y: Int
  /// The columns; never negative.
  package var width: Int
  /// The rows; never negative.
  package var height: Int

  /// A rectangle; a negative size counts as none.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The rectangle of a whole screen.
  package init(_ size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

  /// The column behind the last.
  package var maxX: Int { x + width }
  /// The row behind the last.
  package var maxY: Int { y + height }
}
