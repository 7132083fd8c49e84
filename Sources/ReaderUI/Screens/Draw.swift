import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

/// Draws the whole reader; nothing but the state decides what appears.
///
/// - Parameters:
///   - state: what to show.
///   - rect: where to draw; its size is that of the last `Event.resize`.
///   - buffer: where to draw; what stands in the rectangle is replaced.
/// - Returns: where the hardware cursor stands, or `nil` to hide it.
@discardableResult
package func draw(_ state: ReaderState, in rect: Rect, into buffer: inout Buffer) -> Position? {
  let screen = draw(state, on: Size(width: rect.width, height: rect.height), after: nil)
  buffer.paste(screen.buffer, x: rect.x, y: rect.y)
  return screen.cursor.map { Position(x: rect.x + $0.x, y: rect.y + $0.y) }
}

/// Draws the whole reader, taking over from the screen before what has not changed.
///
/// - Parameters:
///   - state: what to show.
///   - size: the screen's size, that of the last `Event.resize`.
///   - last: the screen that was drawn before; what is drawn is the same without it.
package func draw(_ state: consuming ReaderState, on size: Size, after last: Screen?) -> Screen {
  var buffer = Buffer(size: size)
  guard size.width > 0, size.height > 0 else {
    return Screen(buffer: buffer, cursor: nil, thread: nil)
  }
  state.size = size
  let screen = ReaderScreen(state)
  let (cursor, thread) = screen.draw(into: &buffer, after: last)
  if screen.state.options.ascii { buffer.replaceSigns() }
  let (right, bottom) = (size.width - 1, size.height - 1)
  return Screen(
    buffer: buffer,
    cursor: cursor.map { Position(x: min(max(0, $0.x), right), y: min(max(0, $0.y), bottom)) },
    thread: thread)
}

extension Buffer {
  /// Puts the cells of another grid over those of this one.
  fileprivate mutating func paste(_ other: Buffer, x: Int, y: Int) {
    for row in max(0, -y)..<max(0, -y, min(other.size.height, size.height - y)) {
      for column in max(0, -x)..<max(0, -x, min(other.size.width, size.width - x)) {
        self[x + column, y + row] = other[column, row]
      }
    }
  }

  /// What stands for the signs of clipping and of the keys' names where only ASCII is drawn.
  private static let standIns = ["…": ".", "↑": "^", "↓": "v", "←": "<", "→": ">"]

  /// Replaces the signs that are no ASCII and that clipping or the keys' names brought in.
  fileprivate mutating func replaceSigns() {
    for y in 0..<size.height {
      for x in 0..<size.width {
        // What was taken over has them already.
        guard let standIn = Self.standIns[self[x, y].symbol] else { continue }
        self[x, y].symbol = standIn
      }
    }
  }
}

/// Draws the topmost screen, the list over it, and the two rows around it.
///
/// It never changes; a class only so that its parts share the state without copying.
final class ReaderScreen {
  let state: ReaderState
  let metrics: ScreenMetrics
  let theme: Theme
  let glyphs: Glyphs
  let rows: ScreenRows

  init(_ state: consuming ReaderState) {
    metrics = ScreenMetrics(size: state.size, netWidth: state.page?.facts.netWidth ?? 0)
    theme = Theme(hasColor: state.options.color)
    glyphs = state.options.glyphs
    rows = ScreenRows(metrics: metrics, theme: theme)
    self.state = state
  }

  /// Draws on a blank grid.
  ///
  /// - Returns: where the cursor stands, and the conversation where nothing covers it.
  func draw(
    into buffer: inout Buffer, after last: Screen?
  ) -> (cursor: Position?, thread: DrawnThread?) {
    if state.isAmongArticles { return (drawAmongArticles(into: &buffer), nil) }
    guard let page = state.page else {
      drawStatus(readingWords ?? "reading\(glyphs.ellipsis)", right: "", into: &buffer)
      return (drawPrompt(into: &buffer), nil)
    }
    guard state.context == .thread, sequenceHint == nil else {
      return (drawCovered(page, into: &buffer, after: last), nil)
    }
    return drawThread(page, into: &buffer, after: last)
  }

  /// Draws a screen, a list, a prompt or a hint over the conversation.
  private func drawCovered(
    _ page: Page, into buffer: inout Buffer, after last: Screen?
  ) -> Position? {
    var cursor: Position?
    switch state.overlays.last {
    case nil: cursor = drawThread(page, into: &buffer, after: last).cursor
    case .commenters(let table):
      cursor = CommentersScreen(self, page: page, table: table).draw(into: &buffer)
    case .help(let list): cursor = HelpScreen(self, list: list).draw(into: &buffer)
    case .evidence(let view):
      cursor = EvidenceScreen(self, page: page, view: view).draw(into: &buffer)
    case .messages(let position):
      cursor = MessagesScreen(self, position: position).draw(into: &buffer)
    }
    if state.overlays.isEmpty, let list = state.list {
      cursor = LinkListScreen(self, page: page, list: list).draw(into: &buffer)
    }
    if state.overlays.isEmpty, let menu = state.orderMenu {
      cursor = OrderMenuScreen(self, page: page, menu: menu).draw(into: &buffer)
    }
    drawSequenceHint(into: &buffer)
    return drawPrompt(into: &buffer) ?? cursor
  }

