import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader

/// Numbers have one form on all screens, and one of a thing has no plural.
@Suite("Numbers on the screens")
struct NumberFormatTests {
  private static let screens = [
    "", "v", "vv", "c", "cj", "c<Enter>", "D", "e", "o", "zM", "zMj", "lscore>0<Enter>",
    "lscore>0", "lbell", "r", "1Gr", "2Gp", "2Gx", ":messages<Enter>", "zs5", "zs5<Enter>", "G",
    "zMzo", ":unmute-all<Enter>", "2Gx:unmute-all<Enter>", "|", "zMjx", "t", "gg", "ggzo", "yy",
  ]

  /// 1,300 comments by three, each but the first an answer to the first.
  private static func large() -> Discussion {
    var page = DiscussionBuilder(title: "The bell", article: ["It rings."])
    page.comment("Ada", votes: (4_000, 1_500), "The bell is old.")
    for number in 2...1_300 {
      page.comment(
        number % 2 == 0 ? "Ben" : "Ada", votes: (4, 1), answers: [1], "The bell it is.")
    }
    return page.discussion()
  }

  @Test("Thousands are parted, but in a comment's number, which one types", arguments: screens)
  func grouped(_ keys: String) {
    var session = Session(Self.large(), 120, 30)
    session.press(keys)
    // The outline's first column are comments' numbers.
    let rows = session.lines.map { $0.trimmingPrefix(#/[▌ ]*\d+\s/#) }
    for row in rows {
      #expect(row.firstMatch(of: /(?:^|[^#\d,–])\d{4,}/) == nil, "after \(keys): \(row)")
    }
  }

  @Test("The walk meets large numbers")
  func meets() {
    var session = Session(Self.large(), 120, 30)
    #expect(session.lines.contains { $0.contains("1,300 comments · 1,299 answer another") })
    #expect(session.status.contains("4,000 up 1,500 down, +2,500"))
    session.press("zM")
    #expect(session.lines.contains { $0.contains("+1,299") })
    session.press("c")
    #expect(session.lines.contains { $0.contains("+4,447") })
  }

  private static func single(_ segmentation: Segmentation) -> Discussion {
    var page = DiscussionBuilder(
      title: "The bell", article: ["It rings."], segmentation: segmentation)
    let boundary = segmentation == .marked ? Boundary.marked : .sure
    page.comment("Ada", votes: (1, 0), boundary: boundary, "The bell is old. It rings.")
    page.comment(
      "Ben", votes: (0, 1), boundary: boundary, .quote("The bell is old.", of: 1), "It is.")
    let plain = page.discussion()
    return Discussion(
      page: plain.page, order: plain.order, segmentation: plain.segmentation,
      comments: plain.comments, blocks: plain.blocks,
      diagnostics: [Diagnostic(line: 3, kind: .furniture, says: "left out: “Share”")])
  }

  @Test(
    "One of a thing has no plural", arguments: screens, [Segmentation.marked, .inferred])
  func plurals(_ keys: String, _ segmentation: Segmentation) {
    var session = Session(Self.single(segmentation), 120, 30)
    session.press(keys)
    let several =
      /(?:^|[^\d,#:.])1 (?:comments|names|writers|messages|votes|paragraphs|rows|cuts|words|sentences|threads|pages|lines|guesses)\b/
    for row in session.lines {
      #expect(row.firstMatch(of: several) == nil, "after \(keys): \(row)")
    }
  }

  @Test("Two spellings of one name are one writer, on the screen as in the commenters")
  func spellings() {
    var page = DiscussionBuilder(title: "The bell")
    page.comment("O'Neil", "It rings.")
    page.comment("O’Neil", "It does.")
    page.comment("o'neil", "It did.")
    var session = Session(page.discussion(), 100, 30)
    #expect(session.lines.contains { $0.contains("3 named, 1 writer ") })
    session.press("c")
    #expect(session.title.contains("1 name on 3 of 3 comments"))
  }

  @Test("Without votes the commenters' columns stand together", arguments: [80, 100, 140])
  func columns(_ width: Int) {
    var page = DiscussionBuilder(title: "The bell")
    page.comment("Ada", "It rings.")
    page.comment("Ben", answers: [1], "It does.")
    var session = Session(page.discussion(), width, 30)
    session.press("c")
    let rows = session.lines.dropFirst().prefix(3).map { $0.drop { $0 == "▌" || $0 == " " } }
    for row in rows {
      let gaps = row.dropFirst(24).split(whereSeparator: { $0 != " " }).map(\.count)
      #expect(gaps.allSatisfy { $0 <= 12 }, "\(row)")
    }
    #expect(rows.first?.contains("comments   answers") == true)
  }
}
