import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

/// Draws the menu of orders over the thread.
struct OrderMenuScreen {
  private let screen: ReaderScreen
  private let page: Page
  private let menu: OrderMenu

  init(_ screen: ReaderScreen, page: Page, menu: OrderMenu) {
    self.screen = screen
    self.page = page
    self.menu = menu
  }

  /// Draws the menu.
  ///
  /// - Returns: where the cursor stands.
  func draw(into buffer: inout Buffer) -> Position? {
    let theme = screen.theme
    let list = PopupList(
      frame: Frame(
        title: "Answers to one comment in this order", style: theme[.rail],
        titleStyle: theme[.title], isASCII: screen.state.options.ascii),
      rows: SiblingOrder.allCases.map(row), position: menu.list.position)
    let wanted = list.wantedSize
    let width = min(wanted.width, buffer.size.width)
    let height = min(wanted.height, max(3, screen.metrics.contentHeight))
    let rect = Rect(
      x: max(0, (buffer.size.width - width) / 2),
      y: screen.metrics.contentY + max(0, (screen.metrics.contentHeight - height) / 3),
      width: width, height: height)
    let cursor = list.draw(in: rect, into: &buffer)
    drawHints(into: &buffer)
    return cursor
  }

  /// `* s  score: highest net score first`; one that cannot be had says why.
  private func row(_ order: SiblingOrder) -> String {
    let mark = order == screen.state.view.order ? screen.glyphs.current : " "
    let says = order.obstacle(on: page).map { "(\($0))" } ?? order.title
    return "\(mark) \(order.letter)  \(order.rawValue): \(says)"
  }

  private func drawHints(into buffer: inout Buffer) {
    screen.drawStatusAnew(
      menu.selected.obstacle(on: page) ?? menu.selected.title,
      right: screen.hints([(.choose, "takes it"), (.close, "back")], in: .orders), into: &buffer)
  }
}
