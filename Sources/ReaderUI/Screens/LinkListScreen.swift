import DiscussionModel
import TerminalUI

/// Draws who quotes or answers a comment, over the bottom rows of the thread.
struct LinkListScreen {
  /// How many comments are in sight at most.
  static let mostRows = 8

  private let screen: ReaderScreen
  private let words: CommentWords
  private let list: LinkList

  init(_ screen: ReaderScreen, page: Page, list: LinkList) {
    self.screen = screen
    self.list = list
    words = CommentWords(discussion: page.discussion, glyphs: screen.glyphs)
  }

  /// How many comments are in sight on a screen.
  static func height(on metrics: ScreenMetrics, count: Int) -> Int {
    max(1, min(count, mostRows, metrics.contentHeight - 1))
  }

  /// Draws the list.
  ///
  /// - Returns: where the cursor stands.
  func draw(into buffer: inout Buffer) -> Position? {
    let metrics = screen.metrics
    let height = Self.height(on: metrics, count: list.comments.count)
    let bottom = metrics.contentY + metrics.contentHeight
    let rect = Rect(x: 0, y: bottom - height - 1, width: buffer.size.width, height: height + 1)
    buffer.clear(rect)
    let rule = screen.state.options.ascii ? "-" : "─"
    buffer.write(
      String(repeating: rule, count: rect.width), x: 0, y: rect.y, style: screen.theme[.rail])
    buffer.writeClipped(
      " \(list.comments.count) quote or answer \(words.named(list.target)) ", x: 2, y: rect.y,
      style: screen.theme[.title])
    var place = list.position
    place.select(list.position.selected, count: list.comments.count, height: height)
    for (offset, comment) in list.comments.dropFirst(place.first).prefix(height).enumerated() {
      draw(comment, y: rect.y + 1 + offset, into: &buffer)
    }
    let y = rect.y + 1 + place.selected - place.first
    buffer.write(screen.glyphs.selection, x: 0, y: y, style: screen.theme[.selection])
    drawHints(into: &buffer)
    return Position(x: min(2, max(0, buffer.size.width - 1)), y: y)
  }

  private func draw(_ comment: Int, y: Int, into buffer: inout Buffer) {
    var line = StyledLine()
    line.add(words.number(comment) + " ", screen.theme[.detail])
    line.add(words.writer(of: comment), screen.theme[.name])
    line.add("  " + words.opening(of: comment), screen.theme[.prose])
    line.draw(into: &buffer, x: 2, y: y, limit: buffer.size.width)
  }

  private func drawHints(into buffer: inout Buffer) {
    buffer.clear(
      Rect(
        x: 0, y: screen.metrics.size.height - 1,
        width: screen.metrics.hasStatus ? buffer.size.width : 0, height: 1))
    let keys = screen.state.keyMap
    let hints = [(Command.ID.choose, "goes there"), (.close, "back")].compactMap { id, says in
      keys.shortcut(for: id, in: .list).map { $0 + " " + says }
    }
    screen.drawStatus(
      list.selected.map(words.named) ?? "", right: hints.joined(separator: "  "), into: &buffer)
  }
}
