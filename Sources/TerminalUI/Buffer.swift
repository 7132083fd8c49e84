/// A cell of the screen.
package struct Cell: Hashable, Sendable {
  /// What stands in it: one character with its marks, `" "` where empty, `""` in the right half of a wide one.
  package var symbol: String
  /// How it looks.
  package var style: Style

  /// A cell of a symbol and a style.
  package init(symbol: String = " ", style: Style = .plain) {
    self.symbol = symbol
    self.style = style
  }
}

/// A grid of cells, drawn whole before the terminal sees any of it.
///
/// All clipping is done here: what lies outside of the grid is dropped, and a
/// wide character that would be cut in half leaves a blank.
package struct Buffer: Hashable, Sendable {
  /// The size in cells.
  package let size: Size
  /// The cells, row by row.
  package private(set) var cells: [Cell]

  /// A grid of blanks.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: max(0, size.width) * max(0, size.height))
  }

  /// The cell in a column and a row, both 0-based, which must lie within the grid.
  package subscript(x: Int, y: Int) -> Cell {
    get { cells[y * size.width + x] }
    set { cells[y * size.width + x] = newValue }
  }

  /// Writes a text from left to right on one row.
  ///
  /// The text is cleaned and measured by `TextWidth`; what would pass
  /// `limit` or the edge of the grid is cut.
  ///
  /// - Parameters:
  ///   - text: what to write; line ends count as blanks.
  ///   - x: the column of its first cell; may lie left of the grid.
  ///   - y: the row; outside of the grid nothing is written.
  ///   - style: how it looks.
  ///   - limit: the column before which it ends; the grid's width by default.
  /// - Returns: the column behind the last cell written.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, x: Int, y: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    let end = min(limit ?? size.width, size.width)
    guard y >= 0, y < size.height else { return x }
    var column = x
    for scalar in TextWidth.cleaned(text) {
      let width = TextWidth.of(scalar)
      if width == 0 {
        combine(scalar, before: column, y: y)
      } else {
        guard column + width <= end else { break }
        put(scalar, width: width, x: column, y: y, style: style)
        column += width
      }
    }
    return column
  }

  /// Gives all cells of a rectangle a style, leaving what stands in them.
  package mutating func setStyle(_ style: Style, in rect: Rect) {
    change(rect) { $0.style = style }
  }

  /// Adds attributes to all cells of a rectangle.
  package mutating func add(_ attributes: Style.Attributes, in rect: Rect) {
    change(rect) { $0.style.attributes.formUnion(attributes) }
  }

  /// Empties a rectangle.
  package mutating func clear(_ rect: Rect, style: Style = .plain) {
    change(rect) { $0 = Cell(style: style) }
  }

  private mutating func change(_ rect: Rect, _ body: (inout Cell) -> Void) {
    for y in max(0, rect.y)..<max(0, rect.y, min(rect.maxY, size.height)) {
      for x in max(0, rect.x)..<max(0, rect.x, min(rect.maxX, size.width)) { body(&self[x, y]) }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar, width: Int, x: Int, y: Int, style: Style) {
    guard x >= 0 else {
      // The right half of a wide character that begins left of the grid.
      if x + width > 0 { self[0, y] = Cell(style: style) }
      return
    }
    splitWide(x: x, y: y)
    splitWide(x: x + width, y: y)
    self[x, y] = Cell(symbol: String(Character(scalar)), style: style)
    if width == 2 { self[x + 1, y] = Cell(symbol: "", style: style) }
  }

  /// Turns the wide character whose right half stands at `x` into blanks, since its left half is about to go.
  private mutating func splitWide(x: Int, y: Int) {
    guard x > 0, x < size.width, self[x, y].symbol.isEmpty else { return }
    self[x, y].symbol = " "
    self[x - 1, y].symbol = " "
  }

  private mutating func combine(_ scalar: Unicode.Scalar, before x: Int, y: Int) {
    var column = min(x, size.width) - 1
    if column > 0, self[column, y].symbol.isEmpty { column -= 1 }
    // ncurses keeps five wide characters a cell; more would be lost there.
    guard column >= 0, self[column, y].symbol.unicodeScalars.count < 5 else { return }
    self[column, y].symbol.unicodeScalars.append(scalar)
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
}
