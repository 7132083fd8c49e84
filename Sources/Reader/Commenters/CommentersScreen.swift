import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

/// Draws the table of writers, and what is known of the selected one below it.
struct CommentersScreen {
  private let screen: ReaderScreen
  private let page: Page
  private let table: CommentersTable
  private let columns: CommentersColumns
  private let description: CommenterDescription
  /// How many votes a cell of the bars stands for.
  private let votesPerCell: Int

  init(_ screen: ReaderScreen, page: Page, table: CommentersTable) {
    self.screen = screen
    self.page = page
    self.table = table
    columns = CommentersColumns(
      width: screen.metrics.size.width, hasVotes: page.facts.hasVotes)
    description = CommenterDescription(table.statistics, glyphs: screen.glyphs)
    votesPerCell = columns.votesPerCell(most: Self.mostVotes(table.rows))
  }

  /// The votes that the longest bar stands for: those of the busiest name, else of all who have none.
  private static func mostVotes(_ rows: [Commenter]) -> Int {
    let named = rows.filter { $0.name != nil }.map { $0.up + $0.down }.max() ?? 0
    return named > 0 ? named : rows.map { $0.up + $0.down }.max() ?? 0
  }

  private var theme: Theme { screen.theme }
  private var glyphs: Glyphs { screen.glyphs }

  /// How many rows of writers are in sight on a screen.
  static func listHeight(on metrics: ScreenMetrics) -> Int {
    let rows = metrics.contentHeight - 1
    return max(1, rows >= 14 ? rows - 6 : rows)
  }

  /// Draws the table.
  ///
  /// - Returns: where the cursor stands.
  func draw(into buffer: inout Buffer) -> Position? {
    if let talks = table.talks {
      return TalksScreen(screen, table: table, talks: talks, description: description).draw(
        into: &buffer)
    }
    let top = screen.metrics.contentY
    drawHeadings(y: top, into: &buffer)
    let height = Self.listHeight(on: screen.metrics)
    let cursor = table.writers.draw(
      table.rows.count, y: top + 1, height: height, cursorX: 4, on: screen, into: &buffer
    ) { row, y, buffer in draw(table.rows[row], y: y, into: &buffer) }
    if screen.metrics.contentHeight - 1 >= 14, let selected = table.selected {
      drawDetails(
        of: selected, y: top + 2 + min(height, table.rows.count), into: &buffer)
    }
    drawAround(into: &buffer)
    return cursor
  }

  private func drawHeadings(y: Int, into buffer: inout Buffer) {
    let style = theme[.detail]
    buffer.write("name", x: 4, y: y, style: style)
    write("comments", endingAt: columns.comments, y: y, style, into: &buffer)
    if let net = columns.net { write("net", endingAt: net, y: y, style, into: &buffer) }
    if let votes = columns.votes {
      let unit = Figures.count(votesPerCell, "vote")
      buffer.writeClipped(
        " up / down, \(unit) a cell", x: votes, y: y, style: style,
        limit: votes + columns.votesWidth)
    }
    if let x = columns.answers { buffer.write("answers", x: x, y: y, style: style) }
    if let x = columns.answered { buffer.write("answered by", x: x, y: y, style: style) }
  }

  private func draw(_ row: Commenter, y: Int, into buffer: inout Buffer) {
    let style = row.name == nil ? theme[.detail] : theme[.prose]
    let name = row.markedName ?? "\(glyphs.nobody) \(CommenterDescription.unnamed)"
    buffer.writeClipped(
      name, x: 4, y: y, style: row.name == nil ? style : theme[.name],
      limit: columns.comments - 4)
    write(
      Figures.grouped(row.comments.count), endingAt: columns.comments, y: y, style, into: &buffer)
    if let net = columns.net, row.scored > 0 {
      write(Figures.signed(row.net, glyphs: glyphs), endingAt: net, y: y, style, into: &buffer)
    }
    drawVotes(of: row, y: y, style, into: &buffer)
    if row.name == nil { return }
    if let x = columns.answers { draw(row.answers, "to", x: x, y: y, style, into: &buffer) }
    if let x = columns.answered { draw(row.answered, "by", x: x, y: y, style, into: &buffer) }
  }

