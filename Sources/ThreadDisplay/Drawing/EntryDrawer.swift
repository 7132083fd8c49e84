import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

/// Draws the rows of one entry, from nothing but its look and that of the conversation.
package struct EntryDrawer {
  let screen: ThreadLook
  let look: EntryLook
  /// Whether answers hang on a rail of its own below its mark.
  private let hasOwnRail: Bool

  /// Draws an entry of a conversation as it looks.
  package init(screen: ThreadLook, look: EntryLook) {
    self.screen = screen
    self.look = look
    hasOwnRail =
      screen.key.isIndented && look.entry.form == .full
      && look.entry.item.comment.map(screen.hasRowsBelow) ?? false
  }

  var entry: Entry { look.entry }
  var metrics: ScreenMetrics { screen.metrics }
  var theme: Theme { screen.theme }
  var glyphs: Glyphs { screen.glyphs }
  var naming: CommentNaming { screen.naming }
  var comment: Comment? { entry.item.comment.map { screen.discussion.comments[$0] } }
  var textX: Int { metrics.textX(step: look.step) }
  /// The columns of a comment that is folded or muted.
  var columns: RowColumns {
    RowColumns(
      x: metrics.markX(step: look.step), right: metrics.headerRight, width: metrics.headerRight,
      of: screen.page)
  }
  /// Whether it has one row, in columns, on which the mark stands behind the number.
  var isInColumns: Bool { entry.form == .folded || entry.form == .muted }
  /// The column of the cursor on rows without a place of their own for it.
  package var cursorX: Int { min(textX, max(0, metrics.size.width - 1)) }

  /// Draws a row, but for the bar beside the selected entry.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - number: its number within the entry, 0-based.
  ///   - y: the row of the screen.
  ///   - buffer: where to draw.
  package func draw(_ row: LayoutRow, at number: Int, y: Int, into buffer: inout Buffer) {
    drawLeft(isHead: number == 0, y: y, into: &buffer)
    if row.isBehindGap {
      buffer.write(
        glyphs.ellipsis, x: metrics.markX(step: look.step), y: y, style: theme[.detail],
        limit: textX)
    }
    switch row.kind {
    case .header: drawHeader(y: y, into: &buffer)
    case .summary: drawSummary(y: y, into: &buffer)
    case .prose, .aside: drawProse(row, y: y, into: &buffer)
    case .quote: drawQuote(row, y: y, into: &buffer)
    case .empty:
      buffer.writeClipped(
        emptyWords, x: textX, y: y, style: theme[.detail], limit: metrics.textRight)
    case .blank: break
    case .ghost: drawGhost(y: y, into: &buffer)
    case .articleHead: drawArticleHead(y: y, into: &buffer)
    case .counts: drawCounts(y: y, into: &buffer)
    }
    if number == 0, comment?.boundary == .guess { drawGuessNote(y: y, into: &buffer) }
  }

  /// Draws the row below the entry, with the rails that go on.
  package func drawGap(y: Int, into buffer: inout Buffer) {
    drawLeft(isHead: false, y: y, into: &buffer)
    guard case .guess(let step) = look.gap else { return }
    buffer.write(glyphs.guessedGap, x: metrics.markX(step: step), y: y, style: theme[.rail])
  }

  /// Where the cursor stands while the entry is selected, if it stands on this row.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - number: its number within the entry, 0-based.
  ///   - y: the row of the screen.
  package func cursor(on row: LayoutRow, at number: Int, y: Int) -> Position? {
    let head = number == 0 ? Position(x: headX, y: y) : nil
    guard case .quote(let wanted) = look.focus, let index = entry.item.comment,
      entry.form == .full
    else { return head }
    let quotes = screen.discussion.quotePlaces(of: index)
    guard quotes.indices.contains(wanted) else { return head }
    let place = quotes[wanted]
    guard row.block == Int32(place.block) else { return nil }
    if row.kind == .quote { return row.isFirst ? Position(x: textX, y: y) : nil }
    guard row.bytes.lowerBound <= place.at.lowerBound, place.at.lowerBound < row.bytes.upperBound
    else { return nil }
    let before = ByteRange(row.bytes.lowerBound, place.at.lowerBound)
    return Position(x: textX + screen.discussion.text.cells(of: before), y: y)
  }
}

// MARK: - Left of the text

extension EntryDrawer {
  /// The cells by which a likely cut moves the mark to the right.
  var markShift: Int { comment?.boundary == .likely && entry.form == .full ? 1 : 0 }

  /// The column of the mark, where the cursor stands.
  private var headX: Int {
    isInColumns ? columns.markX : metrics.markX(step: look.step) + markShift
  }

  private func drawLeft(isHead: Bool, y: Int, into buffer: inout Buffer) {
    for (level, rail) in look.rails.enumerated() {
      buffer.write(
        rail.sign(isHead: isHead, glyphs: glyphs), x: metrics.markX(step: level), y: y,
        style: theme[.rail])
    }
    let x = metrics.markX(step: look.step)
    if isHead {
      if markShift > 0 { buffer.write(glyphs.likelyCut, x: x, y: y, style: theme[.rail]) }
      if !isInColumns { buffer.write(mark, x: x + markShift, y: y, style: theme[.rail]) }
    } else if hasOwnRail {
      buffer.write(glyphs.rail, x: x, y: y, style: theme[.rail])
    }
  }

