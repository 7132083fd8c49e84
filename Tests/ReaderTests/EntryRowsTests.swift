import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("Rows of a comment")
struct LayoutTests {
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
    for _ in 1...2 { page.comment(boundary: .sure, "More.") }
    let session = Session(page.discussion(), 100, 24)
    #expect(session.lines.contains { $0.contains("? One.") && $0.hasSuffix("#1? a guess") })
    #expect(session.lines.contains { $0.contains("? #2 — → #1") && $0.hasSuffix("cut is a guess") })
  }

  @Test("Where most cuts are guesses the title row says so, and the margin no more")
  func mostlyGuessed() {
    var page = DiscussionBuilder(title: "Cuts", segmentation: .inferred)
    page.comment(boundary: .guess, "One.")
    page.comment(answers: [1], parent: 0, boundary: .guess, "Two.")
    page.comment(boundary: .sure, "Three.")
    for (width, height) in [(40, 10), (80, 24), (120, 40), (200, 60)] {
      var session = Session(page.discussion(), width, height)
      #expect(session.title.hasSuffix("most cuts guessed"))
      #expect(!session.lines[3...].contains { $0.contains("a guess") })
      let hasNumber = session.lines.contains { $0.contains("? One.") && $0.hasSuffix("#1?") }
      #expect(hasNumber == (width >= ScreenMetrics.marginFrom))
      session.press("zM")
      #expect(!session.lines[3...].contains { $0.contains("a guess") })
    }
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
