import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

/// Draws with whom the selected writer talked, for one of these talks to be chosen.
struct TalksScreen {
  private let screen: ReaderScreen
  private let table: CommentersTable
  private let description: CommenterDescription

  init(_ screen: ReaderScreen, table: CommentersTable, description: CommenterDescription) {
    self.screen = screen
    self.table = table
    self.description = description
  }

  private var theme: Theme { screen.theme }

  /// Draws the list.
  ///
  /// - Returns: where the cursor stands.
  func draw(into buffer: inout Buffer) -> Position? {
    guard let row = table.selected, var place = table.partner else { return nil }
    let top = screen.metrics.contentY
    let height = CommentersScreen.listHeight(on: screen.metrics)
    place.select(place.selected, count: row.exchanges.count, height: height)
    drawHeadings(of: row, y: top, into: &buffer)
    var cursor: Position?
    for (offset, talk) in row.exchanges.dropFirst(place.first).prefix(height).enumerated() {
      let y = top + 1 + offset
      draw(talk, y: y, into: &buffer)
      guard place.first + offset == place.selected else { continue }
      buffer.write(screen.glyphs.selection, x: 0, y: y, style: theme[.selection])
      cursor = Position(x: min(4, max(0, buffer.size.width - 1)), y: y)
    }
    drawAround(of: row, into: &buffer)
    return cursor
  }

  private var talkX: Int { min(29, max(14, screen.metrics.size.width / 3)) }

  private func drawHeadings(of row: Commenter, y: Int, into buffer: inout Buffer) {
    buffer.write("name", x: 4, y: y, style: theme[.detail])
    buffer.writeClipped(
      "answers given/received", x: talkX, y: y, style: theme[.detail])
  }

  private func draw(_ talk: Commenter.Exchange, y: Int, into buffer: inout Buffer) {
    buffer.writeClipped(
      table.name(of: talk), x: 4, y: y, style: theme[.name], limit: talkX - 1)
    buffer.writeClipped(description.talk(talk), x: talkX, y: y, style: theme[.prose])
  }

  private func drawAround(of row: Commenter, into buffer: inout Buffer) {
    let name = row.name ?? ""
    var title = StyledLine()
    title.add("Commenters", theme[.title])
    title.add(" \(screen.glyphs.dot) with whom \(name) talked", theme[.detail])
    screen.rows.drawTitle(title, right: StyledLine(), keepsRight: false, into: &buffer)
    let says = table.selectedExchange.map { "\(name) and \(table.name(of: $0))" }
    screen.drawStatus(
      says ?? "",
      right: screen.hints([(.choose, "reads it"), (.close, "back")]), into: &buffer)
  }
}
