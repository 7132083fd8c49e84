import DiscussionModel
import TerminalUI
import ThreadDisplay
import Wording

/// Draws a list over the bottom rows of the thread: who answers, what is above, which addresses there are.
struct LinkListScreen {
  /// How many rows are in sight at most.
  static let mostRows = 8
  /// From this width on a row has room for the quoted words beside the own ones.
  private static let wide = 72

  private let screen: ReaderScreen
  private let discussion: Discussion
  private let naming: CommentNaming
  private let list: LinkList

  init(_ screen: ReaderScreen, page: Page, list: LinkList) {
    self.screen = screen
    self.list = list
    discussion = page.discussion
    naming = CommentNaming(page.discussion, glyphs: screen.glyphs)
  }

  /// How many rows are in sight on a screen.
  static func height(on metrics: ScreenMetrics, count: Int) -> Int {
    max(1, min(count, mostRows, metrics.contentHeight - 1))
  }

  /// Draws the list.
  ///
  /// - Returns: where the cursor stands.
  func draw(into buffer: inout Buffer) -> Position? {
    let metrics = screen.metrics
    let height = Self.height(on: metrics, count: list.count)
    let bottom = metrics.contentY + metrics.contentHeight
    let rect = Rect(x: 0, y: bottom - height - 1, width: buffer.size.width, height: height + 1)
    buffer.clear(rect)
    let rule = screen.state.options.ascii ? "-" : "─"
    buffer.write(
      String(repeating: rule, count: rect.width), x: 0, y: rect.y, style: screen.theme[.rail])
    buffer.writeClipped(" \(title) ", x: 2, y: rect.y, style: screen.theme[.title])
    let cursor = list.list.draw(
      list.count, y: rect.y + 1, height: height, cursorX: 2, on: screen, into: &buffer
    ) { row, y, buffer in draw(row, y: y, into: &buffer) }
    drawHints(into: &buffer)
    return cursor
  }

  private var title: String {
    switch list.content {
    case .answers(let target, let answers):
      Figures.count(answers.count, "quotes or answers", "quote or answer")
        + " \(naming.named(target))" + screen.state.soFar
    case .ancestors(let chain):
      "\(Figures.grouped(chain.count - 1)) above \(chain.last.map(naming.named) ?? "")"
    case .addresses(let addresses):
      Figures.count(addresses.count, "web address", "web addresses")
    }
  }

  private func draw(_ row: Int, y: Int, into buffer: inout Buffer) {
    let right = buffer.size.width
    var line = StyledLine()
    line.add(row < 9 ? "\(row + 1) " : "  ", screen.theme[.detail])
    switch list.content {
    case .addresses(let addresses):
      line.add(addresses[row].text, screen.theme[.prose])
    case .ancestors(let chain):
      add(chain[row], to: &line)
    case .answers(_, let answers):
      add(answers[row].comment, to: &line)
      if let quoted = answers[row].words.first, right >= Self.wide {
        let x = right * 3 / 5
        buffer.write(screen.glyphs.quote, x: x, y: y, style: screen.theme[.quote])
        buffer.writeClipped(
          discussion.text[discussion.text.rowful(of: quoted)], x: x + 2, y: y,
          style: screen.theme[.quote], limit: right)
        line.draw(into: &buffer, x: 2, y: y, limit: x - 2)
        return
      }
    }
    line.draw(into: &buffer, x: 2, y: y, limit: right)
  }

  private func add(_ comment: Int, to line: inout StyledLine) {
    let isRead = screen.state.read.contains(comment)
    line.add(isRead ? " " : screen.glyphs.unread, screen.theme[.unread])
    line.add(naming.number(comment) + " ", screen.theme[.detail])
    line.add(naming.writer(of: comment), screen.theme[.name])
    line.add(
      "  " + naming.opening(of: comment, cells: screen.metrics.size.width), screen.theme[.prose])
  }

  /// What the selected row is, in words.
  private var says: String {
    if let address = list.address { return address.text }
    guard let comment = list.comment else { return "" }
    guard case .answers(_, let answers) = list.content,
      answers.indices.contains(list.list.selected)
    else { return naming.named(comment) }
    let quoted = answers[list.list.selected].words
    guard let first = quoted.first else { return naming.named(comment) + ", quotes nothing of it" }
    let more = quoted.count > 1 ? " and \(quoted.count - 1) more" : ""
    return naming.named(comment) + " quotes \""
      + discussion.text[discussion.text.rowful(of: first)] + "\"" + more
  }

  private func drawHints(into buffer: inout Buffer) {
    let takes = list.address == nil ? "goes there" : "opens it"
    let hints = [(Command.ID.choose, takes), (.yankRow, "copies"), (.close, "back")]
    screen.drawStatusAnew(says, right: screen.hints(hints, in: .list), into: &buffer)
  }
}
