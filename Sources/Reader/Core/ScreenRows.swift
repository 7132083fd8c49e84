import TerminalUI
import ThreadDisplay

/// The title row and the status line: the two rows around every screen's content.
struct ScreenRows {
  let metrics: ScreenMetrics
  let theme: Theme

  /// Draws the title row: a text on the left, another at the right edge.
  ///
  /// - Parameters:
  ///   - left: gives way, with an ellipsis.
  ///   - right: stays whole where `keepsRight`, else is dropped where the left would keep less than half of the row.
  func drawTitle(
    _ left: StyledLine, right: StyledLine, keepsRight: Bool, into buffer: inout Buffer
  ) {
    guard metrics.hasTitle else { return }
    let width = metrics.size.width
    var rightX = width
    if right.width > 0, keepsRight || right.width <= width / 2 {
      rightX = max(width - right.width, keepsRight ? 2 : 0)
      right.draw(into: &buffer, x: rightX, y: 0, limit: width)
      rightX -= 1
    }
    left.draw(into: &buffer, x: 1, y: 0, limit: max(1, rightX))
  }

  /// Draws the status line: what to say on the left, place and hint at the right edge.
  func drawStatus(_ left: StyledLine, right: String, into buffer: inout Buffer) {
    guard metrics.hasStatus else { return }
    let y = metrics.size.height - 1
    let width = metrics.size.width
    let cells = TextWidth.of(right)
    var limit = width
    if cells > 0, cells + 8 < width {
      buffer.write(right, x: width - cells, y: y, style: theme[.detail])
      limit = width - cells - 1
    }
    left.draw(into: &buffer, x: 1, y: y, limit: limit)
  }
}