  private func draw(
    _ count: (count: Int, people: Int), _ word: String, x: Int, y: Int, _ style: Style,
    into buffer: inout Buffer
  ) {
    let text =
      count.count == 0
      ? "none" : "\(Figures.grouped(count.count)) \(word) \(Figures.grouped(count.people))"
    buffer.writeClipped(text, x: x, y: y, style: style)
  }

  /// `+46 ███░░ −42`: the counts on either side of a bar, which is cut where all unnamed have more votes than any name.
  private func drawVotes(
    of row: Commenter, y: Int, _ style: Style, into buffer: inout Buffer
  ) {
    guard let x = columns.votes, row.up + row.down > 0 else { return }
    let limit = x + columns.votesWidth
    let up = Figures.signed(row.up, glyphs: glyphs)
    write(up, endingAt: x + 5, y: y, style, into: &buffer)
    let end = drawBar(of: row, x: x + 6, y: y, style, into: &buffer)
    buffer.writeClipped(
      Figures.signed(-row.down, glyphs: glyphs), x: end + 1, y: y, style: style, limit: limit)
  }

  /// Draws as much of a bar as there is room for.
  ///
  /// - Returns: the column behind it.
  private func drawBar(
    of row: Commenter, x: Int, y: Int, _ style: Style, into buffer: inout Buffer
  ) -> Int {
    let isCut = row.up + row.down > votesPerCell * columns.barCells
    let cells = columns.barCells - (isCut ? 1 : 0)
    let most = votesPerCell * cells
    let up = isCut ? min(row.up, most) : row.up
    let bar = VoteBar(
      Votes(up: up, down: isCut ? most - up : row.down, net: nil), busiest: most, cells: cells)
    bar.draw(
      into: &buffer, x: x, y: y, theme: theme, glyphs: glyphs,
      isASCII: screen.state.options.ascii)
    let isFine = theme.hasColor && !screen.state.options.ascii
    let drawn = isFine ? (bar.length + 7) / 8 : bar.wholeCells.up + bar.wholeCells.down
    // One cell, as what is clipped ends with; in ASCII another sign takes its place.
    return isCut ? buffer.write("…", x: x + drawn, y: y, style: style) : x + drawn
  }

  private func write(
    _ text: String, endingAt x: Int, y: Int, _ style: Style, into buffer: inout Buffer
  ) {
    buffer.write(text, x: x - TextWidth.of(text), y: y, style: style, limit: x)
  }

  private func drawDetails(of row: Commenter, y: Int, into buffer: inout Buffer) {
    for (offset, text) in description.details(of: row).enumerated() {
      buffer.writeClipped(
        text, x: 2, y: y + offset, style: offset == 0 ? theme[.prose] : theme[.detail])
    }
  }

  private func drawAround(into buffer: inout Buffer) {
    var title = StyledLine()
    title.add("Commenters", theme[.title])
    title.add(about, theme[.detail])
    var right = StyledLine()
    let guesses = [(id: Command.ID.toggleGuesses, says: "leaves out ?")]
    right.add(
      screen.hints([(.sortRows, "sorts")] + (table.hasGuesses ? guesses : [])), theme[.detail])
    screen.rows.drawTitle(title, right: right, keepsRight: false, into: &buffer)
    screen.drawStatus(
      table.selected.map { description.status(of: $0, at: table.writers.selected) } ?? "",
      right: screen.hints([
        (.choose, "conversation"), (.limitToWriter, "limit"), (.close, "back"), (.help, "help"),
      ]), into: &buffer)
  }

  /// ` · 7 names on 26 of 44 comments · sorted by comments`.
  private var about: String {
    var parts = [
      "", "\(description.names) of \(page.comments)", "sorted by \(table.order.rawValue)",
    ]
    if !table.countsGuesses { parts.append("without ?") }
    return parts.joined(separator: glyphs.separator)
  }
}
