import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
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

/// Draws the layers that show, and the two rows around them.
///
/// It never changes; a class only so that its parts share the state without copying.
final class ReaderScreen {
  let state: ReaderState
  let metrics: ScreenMetrics
  let theme: Theme
  let glyphs: Glyphs
  let rows: ScreenRows

  init(_ state: consuming ReaderState) {
    metrics = state.metrics
    theme = Theme(hasColor: state.options.color)
    glyphs = state.options.glyphs
    rows = ScreenRows(metrics: metrics, theme: theme)
    self.state = state
  }

  /// Draws on a blank grid: the topmost layer, and below it what it does not cover.
  ///
  /// - Returns: where the cursor stands, and the conversation where nothing covers it.
  func draw(
    into buffer: inout Buffer, after last: Screen?
  ) -> (cursor: Position?, thread: DrawnThread?) {
    if case .thread = state.layers.top, sequenceHint == nil {
      return drawThread(into: &buffer, after: last)
    }
    let layers = state.layers.all.map(\.layer)
    let lowest = layers.lastIndex(where: \.coversAll) ?? 0
    var cursor: Position?
    for layer in layers[lowest...] { cursor = layer.draw(on: self, into: &buffer) }
    drawSequenceHint(into: &buffer)
    return (cursor, nil)
  }

  /// How far the reading of the page has come: `reading… 3,100`.
  var readingWords: String? {
    state.reading.map { found in
      "reading\(glyphs.ellipsis)" + (found > 0 ? " " + Figures.grouped(found) : "")
    }
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

  /// Draws the status line of a layer that covers only a part of the screen, over that of what it lies on.
  func drawStatusAnew(_ text: String, right: String, into buffer: inout Buffer) {
    if metrics.hasStatus {
      buffer.clear(Rect(x: 0, y: metrics.size.height - 1, width: buffer.size.width, height: 1))
    }
    drawStatus(text, right: right, into: &buffer)
  }

  /// The hint that names the help key: `? help`, or only the key where there is little room and it was said before.
  var helpHint: String {
    guard let key = state.keyMap.shortcut(for: .help, in: .thread) else { return "" }
    let isWhole = metrics.size.width >= ScreenMetrics.marginFrom || state.isFresh
    return isWhole ? "  \(key) help" : " \(key)"
  }

  /// Draws the conversation, or how far the reading of its page has come.
  ///
  /// - Returns: where the cursor stands, and the thread where it has the screen for itself.
  func drawThread(
    into buffer: inout Buffer, after last: Screen?
  ) -> (cursor: Position?, thread: DrawnThread?) {
    guard let page = state.page else {
      drawStatus(readingWords ?? "reading\(glyphs.ellipsis)", right: "", into: &buffer)
      return (nil, nil)
    }
    let screen = ThreadScreen(self, page: page, after: last?.thread?.look)
    var (cursor, thread) = drawPanes(screen, into: &buffer, after: last)
    let title = drawTitle(screen, into: &buffer, after: last)
    thread?.titleEnd = title
    drawThreadStatus(
      SelectionStatus(screen: self, page: page, naming: screen.look.naming), into: &buffer)
    return (cursor, thread)
  }

  /// Keys of the topmost layer with what they do: `o sorts  q back`.
  func hints(_ commands: [(id: Command.ID, says: String)]) -> String {
    hints(commands, in: state.context)
  }

  /// Keys of a context with what they do.
  func hints(_ commands: [(id: Command.ID, says: String)], in context: Command.Context) -> String {
    commands.compactMap { id, says in
      state.keyMap.shortcut(for: id, in: context).map { $0 + " " + says }
    }.joined(separator: "  ")
  }

  private func drawThreadStatus(_ status: SelectionStatus, into buffer: inout Buffer) {
    if let light = state.view.light {
      let place = status.place + helpHint
      return drawStatus(light.says, right: fitting(place, beside: light.says), into: &buffer)
    }
    let width = metrics.size.width
    let right = status.place + helpHint
    let hinted = status.selection + status.hint
    let hintFits = TextWidth.of(hinted + status.searchedShort + right) + 4 <= width
    let says = hintFits ? hinted : status.selection
    let place = status.placeInSearch(beside: says, and: right, in: width)
    let room = width - TextWidth.of(says) - 2
    let first = firstHint(in: room - TextWidth.of(place)) + place
    let remarks = notUnderstood(status.page, beside: first, in: room)
    drawStatus(says, right: remarks + first, into: &buffer)
  }

  /// The hint for those who know no key yet, where the status line has room for it.
  private func firstHint(in room: Int) -> String {
    let hint = state.firstHint.map { hints([$0]) } ?? ""
    return hint.isEmpty || TextWidth.of(hint) + 2 > room ? "" : hint + "  "
  }

  /// What stands right in the status line, unless that would cut what is said of quoted words: it is said only now.
  func fitting(_ right: String, beside says: String) -> String {
    let isFitting = TextWidth.of(says) + TextWidth.of(right) + 2 <= metrics.size.width
    return isFitting || state.notice != nil ? right : ""
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

  /// How much was not understood, until that was looked at, and where what is said of the selection leaves room for it.
  private func notUnderstood(_ page: Page, beside place: String, in room: Int) -> String {
    let count = page.facts.notUnderstood.count
    guard count > 0, !state.session.hasSeenMessages, !page.isBeginning else { return "" }
    let words = Figures.grouped(count) + " not understood"
    let name = ", :" + Command.ID.messages.rawValue
    let left = room - TextWidth.of(place) - 2
    return [words + name, words].first { $0.utf8.count <= left }.map { $0 + "  " } ?? ""
  }
}
