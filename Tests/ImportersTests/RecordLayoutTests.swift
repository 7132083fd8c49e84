import DiscussionModel
import Testing

/// Pages of sites that nobody told the importer of.
@Suite("Pages of any site")
struct RecordLayoutTests {
  /// A page, and its comments: line, name, text.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let page: String
    let comments: String
  }

  private static let article = """
    The town plans a bridge

    By Ann Rivers

    The town will build a bridge over the river before the winter, its mayor said on the quay.


    """
  private static let texts = [
    "A bridge is what this town needs.", "And who is to pay for it, I ask you?",
    "The ferry has always been good enough for us.", "Then swim, if you like it slow.",
    "No bridge will be built here in my time.",
  ]
  private static let names = ["Otto", "Frieda Long", "Otto", "ferry_man", "Frieda Long"]

  private static func records(_ record: (Int, String, String) -> String) -> String {
    texts.indices.map { record($0, names[$0], texts[$0]) }.joined()
  }

  /// The comments of a page whose records begin on lines that are so far apart.
  private static func comments(from line: Int, every step: Int) -> String {
    texts.indices.map { "\(line + $0 * step) \(names[$0]): \(texts[$0])" }.joined(separator: "\n")
  }

  static let cases: [Case] = [
    Case(
      testDescription: "name and time on one line",
      page: article + "5 comments\n\n"
        + records { "\($1) May \($0 + 3), 2012 at 6:38 pm\n\n\($2)\n\n" },
      comments: comments(from: 9, every: 4)),
    Case(
      testDescription: "a signature below",
      page: article + "Comments\n\n"
        + records { "\($2)\n\nPosted by: \($1) | May \($0 + 3), 2012 at 11:38 AM\n" },
      comments: comments(from: 9, every: 3)),
    Case(
      testDescription: "a name line, then a time line",
      page: article + "5 Responses to \u{201C}The town plans a bridge\u{201D}\n\n"
        + records { "\($1)\nMay \($0 + 3), 2012\n\n\($2)\n\n" },
      comments: comments(from: 9, every: 5)),
    Case(
      testDescription: "speakers, and buttons behind",
      page: article + "Discussion\n\n"
        + records { "\($1) says:\nMay \($0 + 3), 2012 at 6:38 pm\n\n\($2)\nReply\n\n" },
      comments: comments(from: 9, every: 6)),
    Case(
      testDescription: "names alone",
      page: article + "5 Comments\n\n" + records { _, name, text in "\(name)\n\n    \(text)\n\n" },
      comments: comments(from: 9, every: 4)),
    Case(
      testDescription: "a forum's head, with the name and much else below the time",
      page: "House Forums > Repairs\n\n"
        + records { place, name, text in
          "04-05-2012, 19:\(place + 12)\n#\(place + 1)\n\(name)\nMember\n\nPosts: \(place)\n\n\(text)\n\n"
            + "Reply With Quote\n\n"
        },
      comments: comments(from: 3, every: 11)),
    Case(
      testDescription: "how long ago, and no heading",
      page: "new | past | comments\n\n"
        + records { "\($1) \($0 + 2) hours ago | parent | next\n\n\($2)\n\nreply\n\n" },
      comments: comments(from: 3, every: 6)),
  ]

  @Test("comments are found by what repeats", arguments: cases)
  func records(of page: Case) {
    let outline = PageOutline(page.page)
    #expect(outline.comments == page.comments)
  }

  @Test("the article above the comments is read")
  func article() {
    let outline = PageOutline(Self.cases[0].page)
    #expect(
      outline.article == """
        title The town plans a bridge
        by Ann Rivers
        body The town will build a bridge over the river before the winter, its mayor said on the quay.
        """)
  }

  @Test("what stands around each record is remarked once")
  func furniture() {
    let says = PageOutline(Self.cases[3].page).page.diagnostics.map(\.says)
    #expect(says.contains("left out on 5 lines: \u{201C}Reply\u{201D}"))
    #expect(says.contains("left out on 5 lines: \u{201C}says:\u{201D}"))
  }

  @Test(
    "a score is read wherever it stands",
    arguments: [
      { (net: Int) in (head: "", tail: net < 0 ? "\(net)\n" : "+\(net)\n") },
      { net in (head: "A bridge (Score:\(net), Funny)\n", tail: "") },
      { net in (head: "\(net) points\n", tail: "") },
    ] as [@Sendable (Int) -> (head: String, tail: String)])
  func scores(_ print: @Sendable (Int) -> (head: String, tail: String)) {
    let page = Self.records { place, name, text in
      let score = print(place + 3)
      return "\(score.head)\(name) on May 3, 2012 at 11:0\(place)\n\(text)\n\(score.tail)\n"
    }
    let outline = PageOutline("Comments (5)\n\n" + page)
    #expect(outline.page.marks?.map(\.votes?.net) == [3, 4, 5, 6, 7])
  }

  @Test("an answer that is indented states whom it answers")
  func nesting() {
    let outline = PageOutline(
      """
      Otto 3 hours ago

      A bridge is what this town needs.

          Frieda 2 hours ago

          And who is to pay for it, I ask you?

              Otto 2 hours ago

              You are, as always.

      ferry_man 1 hour ago

      The ferry has always been good enough for us.
      """)
    let links = outline.page.marks?.map { $0.links.map(\.target) }
    #expect(
      links == [[.nobody], [.comment(.init(ordinal: 0))], [.comment(.init(ordinal: 1))], [.nobody]])
  }

  @Test(
    "lists with dates, menus and licences have no comments",
    arguments: [
      "Changes\n\n"
        + (1...6).map { "1.\($0).0 (2012-05-0\($0))\n\nThe bridge is wider now.\n\n" }
        .joined(),
      "Home\n\nNews\n\nSports\n\nWeather\n\nAbout us\n\nThe bridge over the river is closed today.\n",
      (1...5).map {
        "License: Kind \($0)\n You may use the bridge as you like it, and others too.\n"
      }
      .joined(),
    ])
  func none(page: String) {
    #expect(PageOutline(page).comments == "")
  }
}
