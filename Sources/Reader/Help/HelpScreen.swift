import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

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
    let cursor = list.list.draw(
      list.rows.count, y: screen.metrics.contentY, height: screen.metrics.contentHeight,
      cursorX: 2, on: screen, into: &buffer
    ) { row, y, buffer in
      switch list.rows[row] {
      case .heading(let name):
        buffer.writeClipped(name, x: 1, y: y, style: screen.theme[.name])
      case .sign(let row): draw(row, y: y, into: &buffer)
      case .command(let row): draw(row, y: y, into: &buffer)
      case .limit(let entry): draw(entry, y: y, into: &buffer)
      }
    }
    drawAround(into: &buffer)
    return cursor
  }

  /// The columns of the keys and of what they do.
  private var keysX: Int { 3 }
  private var titleX: Int {
    let width = screen.metrics.size.width
    return width >= 60 ? 26 : min(14, width / 3)
  }

  private func draw(_ row: Legend.Row, y: Int, into buffer: inout Buffer) {
    switch row.sign {
    case .text(let sign):
      buffer.writeClipped(sign, x: keysX, y: y, style: screen.theme[.name], limit: titleX - 1)
    case .bar:
      VoteBar(Votes(up: 3, down: 2, net: 1), busiest: 5, cells: min(6, titleX - keysX - 1)).draw(
        into: &buffer, x: keysX, y: y, theme: screen.theme, glyphs: screen.glyphs,
        isASCII: screen.state.options.ascii)
    }
    buffer.writeClipped(row.meaning, x: titleX, y: y)
  }

  private func draw(_ entry: LimitGrammar.Entry, y: Int, into buffer: inout Buffer) {
    buffer.writeClipped(
      entry.example, x: keysX, y: y, style: screen.theme[.name], limit: titleX - 1)
    buffer.writeClipped("comments " + entry.help, x: titleX, y: y)
  }

  private func draw(_ row: KeyTable.Row, y: Int, into buffer: inout Buffer) {
    let width = buffer.size.width
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
    left.add("Commands and marks", screen.theme[.title])
    var right = StyledLine()
    if !list.filter.isEmpty { right.add("/" + list.filter, screen.theme[.limit]) }
    screen.rows.drawTitle(left, right: right, keepsRight: true, into: &buffer)
    let hints = [(Command.ID.choose, "runs it"), (.narrow, "narrows the list"), (.close, "back")]
    let limit = list.selectedLimit.map { "limit to comments " + $0.help }
    screen.drawStatus(
      list.selected?.title ?? list.selectedMeaning ?? limit ?? "no command is named so",
      right: screen.hints(hints, in: .help), into: &buffer)
  }
}
