/// A box around a popup, with a title in its upper side.
package struct Frame: Sendable {
  /// What stands in the upper side; empty for a plain line.
  package var title: String
  /// How the lines look.
  package var style: Style
  /// How the title looks.
  package var titleStyle: Style
  /// Whether the lines are `+-|`, for terminals without line-drawing characters.
  package var isASCII: Bool

  /// A box with a title.
  package init(
    title: String = "", style: Style = .plain, titleStyle: Style = .plain, isASCII: Bool = false
  ) {
    self.title = title
    self.style = style
    self.titleStyle = titleStyle
    self.isASCII = isASCII
  }

  /// What is left inside of a rectangle.
  package func interior(of rect: Rect) -> Rect {
    Rect(x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 2)
  }

  /// Draws the box and empties its inside; what does not fit on the grid is dropped.
  package func draw(in rect: Rect, into buffer: inout Buffer) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    buffer.clear(rect)
    let lines = isASCII ? ["+", "+", "+", "+", "-", "|"] : ["┌", "┐", "└", "┘", "─", "│"]
    let side = String(repeating: lines[4], count: rect.width - 2)
    buffer.write(lines[0] + side + lines[1], x: rect.x, y: rect.y, style: style)
    buffer.write(lines[2] + side + lines[3], x: rect.x, y: rect.maxY - 1, style: style)
    for y in (rect.y + 1)..<(rect.maxY - 1) {
      buffer.write(lines[5], x: rect.x, y: y, style: style)
      buffer.write(lines[5], x: rect.maxX - 1, y: y, style: style)
    }
    guard !title.isEmpty, rect.width > 4 else { return }
    let text = " " + TextWidth.clipped(title, to: rect.width - 4) + " "
    buffer.write(text, x: rect.x + 1, y: rect.y, style: titleStyle, limit: rect.maxX - 1)
  }
}
