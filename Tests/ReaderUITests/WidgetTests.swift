import DiscussionModel
import TerminalUI
import Testing
import Wording
import _TestSupport

@testable import ReaderUI

@Suite("Widgets")
struct WidgetTests {
  /// Votes, and the bar of ten cells that they make on a page whose busiest comment has 25.
  struct BarCase: Sendable {
    var votes: Votes
    var plain: String
    var colored: String
  }

  static let bars = [
    BarCase(votes: Votes(up: 18, down: 7, net: 11), plain: "███████░░░", colored: "███████▎██"),
    BarCase(votes: Votes(up: 25, down: 0, net: 25), plain: "██████████", colored: "██████████"),
    BarCase(votes: Votes(up: 0, down: 5, net: -5), plain: "░░", colored: "██"),
    BarCase(votes: Votes(up: 0, down: 0, net: 0), plain: "", colored: ""),
    BarCase(votes: Votes(up: 1, down: 0, net: 1), plain: "█", colored: "▍"),
    BarCase(votes: Votes(up: 1, down: 5, net: -4), plain: "█░", colored: "▍█▍"),
    BarCase(votes: Votes(up: nil, down: nil, net: 10), plain: "████", colored: "████"),
    BarCase(votes: Votes(up: nil, down: nil, net: -10), plain: "░░░░", colored: "████"),
    BarCase(votes: Votes(up: nil, down: nil, net: nil), plain: "", colored: ""),
    BarCase(votes: Votes(up: 400, down: 1, net: 399), plain: "█████████░", colored: "█████████▉"),
  ]

  @Test("A bar is as long as the votes cast and split between both sides", arguments: bars)
  func bar(_ bar: BarCase) {
    for (hasColor, expected) in [(false, bar.plain), (true, bar.colored)] {
      var buffer = Buffer(size: Size(width: 12, height: 1))
      VoteBar(bar.votes, busiest: 25, cells: 10).draw(
        into: &buffer, x: 0, y: 0, theme: Theme(hasColor: hasColor), glyphs: .unicode,
        isASCII: false)
      #expect(buffer.lines == [expected])
    }
  }

  @Test("The parts of a coloured bar meet within a cell: blue on orange")
  func barColors() {
    var buffer = Buffer(size: Size(width: 12, height: 1))
    let theme = Theme(hasColor: true)
    VoteBar(Votes(up: 18, down: 7, net: 11), busiest: 25, cells: 10).draw(
      into: &buffer, x: 0, y: 0, theme: theme, glyphs: .unicode, isASCII: false)
    #expect(buffer[0, 0].style == theme[.up])
    #expect(buffer[7, 0].style.foreground == theme[.up].foreground)
    #expect(buffer[7, 0].style.background == theme[.down].foreground)
    #expect(buffer[9, 0].style == theme[.down])
  }

  @Test(
    "A row that does not fit ends in an ellipsis",
    arguments: [
      (10, "ab cd"), (5, "ab cd"), (4, "ab …"), (3, "ab…"), (2, "a…"), (1, "…"), (0, ""),
    ])
  func styledLine(_ limit: Int, _ shown: String) {
    var line = StyledLine()
    line.add("ab", .plain)
    line.add(" cd", Style(attributes: .dim))
    var buffer = Buffer(size: Size(width: 12, height: 1))
    line.draw(into: &buffer, x: 0, y: 0, limit: limit)
    #expect(buffer.lines == [shown])
  }

  @Test("Nothing overlaps on a screen of any width", arguments: 1...160)
  func metrics(_ width: Int) {
    for net in [0, 3, 7] {
      let metrics = ScreenMetrics(size: Size(width: width, height: 24), netWidth: net)
      #expect(metrics.textRight > metrics.textX(step: 0))
      #expect(metrics.contentHeight == 22)
      guard width >= 32 else { continue }
      #expect(metrics.textRight < metrics.noteX)
      #expect(metrics.noteX + 2 <= width)
      #expect(metrics.netRight <= width)
      #expect(metrics.headerRight > metrics.textX(step: 0))
      if net > 0 { #expect(metrics.headerRight < metrics.barX + 1) }
    }
  }
}

@Suite("Rows of a comment")
struct LayoutTests {
  /// A quote of two rows, with so many rows of text between its source and it.
  private func quoteRows(words: String, between: Int) -> [LayoutRow] {
    var page = DiscussionBuilder(title: "Quotes")
    page.comment(
      "Ada", .stated, .prose(words),
      .prose((0..<between).map { "Line \($0)." }.joined(separator: "\n")))
    page.comment("Ben", .stated, .quote(words, of: 1), "Indeed.")
    let session = Session(page.discussion(), 80, 24)
    guard let loaded = session.state.page else { return [] }
    return session.state.layout(of: loaded).content(at: 2).rows.filter { $0.kind == .quote }
  }

