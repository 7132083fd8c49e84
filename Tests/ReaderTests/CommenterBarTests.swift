import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("Bars of the commenters")
struct CommenterBarTests {
  /// A page on which those without a name have far more votes than any name.
  private static func page() -> Discussion {
    var page = DiscussionBuilder(title: "Bars")
    page.comment("Ada", votes: (30, 20), "One.")
    page.comment("Ben", votes: (5, 0), "Two.")
    for _ in 1...6 { page.comment(votes: (40, 10), "Three.") }
    return page.discussion()
  }

  private func bar(_ name: String, _ width: Int, options: ReaderOptions) throws -> Substring {
    var session = Session(Self.page(), width, 30, options: options)
    session.press("c")
    let row = try #require(session.lines.first { $0.contains(name + "  ") })
    let words = row.split(separator: " ")
    // Behind the votes for: `+46 ███░░ −42`.
    let up = try #require(
      words.lastIndex { $0.hasPrefix("+") && $0.dropFirst().allSatisfy(\.isNumber) && $0.count > 1 }
    )
    return words[up + 1]
  }

  @Test(
    "The busiest name has the longest bar, and that of all unnamed is cut",
    arguments: [
      (80, ReaderOptions()), (100, ReaderOptions(color: false)), (120, ReaderOptions()),
      (200, ReaderOptions()), (100, ReaderOptions(ascii: true, color: false)),
      (100, ReaderOptions(ascii: true)),
    ])
  func scale(_ width: Int, _ options: ReaderOptions) throws {
    let (most, little) = (
      try bar("Ada", width, options: options), try bar("Ben", width, options: options)
    )
    let unnamed = try bar("not named", width, options: options)
    #expect(most.count >= 5 * little.count)
    #expect(unnamed.count >= most.count)
    #expect(unnamed.hasSuffix(options.ascii ? "." : "…"))
    #expect(!most.hasSuffix(options.ascii ? "." : "…"))
  }

  @Test("Where nobody is named the unnamed have the longest bar, uncut")
  func nobody() throws {
    var page = DiscussionBuilder(title: "Bars")
    page.comment(votes: (40, 10), "Three.")
    var session = Session(page.discussion(), 100, 30)
    session.press("c")
    #expect(session.lines.contains { $0.contains("+40 ███") })
    #expect(!session.lines.contains { $0.contains("…") })
  }
}