  private var mark: String {
    guard let index = entry.item.comment else {
      if entry.form == .ghost { return glyphs.ghost }
      if screen.discussion.article.body.isEmpty { return glyphs.folded }
      return screen.key.isArticleOpen ? glyphs.open : glyphs.folded
    }
    switch entry.form {
    case .folded, .muted, .short: return glyphs.folded
    case .ancestor: return glyphs.ancestor
    case .ghost: return glyphs.ghost
    case .full:
      if comment?.boundary == .guess { return glyphs.guess }
      if screen.key.isFlat { return glyphs.leaf }
      return screen.discussion.tree.children(of: index).isEmpty ? glyphs.leaf : glyphs.open
    }
  }
}

// MARK: - Heads

extension EntryDrawer {
  private func drawHeader(y: Int, into buffer: inout Buffer) {
    guard let index = entry.item.comment else { return }
    var line = StyledLine()
    addHead(of: index, to: &line)
    if let time = naming.time(of: index) { line.add("  " + time, theme[.detail]) }
    if let depth = naming.depth(of: index) { line.add("  " + depth, theme[.detail]) }
    if markShift > 0, metrics.marginX == nil {
      line.add("  " + CommentRemarks.likelyCut, theme[.detail])
    }
    line.draw(into: &buffer, x: textX + markShift, y: y, limit: metrics.headerRight)
    if markShift > 0, let margin = metrics.marginX {
      buffer.write(CommentRemarks.likelyCut, x: margin, y: y, style: theme[.detail])
    }
    drawVotes(of: index, y: y, into: &buffer)
  }

  private func addHead(of index: Int, to line: inout StyledLine) {
    if let place = naming.place(of: index) { return line.add(place, theme[.detail]) }
    line.add(naming.number(index) + " ", theme[.detail])
    addName(of: index, to: &line)
    let answered = naming.answered(by: index)
    if !answered.isEmpty {
      line.add(" \(glyphs.answers) ", theme[.detail])
      line.add(answered, theme[.prose])
    }
    if let remark = naming.remark(of: index) { line.add("  " + remark, theme[.detail]) }
  }

  /// Bright; underlined on the other comments of the selected writer.
  var nameStyle: Style {
    look.isNameUnderlined ? theme[.name].adding(.underline) : theme[.name]
  }

  /// The one row of a folded or muted comment or of an ancestor.
  private func drawSummary(y: Int, into buffer: inout Buffer) {
    guard let index = entry.item.comment else { return }
    if isInColumns {
      drawColumns(y: y, into: &buffer)
    } else {
      var line = StyledLine()
      let whole = naming.number(index) + " " + naming.writer(of: index)
      line.add(naming.place(of: index) ?? whole, theme[.detail])
      let opening = naming.opening(of: index, cells: metrics.size.width)
      if !opening.isEmpty { line.add("  " + opening, theme[.quote]) }
      line.draw(into: &buffer, x: textX, y: y, limit: metrics.headerRight)
    }
    guard entry.form != .muted else { return }
    drawVotes(of: index, y: y, into: &buffer, withBar: entry.form == .folded)
  }

  private func drawColumns(y: Int, into buffer: inout Buffer) {
    let columns = columns
    let row = CommentRow(entry, of: screen.page, in: columns, naming: naming, theme: theme)
    guard let row, let index = entry.item.comment else { return }
    var name = StyledLine()
    addName(of: index, to: &name)
    row.drawNumber(isUnread: look.isUnread, y: y, into: &buffer)
    row.draw(name, x: columns.nameX, y: y, into: &buffer)
    row.drawWords(y: y, into: &buffer)
  }

  private func drawVotes(
    of index: Int, y: Int, into buffer: inout Buffer, withBar: Bool = true
  ) {
    let comment = screen.discussion.comments[index]
    guard metrics.barCells > 0, !comment.isPlaceholder, let votes = comment.votes else { return }
    if withBar, !screen.page.isBeginning {
      let bar = VoteBar(votes, busiest: screen.page.facts.busiest, cells: metrics.barCells)
      bar.draw(
        into: &buffer, x: metrics.barX, y: y, theme: theme, glyphs: glyphs,
        isASCII: screen.key.options.ascii)
    }
    let net = VoteText.net(votes, glyphs: glyphs)
    let style = withBar ? theme[.prose] : theme[.detail]
    buffer.write(
      net, x: metrics.netRight - TextWidth.of(net), y: y, style: style, limit: metrics.netRight)
  }

  /// Says in the margin that the comment begins with a guess, unless the title row says so of most; the number of one
  /// without a head stands nowhere else.
  private func drawGuessNote(y: Int, into buffer: inout Buffer) {
    guard let index = entry.item.comment, let margin = metrics.marginX else { return }
    let isSaid = screen.page.facts.mostCutsAreGuesses
    let hasHeader = entry.form != .full || screen.discussion.hasHeader(index)
    let number = naming.number(index) + "?"
    let says = hasHeader ? CommentRemarks.guessedCut : number + " a guess"
    buffer.write(
      isSaid ? hasHeader ? "" : number : says, x: margin, y: y, style: theme[.detail])
  }
}
