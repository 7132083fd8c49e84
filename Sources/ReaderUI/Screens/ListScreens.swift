import DiscussionModel
import TerminalUI

/// Draws the list of commands with their keys.
struct HelpScreen {
  private let screen: ReaderScreen
  private let list: HelpList

  init(_ screen: ReaderScreen, list: HelpList) {
    self.screen = screen
    self.list = list
  }

  /// Draws the list.
  ///
  /// - Returns: where the cursor stands.
  func draw(into buffer: inout Buffer) -> Position? {
    var cursor: Position?
    var place = list.position
    place.select(
      list.position.selected, count: list.rows.count, height: screen.metrics.contentHeight)
    for offset in 0..<max(0, min(screen.metrics.contentHeight, list.rows.count - place.first)) {
      let y = screen.metrics.contentY + offset
      switch list.rows[place.first + offset] {
      case .heading(let name):
        buffer.writeClipped(name, x: 1, y: y, style: screen.theme[.name])
      case .command(let row):
        draw(row, y: y, into: &buffer)
        guard place.first + offset == place.selected else { continue }
        buffer.write(screen.glyphs.selection, x: 0, y: y, style: screen.theme[.selection])
        cursor = Position(x: min(2, max(0, buffer.size.width - 1)), y: y)
      }
    }
    drawAround(into: &buffer)
    return cursor
  }

  private func draw(_ row: KeyTable.Row, y: Int, into buffer: inout Buffer) {
    let keysX = 3
    let width = buffer.size.width
    let titleX = width >= 60 ? 26 : min(14, width / 3)
    buffer.writeClipped(
      row.keys.isEmpty ? ":" + row.command.id.rawValue : row.keys, x: keysX, y: y,
      style: screen.theme[.name], limit: titleX - 1)
    let idX = width >= ScreenMetrics.marginFrom ? width - 22 : width
    buffer.writeClipped(row.command.title, x: titleX, y: y, limit: idX - 1)
    if idX < width {
      buffer.writeClipped(
        ":" + row.command.id.rawValue, x: idX, y: y, style: screen.theme[.detail])
    }
  }

  private func drawAround(into buffer: inout Buffer) {
    var left = StyledLine()
    left.add("Commands", screen.theme[.title])
    var right = StyledLine()
    if !list.filter.isEmpty { right.add("/" + list.filter, screen.theme[.limit]) }
    screen.rows.drawTitle(left, right: right, keepsRight: true, into: &buffer)
    let keys = screen.state.keyMap
    let hints = [(Command.ID.choose, "runs it"), (.narrow, "narrows the list"), (.close, "back")]
    screen.drawStatus(
      list.selected?.title ?? "no command is named so",
      right: hints.compactMap { id, says in
        keys.shortcut(for: id, in: .help).map { $0 + " " + says }
      }.joined(separator: "  "), into: &buffer)
  }
}

/// Draws what was not understood on the page.
struct MessagesScreen {
  private let screen: ReaderScreen
  private let rows: [String]
  private let position: ListPosition

  init(_ screen: ReaderScreen, page: Page, position: ListPosition) {
    self.screen = screen
    self.position = position
    rows = page.discussion.diagnostics.map { diagnostic in
      (diagnostic.line.map { "line \($0): " } ?? "") + diagnostic.says
    }
  }

  /// Draws the list.
  ///
  /// - Returns: where the cursor stands.
  func draw(into buffer: inout Buffer) -> Position? {
    var place = position
    place.select(position.selected, count: rows.count, height: screen.metrics.contentHeight)
    var cursor: Position?
    for (offset, row) in rows.dropFirst(place.first).prefix(screen.metrics.contentHeight)
      .enumerated()
    {
      let y = screen.metrics.contentY + offset
      buffer.writeClipped(row, x: 3, y: y)
      guard place.first + offset == place.selected else { continue }
      buffer.write(screen.glyphs.selection, x: 0, y: y, style: screen.theme[.selection])
      cursor = Position(x: min(2, max(0, buffer.size.width - 1)), y: y)
    }
    var title = StyledLine()
    title.add("What was not understood or was left out", screen.theme[.title])
    screen.rows.drawTitle(title, right: StyledLine(), keepsRight: false, into: &buffer)
    // A row too long for the screen is whole on the status line, as far as that reaches.
    screen.drawStatus(
      rows.indices.contains(place.selected) ? rows[place.selected] : "no messages",
      right: "\(place.selected + 1)/\(rows.count)", into: &buffer)
    return cursor
  }
}

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
