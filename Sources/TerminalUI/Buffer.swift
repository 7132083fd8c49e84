/// A grid of cells, drawn whole before the terminal sees any of it.
///
/// All clipping is done here: what lies outside of the grid is dropped, and a
/// wide character that would be cut in half leaves a blank.
package struct Buffer: Hashable, Sendable {
  /// The size in cells.
  package let size: Size
  /// The cells of each row; rows that are blank, or that were taken over from another grid, share their memory.
  private(set) var rows: [[Cell]]

  /// A grid of blanks.
  package init(size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    let blank = [Cell](repeating: .blank, count: self.size.width)
    rows = Array(repeating: blank, count: self.size.height)
  }

  /// The cell in a column and a row, both 0-based, which must lie within the grid.
  package subscript(x: Int, y: Int) -> Cell {
    get { rows[y][x] }
    set { rows[y][x] = newValue }
  }

  /// Whether a column and a row, both 0-based, lie within the grid.
  package func contains(x: Int, y: Int) -> Bool {
    x >= 0 && y >= 0 && x < size.width && y < size.height
  }

  /// Gives all cells of a rectangle a style, leaving what stands in them.
  package mutating func setStyle(_ style: Style, in rect: Rect) {
    change(rect) { $0.style = style }
  }

  /// Adds attributes to all cells of a rectangle.
  package mutating func add(_ attributes: Style.Attributes, in rect: Rect) {
    change(rect) { $0.style.attributes.formUnion(attributes) }
  }

  /// Empties a rectangle; a wide character that reaches over its side is blanked whole.
  package mutating func clear(_ rect: Rect, style: Style = .plain) {
    for y in rowNumbers(of: rect) {
      splitWide(x: rect.x, y: y)
      splitWide(x: rect.maxX, y: y)
    }
    change(rect) { $0 = Cell(style: style) }
  }

  /// Puts a whole row of another grid of the same width over one of this one; both rows must be there.
  package mutating func copyRow(_ row: Int, of other: Buffer, to y: Int) {
    rows[y] = other.rows[row]
  }

  private func rowNumbers(of rect: Rect) -> Range<Int> {
    max(0, rect.y)..<max(0, rect.y, min(rect.maxY, size.height))
  }

  private mutating func change(_ rect: Rect, _ body: (inout Cell) -> Void) {
    let left = max(0, rect.x)
    let right = max(left, min(rect.maxX, size.width))
    for y in rowNumbers(of: rect) {
      rows[y].withUnsafeMutableBufferPointer { cells in
        for x in left..<right { body(&cells[x]) }
      }
    }
  }

  /// Puts a character of one or two cells at a place right of which it fits.
  mutating func put(_ scalar: Unicode.Scalar, width: Int, x: Int, y: Int, style: Style) {
    guard x >= 0 else {
      // The right half of a wide character that begins left of the grid.
      if x + width > 0 { put(" ", width: 1, x: 0, y: y, style: style) }
      return
    }
    splitWide(x: x, y: y)
    splitWide(x: x + width, y: y)
    self[x, y] = Cell(scalar.value, style: style)
    if width == 2 { self[x + 1, y] = Cell(0, style: style) }
  }

  /// Puts printable ASCII at a place right of which it fits.
  mutating func putASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, run: Range<Int>, x: Int, y: Int, style: Style
  ) {
    splitWide(x: x, y: y)
    splitWide(x: x + run.count, y: y)
    let look = style.packed
    rows[y].withUnsafeMutableBufferPointer { cells in
      for offset in 0..<run.count {
        cells[x + offset] = Cell(UInt32(bytes[run.lowerBound + offset]), look: look)
      }
    }
  }

  /// Adds a mark to the character that ends before column `x`.
  mutating func combine(_ scalar: Unicode.Scalar, before x: Int, y: Int) {
    guard x > 0, x <= size.width else { return }
    var column = x - 1
    if column > 0, self[column, y].isRightHalf { column -= 1 }
    self[column, y].append(scalar)
  }

  /// Turns the wide character whose right half stands at `x` into blanks, since one half is about to go.
  private mutating func splitWide(x: Int, y: Int) {
    guard x > 0, x < size.width, self[x, y].isRightHalf else { return }
    self[x, y].symbol = " "
    self[x - 1, y].symbol = " "
  }
}

extension Buffer {
  /// The text of the rows, blanks at their ends dropped; for tests.
  package var lines: [String] {
    (0..<size.height).map { y in
      let row = (0..<size.width).map { self[$0, y].symbol }.joined()
      return String(row.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// All cells, row by row; for tests.
  package var cells: [Cell] { rows.flatMap { $0 } }
}
