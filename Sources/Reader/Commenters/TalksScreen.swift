import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

/// Draws with whom the selected writer talked, for one of these talks to be chosen.
struct TalksScreen {
  private let screen: ReaderScreen
  private let table: CommentersTable
  private let talks: SelectableList
  private let description: CommenterDescription

  init(
    _ screen: ReaderScreen, table: CommentersTable, talks: SelectableList,
    description: CommenterDescription
  ) {
    self.screen = screen
    self.table = table
    self.talks = talks
    self.description = description
  }

  private var theme: Theme { screen.theme }

  /// Draws the list.
  ///
  /// - Returns: where the cursor stands.
  func draw(into buffer: inout Buffer) -> Position? {
    guard let row = table.selected else { return nil }
    let top = screen.metrics.contentY
    drawHeadings(of: row, y: top, into: &buffer)
    let cursor = talks.draw(
      row.exchanges.count, y: top + 1, height: CommentersScreen.listHeight(on: screen.metrics),
      cursorX: 4, on: screen, into: &buffer
    ) { talk, y, buffer in draw(row.exchanges[talk], y: y, into: &buffer) }
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
      description.partner(of: talk), x: 4, y: y, style: theme[.name], limit: talkX - 1)
    buffer.writeClipped(description.talk(talk), x: talkX, y: y, style: theme[.prose])
  }

  private func drawAround(of row: Commenter, into buffer: inout Buffer) {
    let name = row.markedName ?? ""
    var title = StyledLine()
    title.add("Commenters", theme[.title])
    title.add(" \(screen.glyphs.dot) with whom \(name) talked", theme[.detail])
    screen.rows.drawTitle(title, right: StyledLine(), keepsRight: false, into: &buffer)
    let says = table.selectedExchange.map { "\(name) and \(description.partner(of: $0))" }
    screen.drawStatus(
      says ?? "",
      right: screen.hints([(.choose, "reads it"), (.close, "back")]), into: &buffer)
  }
}
