import DiscussionModel
import Testing
import _TestSupport

@testable import DiscussionQuery

/// What in a comment made it pass a limit.
struct LimitHighlightsTests {
  /// The second comment quotes the first.
  static let index: QueryIndex = {
    var page = DiscussionBuilder(title: "The bell")
    page.comment("Ada", "A bell rang in the bell tower: see www.example.org/a, or not.")
    page.comment("Isabella", .quote("A bell rang", of: 1), "Which bell?")
    return QueryIndex(page.discussion())
  }()

  private func words(_ limit: String, in comment: Int) throws -> [String] {
    let highlights = try Limit(parsing: limit).highlights
    return highlights.words(in: comment, of: Self.index).map { Self.index.discussion.text[$0] }
  }

  @Test(
    "The words that a limit looks for are marked, in the part of the text in which it does",
    arguments: [
      ("bell", ["bell", "bell"], ["bell"]), ("q:bell", [], ["bell"]),
      ("text:bell", ["bell", "bell"], ["bell", "bell"]),
      ("bell tower", ["bell", "bell", "tower"], ["bell"]),
      ("bell or \"bell tower\"", ["bell", "bell tower"], ["bell"]),
      ("\"the bell\" bell", ["bell", "the bell"], ["bell"]),
      ("/b.l+\\b/", ["bell", "bell"], ["bell"]), ("/(?=bell)/", [], []),
      ("/the \\Kbell/", ["bell"], []),
      ("has:link", ["www.example.org/a,"], []), ("not bell", [], []), ("-(bell tower)", [], []),
      ("parent:(bell)", [], []), ("author:ada score>=0", [], []), ("", [], []),
    ])
  func marked(_ limit: String, _ first: [String], _ second: [String]) throws {
    #expect(try words(limit, in: 0) == first)
    #expect(try words(limit, in: 1) == second)
    let isTextual = !first.isEmpty || !second.isEmpty || limit.hasPrefix("/")
    #expect(try Limit(parsing: limit).highlights.hasNoWords == !isTextual)
  }

  @Test(
    "Of a name that part is marked which a word without a field asks for",
    arguments: [
      ("bell", [4..<8]), ("/[ia]/", [1..<2, 3..<4, 8..<9]), ("a", [3..<4, 8..<9]),
      ("sab or abe", [2..<6]), ("author:bell", []), ("text:bell", []), ("not bell", []),
    ])
  func names(_ limit: String, _ ranges: [Range<Int>]) throws {
    #expect(try Limit(parsing: limit).highlights.names.ranges(in: "~Isabella") == ranges)
  }

  @Test(
    "A limit's text can be typed on: no blanks at its end, no pattern open",
    arguments: [
      ("bell ", "bell"), ("/bell", "/bell/"), ("/bell ", "/bell /"), ("/b/ ", "/b/"), (" a", " a"),
    ])
  func text(_ typed: String, _ kept: String) throws {
    let limit = try Limit(parsing: typed)
    #expect(limit.text == kept)
    #expect(try Limit(parsing: kept).term == limit.term)
  }
}
