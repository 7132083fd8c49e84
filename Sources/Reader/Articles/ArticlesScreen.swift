import TerminalUI
import ThreadDisplay
import Wording

/// Draws the list of articles: one row a page.
struct ArticlesScreen {
  private let screen: ReaderScreen
  private let list: ArticleList
  private let width: Int

  /// The column behind the count of comments, that of the state, that of the title.
  private static let (countRight, stateX, titleX) = (6, 8, 13)
  /// The cells of `12 names`, of a site's name, and the narrowest screens that show them.
  private static let (namesWidth, namesFrom) = (9, 72)
  private static let (siteWidth, siteFrom) = (14, 56)

  init(_ screen: ReaderScreen, list: ArticleList) {
    self.screen = screen
    self.list = list
    width = screen.metrics.size.width
  }

  private var theme: Theme { screen.theme }
  private var glyphs: Glyphs { screen.glyphs }

  /// Draws the list.
  ///
  /// - Returns: where the cursor stands.
  func draw(into buffer: inout Buffer) -> Position? {
    let (top, height) = (screen.metrics.contentY, screen.metrics.contentHeight)
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

  private func draw(_ row: ArticleRow, y: Int, into buffer: inout Buffer) {
    let summary = row.summary
    let isDim = summary.map { $0.comments == 0 } ?? true
    let count = countText(row)
    buffer.write(
      count, x: Self.countRight - TextWidth.of(count), y: y,
      style: theme[isDim ? .detail : .prose])
    buffer.write(stateText(row), x: Self.stateX, y: y, style: theme[.detail])
    var right = width
    if width >= Self.namesFrom {
      right -= Self.namesWidth
      let names = summary.map(namesText) ?? ""
      buffer.write(
        names, x: width - TextWidth.of(names), y: y, style: theme[.detail])
    }
    if width >= Self.siteFrom {
      right -= Self.siteWidth
      buffer.writeClipped(
        summary?.site ?? "", x: right, y: y, style: theme[.detail],
        limit: right + Self.siteWidth - 1)
    }
    buffer.writeClipped(
      summary?.title ?? row.source, x: Self.titleX, y: y,
      style: theme[isDim ? .detail : row.isOpened ? .prose : .name], limit: right - 1)
  }

  /// `44`, `~44` where the cuts were worked out, a dash for an article only, dots while it is not read.
  private func countText(_ row: ArticleRow) -> String {
    guard let summary = row.summary else { return row.failure == nil ? glyphs.ellipsis : "" }
    if summary.comments == 0 { return glyphs.range }
    return (summary.isInferred ? "~" : "") + Figures.grouped(summary.comments)
  }

  private func stateText(_ row: ArticleRow) -> String {
    if row.failure != nil || row.summary?.stitched != nil { return " !" }
    return row.isOpened || row.summary == nil ? "" : "new"
  }

  private func namesText(_ summary: ArticleSummary) -> String {
    guard summary.comments > 0 else { return "" }
    return Figures.count(summary.names.count, "name")
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
    if let failure = row.failure { return failure }
    guard let summary = row.summary else { return row.source + ", not read yet" }
    if let stitched = summary.stitched { return row.source + ": " + stitched }
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