  /// How far the reading of the page has come: `reading… 3,100`.
  var readingWords: String? {
    state.reading.map { "reading\(glyphs.ellipsis) " + Figures.grouped($0) }
  }

  private func drawAmongArticles(into buffer: inout Buffer) -> Position? {
    guard let list = state.articles else { return nil }
    var cursor: Position?
    switch state.overlays.last {
    case .help(let help): cursor = HelpScreen(self, list: help).draw(into: &buffer)
    case .messages(let position):
      cursor = MessagesScreen(self, position: position).draw(into: &buffer)
    case .commenters, .evidence, nil: cursor = ArticlesScreen(self, list: list).draw(into: &buffer)
    }
    drawSequenceHint(into: &buffer)
    return drawPrompt(into: &buffer) ?? cursor
  }

  /// Draws the status line of a screen, unless a prompt, a begun sequence or a notice stands in its place.
  func drawStatus(_ text: String, right: String, into buffer: inout Buffer) {
    var line = StyledLine()
    let hint = sequenceHint
    if let hint {
      line.add(hint.inOneRow(of: metrics.size.width - 2) ?? hint.title + ":", theme[.detail])
    } else if let notice = state.notice {
      line.add(notice, theme[.notice])
    } else {
      line.add(text, theme[.prose])
    }
    rows.drawStatus(line, right: hint == nil ? right : "", into: &buffer)
  }

  /// The hint that names the help key: `? help`, or only the key where there is little room.
  var helpHint: String {
    guard let key = state.keyMap.shortcut(for: .help, in: .thread) else { return "" }
    return metrics.size.width >= ScreenMetrics.marginFrom ? "  \(key) help" : " \(key)"
  }

  private func drawThread(
    _ page: Page, into buffer: inout Buffer, after last: Screen?
  ) -> (cursor: Position?, thread: DrawnThread?) {
    let screen = ThreadScreen(self, page: page, after: last?.thread?.look)
    var (cursor, thread) = drawPanes(screen, into: &buffer, after: last)
    let title = drawTitle(screen, into: &buffer, after: last)
    thread?.titleEnd = title
    let status = SelectionStatus(screen: self, page: page, naming: screen.look.naming)
    if let preview = state.preview {
      drawStatus(preview.says, right: fitting(previewHint, beside: preview.says), into: &buffer)
      return (PreviewScreen(self, thread: screen.look, preview: preview).draw(into: &buffer), nil)
    }
    if let light = state.view.light {
      let place = status.place + helpHint
      drawStatus(light.says, right: fitting(place, beside: light.says), into: &buffer)
      return (cursor, thread)
    }
    let says = status.selection
    let place = status.placeInSearch(
      beside: says, and: status.place + helpHint, in: metrics.size.width)
    let room = metrics.size.width - TextWidth.of(says) - 2
    drawStatus(says, right: messages(page, beside: place, in: room) + place, into: &buffer)
    return (cursor, thread)
  }

  /// What stands right in the status line, unless that would cut what is said of quoted words: it is said only now.
  private func fitting(_ right: String, beside says: String) -> String {
    let isFitting = TextWidth.of(says) + TextWidth.of(right) + 2 <= metrics.size.width
    return isFitting || state.notice != nil ? right : ""
  }

  /// What Enter does in a preview.
  private var previewHint: String {
    state.keyMap.shortcut(for: .choose, in: .preview).map { $0 + " goes there" } ?? ""
  }

  /// Draws the thread, its outline, or both with a rule between.
  ///
  /// - Returns: where the cursor stands, and the thread where it has the screen for itself.
  private func drawPanes(
    _ thread: ThreadScreen, into buffer: inout Buffer, after last: Screen?
  ) -> (cursor: Position?, thread: DrawnThread?) {
    let panes = state.panes
    guard panes.kind != .thread else {
      let (drawn, cursor) = thread.draw(into: &buffer, after: last)
      return (cursor, drawn)
    }
    let outline = OutlineScreen(self, page: thread.page)
    let outlineCursor = outline.draw(into: &buffer)
    guard let ruleX = panes.ruleX else { return (outlineCursor, nil) }
    var side = Buffer(size: panes.size(of: .thread))
    let cursor = thread.draw(into: &side).cursor
    buffer.paste(side, x: panes.threadX, y: 0)
    for y in metrics.contentY..<(metrics.contentY + metrics.contentHeight) {
      buffer.write(glyphs.rail, x: ruleX, y: y, style: theme[.rail])
    }
    return (cursor.map { Position(x: $0.x + panes.threadX, y: $0.y) }, nil)
  }

  /// How much was not understood, where the status line has room for it.
  ///
  /// What is said of the selection stands nowhere else; only on a screen so narrow that it is cut in
  /// any case does it give way.
  private func messages(_ page: Page, beside place: String, in room: Int) -> String {
    let count = page.discussion.diagnostics.count
    guard count > 0 else { return "" }
    let words = Figures.count(count, "message")
    let name = ", :" + Command.ID.messages.rawValue
    let left = room - TextWidth.of(place) - 2
    let short = "\(count) msg"
    if let fitting = [words + name, words, short].first(where: { $0.utf8.count <= left }) {
      return fitting + "  "
    }
    let isPlain = state.view.focus == .head && state.selectedComment != nil
    return isPlain && metrics.size.width < 60 ? short + "  " : ""
  }
}
