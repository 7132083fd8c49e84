/// A framed list of one-line rows of which one is selected.
package struct PopupList: Sendable {
  /// The box around it.
  package var frame: Frame
  /// Its rows; those too wide end in an ellipsis.
  package var rows: [String]
  /// Which row is selected, and which is the first in sight.
  package var position: ListPosition
  /// How a row looks.
  package var style: Style
  /// How the selected row looks.
  package var selectedStyle: Style

  /// A list with its first row selected.
  package init(
    frame: Frame, rows: [String], position: ListPosition = ListPosition(), style: Style = .plain,
    selectedStyle: Style = Style(attributes: .reverse)
  ) {
    self.frame = frame
    self.rows = rows
    self.position = position
    self.style = style
    self.selectedStyle = selectedStyle
  }

  /// The size at which everything can be read, the box included.
  package var wantedSize: Size {
    let widest = rows.reduce(TextWidth.of(frame.title)) { max($0, TextWidth.of($1)) }
    return Size(width: widest + 4, height: rows.count + 2)
  }

  /// Draws the list.
  ///
  /// - Returns: where the cursor stands: at the head of the selected row.
  @discardableResult
  package func draw(in rect: Rect, into buffer: inout Buffer) -> Position {
    frame.draw(in: rect, into: &buffer)
    let inside = frame.interior(of: rect)
    var place = position
    place.select(position.selected, count: rows.count, height: inside.height)
    for (offset, row) in rows.dropFirst(place.first).prefix(inside.height).enumerated() {
      let y = inside.y + offset
      let isSelected = place.first + offset == place.selected
      let look = isSelected ? selectedStyle : style
      buffer.clear(Rect(x: inside.x, y: y, width: inside.width, height: 1), style: look)
      buffer.writeClipped(row, x: inside.x + 1, y: y, style: look, limit: inside.maxX - 1)
    }
    return Position(x: inside.x + 1, y: inside.y + place.selected - place.first)
  }
}
