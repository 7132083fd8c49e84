import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

/// Draws the outline: one row a comment with its first own words.
struct OutlineScreen {
  let screen: ReaderScreen
  let page: Page
  let layout: ThreadLayout
  let measures: OutlineMetrics
  let theme: Theme
  let glyphs: Glyphs
  let naming: CommentNaming

  init(_ screen: ReaderScreen, page: Page) {
    self.screen = screen
    self.page = page
    layout = screen.state.layout(of: page, in: .outline)
    measures = layout.outline
    theme = screen.theme
    glyphs = screen.glyphs
    naming = CommentNaming(page.discussion, glyphs: glyphs)
  }

  private var state: ReaderState { screen.state }
  private var columns: RowColumns { measures.columns }
  private var width: Int { layout.metrics.size.width }

  /// Draws the rows on the screen.
  ///
  /// - Returns: where the cursor stands, or `nil` where its row is off the screen.
  func draw(into buffer: inout Buffer) -> Position? {
    var cursor: Position?
    for visible in layout.visible {
      let y = layout.metrics.contentY + visible.y
      let entry = layout.view.entries[visible.position]
      let x = draw(entry, y: y, into: &buffer)
      guard entry.item == layout.view.selection else { continue }
      buffer.write(glyphs.selection, x: 0, y: y, style: theme[.selection])
      cursor = Position(x: min(x, max(0, width - 1)), y: y)
    }
    if layout.view.entries.count == 0 {
      buffer.writeClipped(
        "no comment fits this limit", x: columns.nameX, y: layout.metrics.contentY,
        style: theme[.detail], limit: width)
    }
    return cursor
  }

  /// Draws a row.
  ///
  /// - Returns: the column of the name, where the cursor stands.
  private func draw(_ entry: Entry, y: Int, into buffer: inout Buffer) -> Int {
    if case .ghost(let comment, under: _) = entry.item {
      return drawGhost(of: comment, entry.item, y: y, into: &buffer)
    }
    let row = CommentRow(entry, of: page, in: columns, naming: naming, theme: theme)
    guard let index = entry.item.comment, let row else {
      let text = PageDescription(page.discussion, glyphs: glyphs).summary
      buffer.writeClipped(
        "Article: " + text, x: columns.nameX, y: y, style: theme[.detail], limit: width)
      return columns.nameX
    }
    row.drawNumber(isUnread: state.read.isUnread(entry, on: page), y: y, into: &buffer)
    let nameX = drawRails(of: entry.item, y: y, into: &buffer)
    row.draw(name(of: index), x: nameX, y: y, into: &buffer)
    row.drawWords(y: y, into: &buffer)
    if !page.discussion.comments[index].isPlaceholder {
      drawVotes(of: index, y: y, withBar: !row.isDim, into: &buffer)
    }
    return nameX
  }

  /// The rails, two cells a fork, and `│` before a name that goes on from the row above.
  ///
  /// - Returns: the column behind them.
  private func drawRails(of item: Item, y: Int, into buffer: inout Buffer) -> Int {
    guard layout.isIndented else { return columns.nameX }
    var x = columns.nameX
    var isFork = false
    for rail in layout.rails(of: item) {
      isFork = rail.isOwn
      let sign = rail.sign(isHead: true, glyphs: glyphs)
      if let first = sign.first { buffer.write(String(first), x: x, y: y, style: theme[.rail]) }
      x += 2
    }
    guard !isFork, let index = item.comment, page.discussion.tree.parent(of: index) != nil else {
      return x
    }
    return buffer.write(glyphs.rail, x: x, y: y, style: theme[.rail])
  }

  /// A dim row that names a comment which stands elsewhere.
  ///
  /// - Returns: the column of its words, where the cursor stands.
  private func drawGhost(of comment: Int, _ item: Item, y: Int, into buffer: inout Buffer) -> Int {
    let x = drawRails(of: item, y: y, into: &buffer)
    buffer.writeClipped(
      "\(naming.number(comment)) \(naming.writer(of: comment)) also answers this", x: x, y: y,
      style: theme[.detail], limit: width)
    return x
  }

  /// The writer's name: bright; underlined on the other comments of the selected writer.
  private func name(of index: Int) -> StyledLine {
    var line = StyledLine()
    line.add(
      naming.writer(of: index),
      isBySelectedWriter(index) ? theme[.name].adding(.underline) : theme[.name])
    return line
  }

  private func isBySelectedWriter(_ index: Int) -> Bool {
    guard let selected = state.selectedComment, selected != index,
      let writer = page.facts.query.writer(of: index)
    else { return false }
    return page.facts.query.writer(of: selected) == writer
  }

  private func drawVotes(of index: Int, y: Int, withBar: Bool, into buffer: inout Buffer) {
    guard measures.netRight > measures.barX, page.facts.hasVotes,
      let votes = page.discussion.comments[index].votes
    else { return }
    if withBar, measures.barCells > 0, !page.isBeginning {
      VoteBar(votes, busiest: page.facts.busiest, cells: measures.barCells - 1).draw(
        into: &buffer, x: measures.barX, y: y, theme: theme, glyphs: glyphs,
        isASCII: state.options.ascii)
    }
    let net = VoteText.net(votes, glyphs: glyphs)
    buffer.write(
      net, x: measures.netRight - TextWidth.of(net), y: y,
      style: withBar ? theme[.prose] : theme[.detail], limit: measures.netRight)
  }
}
