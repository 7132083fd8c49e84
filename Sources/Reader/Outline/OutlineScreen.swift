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
  let columns: OutlineMetrics
  let theme: Theme
  let glyphs: Glyphs
  let naming: CommentNaming

  init(_ screen: ReaderScreen, page: Page) {
    self.screen = screen
    self.page = page
    layout = screen.state.layout(of: page, in: .outline)
    columns = OutlineMetrics(
      width: layout.metrics.size.width, count: page.countInColumns,
      netWidth: page.facts.netWidth)
    theme = screen.theme
    glyphs = screen.glyphs
    naming = CommentNaming(page.discussion, glyphs: glyphs)
  }

  private var state: ReaderState { screen.state }
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
        "no comment fits this limit", x: columns.railX, y: layout.metrics.contentY,
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
    guard let index = entry.item.comment else {
      let text = PageDescription(page.discussion, glyphs: glyphs).summary
      buffer.writeClipped(
        "Article: " + text, x: columns.railX, y: y, style: theme[.detail], limit: width)
      return columns.railX
    }
    let isPlaceholder = page.discussion.comments[index].isPlaceholder
    let isDim = isPlaceholder || entry.form == .ancestor || entry.form == .muted
    let number = String(page.discussion.number(of: index))
    buffer.write(number, x: columns.numberRight - number.count, y: y, style: theme[.detail])
    let nameX = drawRails(of: entry.item, y: y, into: &buffer)
    drawName(of: index, x: nameX, y: y, isDim: isDim, into: &buffer)
    drawWords(of: index, entry, y: y, into: &buffer)
    if !isPlaceholder { drawVotes(of: index, y: y, withBar: !isDim, into: &buffer) }
    return nameX
  }

  /// The rails, two cells a fork, and `│` before a name that goes on from the row above.
  ///
  /// - Returns: the column behind them.
  private func drawRails(of item: Item, y: Int, into buffer: inout Buffer) -> Int {
    guard layout.isIndented else { return columns.railX }
    var x = columns.railX
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

  private func drawName(
    of index: Int, x: Int, y: Int, isDim: Bool, into buffer: inout Buffer
  ) {
    var line = StyledLine()
    line.add(naming.writer(of: index), isDim ? theme[.detail] : nameStyle(of: index))
    if let depth = naming.depth(of: index) { line.add(" " + depth, theme[.detail]) }
    line.draw(into: &buffer, x: x, y: y, limit: columns.textX - 1)
  }

  /// Bright; underlined on the other comments of the selected writer.
  private func nameStyle(of index: Int) -> Style {
    let style = theme[.name]
    guard let selected = state.selectedComment, selected != index,
      let writer = page.facts.query.writer(of: index),
      page.facts.query.writer(of: selected) == writer
    else { return style }
    return style.adding(.underline)
  }

  private func drawWords(of index: Int, _ entry: Entry, y: Int, into buffer: inout Buffer) {
    var line = StyledLine()
    if entry.form == .folded {
      let folded = page.folded(
        under: index, unread: state.read.unread(below: index, on: page), glyphs: glyphs)
      if !folded.isEmpty { line.add(folded + "  ", theme[.detail]) }
    } else if entry.form == .muted {
      let below = page.below(index)
      line.add(CommentRemarks.muted(below), theme[.detail])
      line.draw(into: &buffer, x: columns.textX, y: y, limit: columns.textRight)
      return
    }
    if let remark = naming.remark(of: index) { line.add(remark + "  ", theme[.detail]) }
    let isOwn = page.discussion.hasOwnWords(index)
    let style = theme[entry.form == .ancestor || !isOwn ? .quote : .prose]
    line.add(naming.opening(of: index, cells: width), style)
    line.draw(into: &buffer, x: columns.textX, y: y, limit: columns.textRight)
  }

  private func drawVotes(of index: Int, y: Int, withBar: Bool, into buffer: inout Buffer) {
    guard columns.netRight > columns.barX, page.facts.hasVotes,
      let votes = page.discussion.comments[index].votes
    else { return }
    if withBar, columns.barCells > 0, !page.isBeginning {
      VoteBar(votes, busiest: page.facts.busiest, cells: columns.barCells - 1).draw(
        into: &buffer, x: columns.barX, y: y, theme: theme, glyphs: glyphs,
        isASCII: state.options.ascii)
    }
    let net = VoteText.net(votes, glyphs: glyphs)
    buffer.write(
      net, x: columns.netRight - TextWidth.of(net), y: y,
      style: withBar ? theme[.prose] : theme[.detail], limit: columns.netRight)
  }
}

extension Discussion {
  /// Whether the comment at an index has words of its writer's own.
  func hasOwnWords(_ index: Int) -> Bool {
    comments[index].blocks.contains { blocks[$0].isOwn }
  }
}
