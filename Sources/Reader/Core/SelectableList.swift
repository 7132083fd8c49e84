import TerminalUI
import ThreadDisplay
import Wording

/// Rows of which one is selected and some are in sight: how keys move in them, and how they are drawn.
struct SelectableList: Hashable, Sendable {
  private(set) var position: ListPosition

  /// A list with a row selected, 0-based; the first by default.
  init(selected: Int = 0) { position = ListPosition(selected: selected) }

  /// The selected row, 0-based.
  var selected: Int { position.selected }

  /// The row of the screen on which the selected one stands, 0-based.
  var selectedY: Int { position.selected - position.first }

  /// Selects a row, scrolling as little as brings it in sight; beyond the ends it is the last or first.
  mutating func select(_ row: Int, of count: Int, height: Int) {
    position.select(row, count: count, height: height)
  }

  /// Selects a row that comes to stand on a row of the screen, as far as there are rows around it.
  mutating func select(_ row: Int, atY y: Int, of count: Int, height: Int) {
    position = ListPosition(selected: row, first: max(0, row - y))
    position.select(row, count: count, height: height)
  }

  /// Moves the selection as keys ask for.
  mutating func scroll(_ scroll: Scroll, of count: Int, height: Int) {
    if let row = scroll.row { return select(row, of: count, height: height) }
    let page = max(1, height - 1)
    position.move(
      by: scroll.rows(page: page, half: page / 2, all: count), count: count, height: height)
  }

  /// Draws the rows in sight, the bar beside the selected one.
  ///
  /// - Parameters:
  ///   - count: how many rows there are.
  ///   - y: the row of the screen on which the first one in sight stands.
  ///   - height: how many are in sight.
  ///   - cursorX: the column of the cursor on the selected row.
  ///   - screen: how the bar looks.
  ///   - buffer: where to draw.
  ///   - draw: draws a row, whose place in the list and on the screen it gets.
  /// - Returns: where the cursor stands; `nil` without rows.
  @discardableResult
  func draw(
    _ count: Int, y: Int, height: Int, cursorX: Int, on screen: ReaderScreen,
    into buffer: inout Buffer, row draw: (Int, Int, inout Buffer) -> Void
  ) -> Position? {
    var place = position
    // The list may have been longer, and the screen higher.
    place.select(place.selected, count: count, height: height)
    var cursor: Position?
    for row in place.first..<max(place.first, min(place.first + height, count)) {
      let rowY = y + row - place.first
      draw(row, rowY, &buffer)
      guard row == place.selected else { continue }
      cursor = screen.drawSelection(y: rowY, cursorX: cursorX, into: &buffer)
    }
    return cursor
  }
}

extension ReaderScreen {
  /// Draws the bar beside the selected row.
  ///
  /// - Returns: where the cursor stands on it.
  func drawSelection(y: Int, cursorX: Int, into buffer: inout Buffer) -> Position {
    buffer.write(glyphs.selection, x: 0, y: y, style: theme[.selection])
    return Position(x: min(cursorX, max(0, buffer.size.width - 1)), y: y)
  }
}
