import DiscussionModel
import TerminalUI
import ThreadDisplay
import Wording

/// Draws the timeline: one row an hour, day or month, with a bar of how many comments it has and the net of their votes.
struct TimelineScreen {
  private let screen: ReaderScreen
  private let page: Page
  private let timeline: Timeline

  /// The column of the labels, and the cells between columns.
  private static let (labelX, gap) = (2, 2)

  init(_ screen: ReaderScreen, page: Page, timeline: Timeline) {
    self.screen = screen
    self.page = page
    self.timeline = timeline
  }

  private var theme: Theme { screen.theme }
  private var glyphs: Glyphs { screen.glyphs }

  /// How many rows are in sight on a screen: one is for the headings.
  static func listHeight(on metrics: ScreenMetrics) -> Int { max(1, metrics.contentHeight - 1) }

  /// Draws the timeline.
  ///
  /// - Returns: where the cursor stands.
  func draw(into buffer: inout Buffer) -> Position? {
    let top = screen.metrics.contentY
    drawHeadings(y: top, into: &buffer)
    let cursor = timeline.list.draw(
      timeline.slices.count, y: top + 1, height: Self.listHeight(on: screen.metrics),
      cursorX: Self.labelX, on: screen, into: &buffer
    ) { row, y, buffer in draw(timeline.slices[row], y: y, into: &buffer) }
    drawAround(into: &buffer)
    return cursor
  }

  // MARK: Columns

  private var labelWidth: Int {
    timeline.slices.reduce(4) { max($0, TextWidth.of($1.label(glyphs))) }
  }
  /// The column behind the counts.
  private var countRight: Int { Self.labelX + labelWidth + Self.gap + 8 }
  private var barX: Int { countRight + Self.gap }
  /// The column behind the net votes; the bar's room ends before them.
  private var netRight: Int { min(screen.metrics.size.width - 1, barX + 60) }
  private var netWidth: Int { page.facts.hasVotes ? 7 : 0 }
  private var barCells: Int { max(0, netRight - netWidth - barX) }

  private func drawHeadings(y: Int, into buffer: inout Buffer) {
    let style = theme[.detail]
    buffer.writeClipped(
      unitName, x: Self.labelX, y: y, style: style, limit: countRight - 8)
    write("comments", endingAt: countRight, y: y, style, into: &buffer)
    if page.facts.hasVotes { write("net", endingAt: netRight, y: y, style, into: &buffer) }
  }

  private var unitName: String {
    switch timeline.unit {
    case .hour, .clock: "hour"
    case .day: "day"
    case .month: "month"
    case .number: "place"
    }
  }

  private func draw(_ slice: TimelineSlice, y: Int, into buffer: inout Buffer) {
    buffer.write(slice.label(glyphs), x: Self.labelX, y: y, style: theme[.name])
    write(Figures.grouped(slice.count), endingAt: countRight, y: y, theme[.prose], into: &buffer)
    if slice.name != .untimed { drawBar(slice.count, y: y, into: &buffer) }
    guard let net = slice.net else { return }
    let text = Figures.signed(net, glyphs: glyphs)
    write(text, endingAt: netRight, y: y, theme[.prose], into: &buffer)
  }

  private func drawBar(_ count: Int, y: Int, into buffer: inout Buffer) {
    let cells = min(barCells, max(1, count * barCells / max(1, timeline.most)))
    buffer.write(
      String(repeating: glyphs.barUp, count: cells), x: barX, y: y, style: theme[.rail],
      limit: barX + barCells)
  }

  private func write(
    _ text: String, endingAt x: Int, y: Int, _ style: Style, into buffer: inout Buffer
  ) {
    buffer.write(text, x: x - TextWidth.of(text), y: y, style: style, limit: x)
  }

  private func drawAround(into buffer: inout Buffer) {
    var title = StyledLine()
    title.add("Timeline", theme[.title])
    title.add(about, theme[.detail])
    screen.rows.drawTitle(title, right: StyledLine(), keepsRight: false, into: &buffer)
    screen.drawStatus(
      timeline.selected.map(words) ?? "no comments on this page",
      right: screen.hints([(.choose, "limits to it"), (.close, "back"), (.help, "help")]),
      into: &buffer)
  }

  /// ` · 44 comments by hour`.
  private var about: String {
    let what =
      timeline.unit == .number ? "in the page's order, which tells no times" : "by " + unitName
    return " \(glyphs.dot) " + page.comments + " " + what
  }

  /// `09:00, 12 comments, net +46`.
  private func words(_ slice: TimelineSlice) -> String {
    let count = Figures.count(slice.count, "comment")
    let net = slice.net.map { ", net " + Figures.signed($0, glyphs: glyphs) } ?? ""
    return "\(slice.label(glyphs)), \(count)" + net
  }
}
