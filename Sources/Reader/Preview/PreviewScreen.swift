import DiscussionModel
import TerminalUI
import ThreadDisplay
import Wording

/// Draws the source of a quote in a box beside the row from which it was asked for.
struct PreviewScreen {
  private let screen: ReaderScreen
  private let thread: ThreadLook
  private let preview: Preview
  private let layout: PreviewLayout

  init(_ screen: ReaderScreen, page: Page, preview: Preview) {
    self.screen = screen
    self.preview = preview
    thread = ThreadScreen(screen, page: page).look
    layout = screen.state.layout(of: preview, on: page)
  }

  /// Draws the box.
  ///
  /// - Returns: where the cursor stands: at the first quoted word in sight.
  func draw(into buffer: inout Buffer) -> Position {
    let rect = layout.rect
    // What the box cuts of the margin beside it would read as something else.
    buffer.clear(
      Rect(
        x: rect.maxX, y: rect.y, width: screen.metrics.size.width - rect.maxX,
        height: rect.height))
    let frame = Frame(
      title: title, style: screen.theme[.rail], titleStyle: screen.theme[.name],
      isASCII: screen.state.options.ascii)
    frame.draw(in: rect, into: &buffer)
    let inside = frame.interior(of: rect)
    var cursor: Position?
    for (offset, row) in layout.rows.dropFirst(preview.first).prefix(layout.height).enumerated() {
      let y = inside.y + offset
      draw(row, x: inside.x + 1, y: y, limit: inside.maxX - 1, into: &buffer)
      if cursor == nil, preview.words.contains(where: row.bytes.overlaps) {
        cursor = Position(x: column(in: row, x: inside.x + 1), y: y)
      }
    }
    drawRest(in: rect, into: &buffer)
    let hint = screen.hints([(.choose, "goes there")])
    screen.drawStatusAnew(
      preview.says, right: screen.fitting(hint, beside: preview.says), into: &buffer)
    return cursor ?? Position(x: inside.x + 1, y: inside.y)
  }

  /// `#26 Marrow → wataru`.
  private var title: String {
    guard let index = preview.target.comment else { return "the article" }
    let time = thread.naming.time(of: index).map { "  " + $0 } ?? ""
    return thread.naming.head(of: index) + time
  }

  private func draw(_ row: LayoutRow, x: Int, y: Int, limit: Int, into buffer: inout Buffer) {
    switch row.kind {
    case .quote:
      buffer.write(screen.glyphs.quote, x: x, y: y, style: screen.theme[.quote])
      thread.drawText(
        row.bytes, lit: preview.words, style: screen.theme[.quote], x: x + 2, y: y, limit: limit,
        into: &buffer)
    case .prose, .aside:
      thread.drawText(
        row.bytes, lit: preview.words,
        style: screen.theme[row.kind == .prose ? .prose : .quote], x: x, y: y, limit: limit,
        into: &buffer)
    case .empty:
      let remark = preview.target.comment.flatMap(thread.naming.remark)
      buffer.writeClipped(remark ?? CommentRemarks.noText, x: x, y: y, limit: limit)
    default: break
    }
  }

  /// The column of the first quoted word on a row.
  private func column(in row: LayoutRow, x: Int) -> Int {
    let start =
      preview.words.map { max($0.lowerBound, row.bytes.lowerBound) }
      .filter { $0 < row.bytes.upperBound }.min() ?? row.bytes.lowerBound
    let before = ByteRange(row.bytes.lowerBound, start)
    return x + (row.kind == .quote ? 2 : 0) + thread.discussion.text.cells(of: before)
  }

  /// How much is above and below what is in sight.
  private func drawRest(in rect: Rect, into buffer: inout Buffer) {
    let below = layout.rows.count - preview.first - layout.height
    guard below > 0 || preview.first > 0 else { return }
    let text =
      " \(preview.first + 1)-\(min(layout.rows.count, preview.first + layout.height))"
      + " of \(Figures.count(layout.rows.count, "row")) "
    guard rect.width > TextWidth.of(text) + 4 else { return }
    buffer.write(
      text, x: rect.maxX - TextWidth.of(text) - 2, y: rect.maxY - 1, style: screen.theme[.detail])
  }
}
