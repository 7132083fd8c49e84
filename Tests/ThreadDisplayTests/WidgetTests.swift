import DiscussionModel
import TerminalUI
import Testing
import Wording

@testable import ThreadDisplay

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
