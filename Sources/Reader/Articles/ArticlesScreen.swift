import TerminalUI
import ThreadDisplay
import Wording

/// Draws the list of articles: one row a page.
struct ArticlesScreen {
  private let screen: ReaderScreen
  private let list: ArticleList
  private let width: Int

  /// The column of what the state of a page is, that behind the count of comments, that of the title.
  private static let (stateX, countRight, titleX) = (1, 11, 13)
  /// The cells of the count of names, of a site's name, and the narrowest screens that show them.
  private static let (namesWidth, namesFrom) = (6, 72)
  private static let (siteWidth, siteFrom) = (15, 56)
  /// The fewest rows of content of which one is for the heads of the columns.
  private static let headsFrom = 6

  init(_ screen: ReaderScreen, list: ArticleList) {
    self.screen = screen
    self.list = list
    width = screen.metrics.size.width
  }

  private var theme: Theme { screen.theme }
  private var glyphs: Glyphs { screen.glyphs }

  /// How many rows of pages are in sight on a screen.
  static func listHeight(on metrics: ScreenMetrics) -> Int {
    metrics.contentHeight - (metrics.contentHeight < headsFrom ? 0 : 1)
  }

  /// Draws the list.
  ///
  /// - Returns: where the cursor stands.
  func draw(into buffer: inout Buffer) -> Position? {
    let height = Self.listHeight(on: screen.metrics)
    let top = screen.metrics.contentY + screen.metrics.contentHeight - height
    if height < screen.metrics.contentHeight { drawHeads(y: top - 1, into: &buffer) }
    let cursor = list.list.draw(
      list.shown.count, y: top, height: height, cursorX: Self.titleX, on: screen, into: &buffer
    ) { row, y, buffer in draw(list.rows[list.shown[row]], y: y, into: &buffer) }
    if list.shown.isEmpty {
      let says = list.rows.isEmpty ? "no files here" : "no article fits this limit"
      buffer.writeClipped(says, x: Self.titleX, y: top, style: theme[.detail])
    }
    drawTitle(into: &buffer)
    drawStatus(into: &buffer)
    return cursor
  }

  /// The columns of the names and the sites, where there is room for them, and that behind the titles.
  private var sitesX: Int? {
    width < Self.siteFrom ? nil : (namesX ?? width + 1) - 1 - Self.siteWidth
  }
  private var namesX: Int? { width < Self.namesFrom ? nil : width - Self.namesWidth }
  private var titleRight: Int { (sitesX ?? width + 1) - 1 }

  private func drawHeads(y: Int, into buffer: inout Buffer) {
    let style = theme[.detail]
    buffer.write("comments", x: Self.countRight - 8, y: y, style: style)
    buffer.write("title", x: Self.titleX, y: y, style: style)
    if let x = sitesX { buffer.write("site", x: x, y: y, style: style) }
    if namesX != nil { buffer.write("names", x: width - 5, y: y, style: style) }
  }

  private func draw(_ row: ArticleRow, y: Int, into buffer: inout Buffer) {
    let summary = row.summary
    let isDim = summary.map { $0.comments == 0 } ?? true
    drawState(of: row, y: y, into: &buffer)
    let count = countText(row)
    buffer.write(
      count, x: Self.countRight - TextWidth.of(count), y: y,
      style: theme[isDim ? .detail : .prose])
    if let failure = row.failure { return draw(failure, y: y, into: &buffer) }
    buffer.writeClipped(
      summary?.title ?? row.source, x: Self.titleX, y: y,
      style: theme[isDim ? .detail : row.isOpened ? .prose : .name], limit: titleRight)
    guard let summary else { return }
    if let x = sitesX {
      buffer.writeClipped(
        summary.site, x: x, y: y, style: theme[.detail], limit: x + Self.siteWidth)
    }
    guard namesX != nil, summary.comments > 0 else { return }
    let names = Figures.grouped(summary.names.count)
    buffer.write(names, x: width - TextWidth.of(names), y: y, style: theme[.detail])
  }

  /// Why a page could not be read and, where sites stand else, the name of its file.
  private func draw(_ failure: ArticleRow.Failure, y: Int, into buffer: inout Buffer) {
    buffer.writeClipped(
      failure.reason, x: Self.titleX, y: y, style: theme[.prose], limit: titleRight)
    guard let x = sitesX else { return }
    let name = failure.place.split(separator: "/").last.map(String.init) ?? failure.place
    buffer.writeClipped(name, x: x, y: y, style: theme[.detail])
  }

  /// `44`, `~44` where the cuts were worked out, a dash for an article only, dots while it is not read.
  private func countText(_ row: ArticleRow) -> String {
    guard let summary = row.summary else { return row.failure == nil ? glyphs.ellipsis : "" }
    if summary.comments == 0 { return glyphs.range }
    return (summary.isInferred ? "~" : "") + Figures.grouped(summary.comments)
  }

  /// `!` where something is wrong with a page, a dot where it was not opened yet.
  private func drawState(of row: ArticleRow, y: Int, into buffer: inout Buffer) {
    if row.fault != nil {
      buffer.write("!", x: Self.stateX, y: y, style: theme[.notice])
    } else if row.summary != nil, !row.isOpened {
      buffer.write(glyphs.unread, x: Self.stateX, y: y, style: theme[.unread])
    }
  }

  /// `300 pages in ~/saved · newest file first · 3 could not be read`.
  private func drawTitle(into buffer: inout Buffer) {
    var parts = [
      Figures.count(list.rows.count, "page")
        + (list.origin.isEmpty ? "" : " in \(list.origin)")
    ]
    if list.isSortedByAge { parts.append("newest file first") }
    if list.waiting > 0 {
      let read = list.rows.count - list.waiting
      parts.append("reading\(glyphs.ellipsis) \(Figures.grouped(read))")
    }
    if list.failed > 0 { parts.append(Figures.grouped(list.failed) + " could not be read") }
    var left = StyledLine()
    left.add(parts[0], theme[.title])
    for part in parts.dropFirst() { left.add(" \(glyphs.dot) " + part, theme[.detail]) }
    var right = StyledLine()
    if let limit = list.limit {
      right.add(
        "\(limit.text)  \(Figures.grouped(list.shown.count)) of \(Figures.grouped(list.rows.count))",
        theme[.limit])
    } else {
      right.add(screen.hints([(.limit, "limits"), (.search, "finds")]), theme[.detail])
    }
    screen.rows.drawTitle(left, right: right, keepsRight: list.limit != nil, into: &buffer)
  }

  private func drawStatus(into buffer: inout Buffer) {
    let hints = screen.hints([(.choose, "opens"), (.help, "help")])
    guard let row = list.selected else { return screen.drawStatus("", right: hints, into: &buffer) }
    let number = Figures.grouped(list.list.selected + 1)
    let says = "\(number) of \(Figures.grouped(list.shown.count)), " + about(row)
    screen.drawStatus(says, right: hints, into: &buffer)
  }

  /// What the selected page is: why it could not be read or is doubtful before all else.
  private func about(_ row: ArticleRow) -> String {
    if let fault = row.fault { return fault.says }
    guard let summary = row.summary else { return row.source + ", not read yet" }
    var parts: [String] = []
    if let hits = list.limit?.hits[row.id], hits > 0 {
      parts.append(Figures.count(hits, "fits", "fit"))
    }
    if summary.comments == 0 {
      parts.append("an article without comments")
    } else {
      parts.append(PageDescription.comments(summary.comments, isInferred: summary.isInferred))
    }
    parts += [row.isOpened ? "opened" : "not opened yet", row.source]
    return parts.joined(separator: ", ")
  }
}