  private let twoRows =
    "The baker sells out before nine on market days, and whoever comes after that goes home with rye."

  @Test("A quote of two rows is one row below its source, and two where that is far")
  func distance() {
    let near = quoteRows(words: twoRows, between: 1)
    #expect(near.count == 1)
    #expect(near.first?.more == 1)
    let far = quoteRows(words: twoRows, between: 20)
    #expect(far.count == 2)
    #expect(far.allSatisfy { $0.more == 0 })
  }

  @Test(
    "A longer quote is its first row and a count of the others, near or far", arguments: [1, 20])
  func longQuote(_ between: Int) {
    let rows = quoteRows(words: twoRows + " " + twoRows, between: between)
    #expect(rows.count == 1)
    #expect(rows.first?.more == 2)
  }

  @Test("A comment is laid out only as far as it is shown")
  func partialLayout() throws {
    var page = DiscussionBuilder(title: "Long")
    page.comment("Ada", .stated, .prose(String(repeating: "on and on ", count: 60_000)))
    var session = Session(page.discussion(), 80, 24)
    session.press("<Space>j<C-e><C-d>")
    let loaded = try #require(session.state.page)
    let layout = session.state.layout(of: loaded).content(at: 1, atLeast: 1)
    #expect(!layout.isComplete)
    #expect(layout.rows.count < 1_000)
    session.press("G")
    #expect(session.state.layout(of: loaded).content(at: 1, atLeast: 1).isComplete)
  }

  @Test("Name lines vanish where the head names whom they address, and stay where it does not")
  func addresses() {
    var page = DiscussionBuilder(title: "Names")
    page.comment("Ada", .stated, "A thought.")
    page.comment("Ben", .stated, answers: [1], .address("Ada"), "Yes.")
    page.comment("Cleo", .stated, answers: [1], .address("Dora"), "No.")
    let session = Session(page.discussion(), 80, 24)
    #expect(!session.lines.contains { $0.contains("@Ada") })
    #expect(session.lines.contains { $0.contains("@Dora") })
    #expect(session.lines.contains { $0.contains("#2 Ben → Ada") })
  }

  @Test("A guessed comment has a head only where there is something to say in it")
  func guessedHeads() {
    var page = DiscussionBuilder(title: "Cuts", segmentation: .inferred)
    page.comment(boundary: .guess, "One.")
    page.comment(answers: [1], parent: 0, boundary: .guess, "Two.")
    let session = Session(page.discussion(), 100, 24)
    #expect(session.lines.contains { $0.contains("? One.") && $0.hasSuffix("#1? a guess") })
    #expect(session.lines.contains { $0.contains("? #2 — → #1") && $0.hasSuffix("cut is a guess") })
  }

  @Test("A name that was pasted along with a quote vanishes")
  func pastedNames() {
    var page = DiscussionBuilder(title: "Names")
    page.comment("Ada", .stated, "A thought.")
    page.comment("Ben", .stated, answers: [1], .address("Ada"), "Yes, and more.")
    page.comment("Cleo", .stated, .quote("@Ada", of: 2), .quote("Yes, and more.", of: 2), "No.")
    var session = Session(page.discussion(), 100, 24)
    #expect(!session.lines.contains { $0.contains("@Ada") })
    session.press("jj)")
    #expect(session.status.contains("quote 1 of 1"))
  }

  @Test("What a page says is data: no control character reaches a cell")
  func cleaned() {
    var page = DiscussionBuilder(title: "Bad \u{1B}[31m title")
    page.comment("Eve\u{1B}]0;x\u{07}", .stated, "Text \u{1B}[2J\u{202E} and \u{9B}5n more.")
    let session = Session(page.discussion(), 80, 24)
    for cell in session.screen.buffer.cells {
      for scalar in cell.symbol.unicodeScalars {
        #expect(scalar.properties.generalCategory != .control)
        #expect(scalar.value != 0x202E)
      }
    }
  }
}
