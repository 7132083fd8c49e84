import DiscussionModel
import TerminalUI
import ThreadDisplay
import Wording

/// Draws what was not understood on the page.
struct MessagesScreen {
  private let screen: ReaderScreen
  private let rows: [String]
  private let list: SelectableList

  init(_ screen: ReaderScreen, list: SelectableList) {
    self.screen = screen
    self.list = list
    rows = screen.state.messages
  }

  /// Draws the list.
  ///
  /// - Returns: where the cursor stands.
  func draw(into buffer: inout Buffer) -> Position? {
    let cursor = list.draw(
      rows.count, y: screen.metrics.contentY, height: screen.metrics.contentHeight, cursorX: 2,
      on: screen, into: &buffer
    ) { row, y, buffer in buffer.writeClipped(rows[row], x: 3, y: y) }
    var title = StyledLine()
    title.add("What was not understood or was left out", screen.theme[.title])
    screen.rows.drawTitle(title, right: StyledLine(), keepsRight: false, into: &buffer)
    // A row too long for the screen is whole on the status line, as far as that reaches.
    screen.drawStatus(
      rows.indices.contains(list.selected) ? rows[list.selected] : "no messages",
      right: Figures.grouped(min(list.selected, rows.count - 1) + 1) + "/"
        + Figures.grouped(rows.count), into: &buffer)
    return cursor
  }
}

extension ReaderState {
  /// `:messages`: the list, at the first that was not understood; from now on the status line does not count them.
  mutating func openMessages() {
    var messages = MessageList()
    if !isAmongArticles, let page {
      let first = page.discussion.diagnostics.firstIndex { !$0.isUnderstood }
      messages.select(first ?? 0, in: self)
      session.hasSeenMessages = true
    }
    layers.push(.messages(messages))
  }

  /// What was not understood: of the page or, in the list of articles, which pages could not be read.
  var messages: [String] {
    guard let articles, isAmongArticles else {
      return page?.discussion.diagnostics.map { $0.message() } ?? []
    }
    return articles.rows.compactMap { $0.fault?.says }
  }
}
