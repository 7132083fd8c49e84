import DiscussionModel
import DiscussionQuery
import TerminalUI

/// Draws the whole reader; nothing but the state decides what appears.
///
/// - Parameters:
///   - state: what to show.
///   - rect: where to draw; its size is that of the last `Event.resize`.
///   - buffer: where to draw; what stands in the rectangle is replaced.
/// - Returns: where the hardware cursor stands, or `nil` to hide it.
@discardableResult
package func draw(_ state: ReaderState, in rect: Rect, into buffer: inout Buffer) -> Position? {
  guard rect.width > 0, rect.height > 0 else { return nil }
  var state = state
  state.size = Size(width: rect.width, height: rect.height)
  if rect == Rect(buffer.size) {
    buffer.erase()
    return drawWhole(state, into: &buffer)
  }
  var screen = Buffer(size: state.size)
  let cursor = drawWhole(state, into: &screen)
  buffer.paste(screen, x: rect.x, y: rect.y)
  return cursor.map { Position(x: rect.x + $0.x, y: rect.y + $0.y) }
}

/// Draws on a blank grid of the reader's size.
private func drawWhole(_ state: ReaderState, into buffer: inout Buffer) -> Position? {
  let cursor = ReaderScreen(state).draw(into: &buffer)
  if state.options.ascii { buffer.replaceSigns() }
  return cursor.map {
    Position(
      x: min(max(0, $0.x), buffer.size.width - 1), y: min(max(0, $0.y), buffer.size.height - 1))
  }
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
        guard let standIn = Self.standIns[self[x, y].symbol] else { continue }
        self[x, y].symbol = standIn
      }
    }
  }
}

/// Draws the topmost screen, the list over it, and the two rows around it.
struct ReaderScreen {
  let state: ReaderState
  let metrics: ScreenMetrics
  let theme: Theme
  let glyphs: Glyphs
  let rows: ScreenRows

  init(_ state: ReaderState) {
    self.state = state
    metrics = ScreenMetrics(size: state.size, netWidth: state.page?.facts.netWidth ?? 0)
    theme = Theme(hasColor: state.options.color)
    glyphs = state.options.glyphs
    rows = ScreenRows(metrics: metrics, theme: theme)
  }

  func draw(into buffer: inout Buffer) -> Position? {
    if state.isAmongArticles { return drawAmongArticles(into: &buffer) }
    guard let page = state.page else {
      drawStatus(readingWords ?? "reading\(glyphs.ellipsis)", right: "", into: &buffer)
      return drawPrompt(into: &buffer)
    }
    var cursor: Position?
    switch state.overlays.last {
    case nil: cursor = drawThread(page, into: &buffer)
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
  private var readingWords: String? {
    state.reading.map { "reading\(glyphs.ellipsis) " + StatusWords.grouped($0) }
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

  private func drawThread(_ page: Page, into buffer: inout Buffer) -> Position? {
    let screen = ThreadScreen(state, page: page)
    let cursor = drawPanes(screen, into: &buffer)
    drawTitle(screen, into: &buffer)
    let words = StatusWords(state: state, page: page, words: screen.words)
    if let preview = state.preview {
      drawStatus(preview.says, right: fitting(previewHint, beside: preview.says), into: &buffer)
      return PreviewScreen(self, thread: screen, preview: preview).draw(into: &buffer)
    }
    if let light = state.view.light {
      let place = words.place + helpHint
      drawStatus(light.says, right: fitting(place, beside: light.says), into: &buffer)
      return cursor
    }
    let says = words.selection
    let place = words.placeInSearch(
      beside: says, and: words.place + helpHint, in: metrics.size.width)
    let room = metrics.size.width - TextWidth.of(says) - TextWidth.of(place) - 4
    drawStatus(says, right: messages(page, room: room) + place, into: &buffer)
    return cursor
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
  private func drawPanes(_ thread: ThreadScreen, into buffer: inout Buffer) -> Position? {
    let panes = state.panes
    guard panes.kind != .thread else { return thread.draw(into: &buffer) }
    let outline = OutlineScreen(state, page: thread.page)
    guard let ruleX = panes.ruleX else { return outline.draw(into: &buffer) }
    _ = outline.draw(into: &buffer)
    var side = Buffer(size: panes.size(of: .thread))
    let cursor = thread.draw(into: &side)
    buffer.paste(side, x: panes.threadX, y: 0)
    for y in metrics.contentY..<(metrics.contentY + metrics.contentHeight) {
      buffer.write(glyphs.rail, x: ruleX, y: y, style: theme[.rail])
    }
    return cursor.map { Position(x: $0.x + panes.threadX, y: $0.y) }
  }

  /// How much was not understood, as long as the status line has room for.
  private func messages(_ page: Page, room: Int) -> String {
    let count = page.discussion.diagnostics.count
    guard count > 0 else { return "" }
    let words = "\(count) message\(count == 1 ? "" : "s")"
    let name = ", :" + Command.ID.messages.rawValue
    for text in [words + name, words] where text.utf8.count <= room { return text + "  " }
    // What is said of a quote and of a row that stands for a comment is said only now.
    let isPlain = state.view.focus == .head && state.selectedComment != nil
    return isPlain ? "\(count) msg  " : ""
  }

  private func drawTitle(_ screen: ThreadScreen, into buffer: inout Buffer) {
    let article = ArticleWords(discussion: screen.discussion, glyphs: glyphs)
    var left = StyledLine()
    if let title = screen.discussion.article.title {
      let shown = screen.discussion.text.rowful(of: title.range)
      for piece in screen.pieces(of: shown, style: theme[.title]) {
        left.add(screen.discussion.text[piece.bytes], piece.style)
      }
    } else {
      left.add(article.title, theme[.title])
    }
    var right = StyledLine()
    let floor = floorWords
    if let limit = state.view.limit {
      let count = "  \(limit.hitCount) of \(screen.discussion.comments.count)"
      let room = max(8, metrics.size.width - TextWidth.of(count) - 16)
      right.add(TextWidth.clipped(limit.limit.text, to: room) + count + floor, theme[.limit])
    } else if let reading = readingWords {
      right.add(reading, theme[.limit])
    } else if !floor.isEmpty {
      right.add(floor, theme[.limit])
    } else if let head = hiddenHead(screen) {
      right.add(TextWidth.clipped(head, to: metrics.size.width * 2 / 3), theme[.prose])
    } else {
      right.add(article.site, theme[.detail])
    }
    rows.drawTitle(left, right: right, keepsRight: isRightKept(screen), into: &buffer)
  }

  /// What is hidden by its score: `  score>=−5  12 hidden`.
  private var floorWords: String {
    guard let floor = state.view.floor else { return "" }
    return "  score>=\(VoteText.signed(floor.score, glyphs: glyphs))  \(floor.hidden) hidden"
  }

  /// Whether what stands right in the title row is worth more than the title: a limit, the head of what is read.
  private func isRightKept(_ screen: ThreadScreen) -> Bool {
    state.view.limit != nil || state.view.floor != nil || hiddenHead(screen) != nil
  }

  /// The head of the selected comment where it is off the screen: `#26 Marrow → wataru`.
  private func hiddenHead(_ screen: ThreadScreen) -> String? {
    guard state.panes.acting == .thread, let index = state.selectedComment,
      let shown = screen.layout.visible.first,
      screen.layout.view.entries[shown.position].item == .comment(index), shown.y < 0
    else { return nil }
    let answered = screen.words.answered(by: index)
    return screen.words.number(index) + " " + screen.words.writer(of: index)
      + (answered.isEmpty ? "" : " \(glyphs.answers) \(answered)")
  }
}
