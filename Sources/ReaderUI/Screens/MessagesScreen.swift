import DiscussionModel
import TerminalUI
import Wording

/// Draws what was not understood on the page.
struct MessagesScreen {
  private let screen: ReaderScreen
  private let rows: [String]
  private let position: ListPosition

  init(_ screen: ReaderScreen, position: ListPosition) {
    self.screen = screen
    self.position = position
    rows = screen.state.messages
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

extension ReaderState {
  /// What was not understood: of the page or, in the list of articles, which pages could not be read.
  var messages: [String] {
    guard let articles, isAmongArticles else {
      return page?.discussion.diagnostics.map { $0.message() } ?? []
    }
    return articles.rows.compactMap { row in
      row.failure ?? row.summary?.stitched.map { row.source + ": " + $0 }
    }
  }
}
