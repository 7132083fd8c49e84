import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("Threads under a limit")
struct LimitGapTests {
  /// Three threads, with two comments by Ada in the first and one in each other.
  private static func page() -> Discussion {
    var page = DiscussionBuilder(title: "Threads", segmentation: .inferred)
    page.comment("Ada", "First thread.")
    page.comment("Ben", answers: [1], parent: 1, "An answer.")
    page.comment("Ada", answers: [2], parent: 2, "Another.")
    page.comment("Ben", boundary: .guess, "Second thread.")
    page.comment("Ada", answers: [4], parent: 4, "Within it.")
    page.comment("Ada", boundary: .guess, "Third thread.")
    return page.discussion()
  }

  private func rows(_ keys: String) -> [String] {
    var session = Session(Self.page(), 80, 24)
    session.press(keys)
    return Array(session.lines[1..<session.lines.count - 1])
  }

  @Test("One blank row parts threads, and nothing parts what belongs to one")
  func blank() {
    let rows = rows("lauthor:ada<Enter>")
    let blank = rows.indices.filter { rows[$0].isEmpty }
    let heads = rows.indices.filter { rows[$0].contains("#") }
    #expect(heads.count == 6)
    // Behind the last of the first and of the second thread; what is below the last thread is all blank.
    #expect(blank.prefix(2) == [heads[3] - 1, heads[5] - 1])
    #expect(blank.dropFirst(2).allSatisfy { $0 > heads[5] + 1 })
    #expect(!rows.contains { $0.contains("┊") }, "what is left out stands between")
  }

  @Test("Without threads, in the flat view, nothing is parted")
  func flat() {
    let rows = rows("tlauthor:ada<Enter>")
    let blank = rows.indices.filter { rows[$0].isEmpty }
    #expect(blank == Array((blank.first ?? 0)..<rows.count))
  }

  @Test("A step to the next hit and back keeps to the rows that are drawn")
  func steps() {
    var session = Session(Self.page(), 80, 9)
    session.press("lauthor:ada<Enter>")
    for key in ["j", "j", "j", "k", "k", "G", "gg", "<C-d>", "<C-u>"] {
      session.press(key)
      let row = session.lines[session.screen.cursor?.y ?? 0]
      #expect(row.hasPrefix("▌") && row.contains("#\(session.number) "), "\(key)")
    }
  }
}
