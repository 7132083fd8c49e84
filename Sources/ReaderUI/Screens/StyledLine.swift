import TerminalUI

/// A row of text in pieces of different looks.
struct StyledLine {
  private(set) var pieces: [(text: String, style: Style, width: Int)] = []
  /// The cells it takes.
  private(set) var width = 0

  /// Adds a piece.
  mutating func add(_ text: String, _ style: Style) {
    guard !text.isEmpty else { return }
    let cells = TextWidth.of(text)
    pieces.append((text, style, cells))
    width += cells
  }

  /// Draws the row; where it does not fit its last cell is an ellipsis.
  ///
  /// - Returns: the column behind its last cell.
  @discardableResult
  func draw(into buffer: inout Buffer, x: Int, y: Int, limit: Int) -> Int {
    let fits = width <= limit - x
    var column = x
    var rest = width
    for (text, style, cells) in pieces {
      rest -= cells
      // The piece that is cut, or after which nothing more fits, carries the ellipsis.
      let isCut = !fits && (column + cells > limit || (column + cells == limit && rest > 0))
      let shown = isCut && column + cells == limit ? text + " " : text
      column = buffer.writeClipped(shown, x: column, y: y, style: style, limit: limit)
      if isCut { break }
    }
    return column
  }
}
