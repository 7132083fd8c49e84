import TerminalUI

/// A row of text in pieces of different looks.
package struct StyledLine: Equatable {
  /// Words of one look.
  package struct Piece: Equatable {
    /// The words.
    package let text: String
    /// Their look.
    package let style: Style
    /// The cells it takes.
    package let width: Int
  }

  package private(set) var pieces: [Piece] = []
  /// The cells it takes.
  package private(set) var width = 0

  /// A row without text yet.
  package init() {}

  /// Adds a piece.
  package mutating func add(_ text: String, _ style: Style) {
    guard !text.isEmpty else { return }
    let cells = TextWidth.of(text)
    pieces.append(Piece(text: text, style: style, width: cells))
    width += cells
  }

  /// Draws the row; where it does not fit its last cell is an ellipsis.
  ///
  /// - Returns: the column behind its last cell.
  @discardableResult
  package func draw(into buffer: inout Buffer, x: Int, y: Int, limit: Int) -> Int {
    let fits = width <= limit - x
    var column = x
    var rest = width
    for piece in pieces {
      let (text, cells) = (piece.text, piece.width)
      rest -= cells
      // The piece that is cut, or after which nothing more fits, carries the ellipsis.
      let isCut = !fits && (column + cells > limit || (column + cells == limit && rest > 0))
      let shown = isCut && column + cells == limit ? text + " " : text
      column = buffer.writeClipped(shown, x: column, y: y, style: piece.style, limit: limit)
      if isCut { break }
    }
    return column
  }
}
