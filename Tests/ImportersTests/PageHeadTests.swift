import Testing

/// What stands above the comments.
@Suite("Heads of pages")
struct PageHeadTests {
  private static let comments = "Good.\n\n1 ( +1 / -0 )\n\nBad.\n\n-1 ( +0 / -1 )\n"
  private static let expired =
    "The requested article has expired, and is no longer available. Any related articles, and user "
    + "comments are shown below."

  /// A head, and the article read from it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let head: [String]
    let article: String
  }

  static let cases: [Case] = [
    Case(
      testDescription: "site, section, title, count twice, expired",
      head: [
        "Japan Today", "politics", "The town plans a bridge", "2 Comments", expired, "© KYODO",
        "©2024 GPlusMedia Inc.", "2 Comments", "Login to comment",
      ],
      article: """
        site Japan Today
        section politics
        title The town plans a bridge
        expired
        declares 2
        """),
    Case(
      testDescription: "banner, caption, byline, dateline, text, adverts",
      head: [
        "Japan Today", "Take our user survey and make your voice heard.",
        "The old ferry at noon. Image: KYODO", "national", "The town plans a bridge", "2 Comments",
        "By Ann Rivers and Bob Shaw", "TOKYO", "The town will build a bridge, its mayor said.",
        "It is to open in spring.", "© 2013 AFP", "©2024 GPlusMedia Inc.", "Video promotion",
        "Niseko Green Season", "2 Comments", "Login to comment",
      ],
      article: """
        site Japan Today
        section national
        title The town plans a bridge
        by Ann Rivers and Bob Shaw
        body The town will build a bridge, its mayor said.
        body It is to open in spring.
        declares 2
        """),
    Case(
      testDescription: "comments disabled, no count",
      head: [
        "Japan Today", "COVID-19 INFORMATION What you need to know", "quote of the day",
        "The town plans a bridge", "By ANN RIVERS, RocketNews24", expired,
        "© Copyright 2014 The Associated Press. All rights reserved.",
        "Comments have been disabled You can no longer respond to this thread.",
      ],
      article: """
        site Japan Today
        section quote of the day
        title The town plans a bridge
        by ANN RIVERS, RocketNews24
        expired
        """),
    Case(
      testDescription: "count once and wrong, taxi advert",
      head: [
        "Japan Today", "politics", "The town plans a bridge", "By Ann Rivers",
        "The town will build a bridge, its mayor said.", "© Thomson Reuters 2023.",
        "©2025 GPlusMedia Inc.", "MK Taxi Service", "Book Now", "1 Comment", "Login to comment",
      ],
      article: """
        site Japan Today
        section politics
        title The town plans a bridge
        by Ann Rivers
        body The town will build a bridge, its mayor said.
        declares 1
        """),
    Case(
      testDescription: "count above the text only, nothing below it but the copyright",
      head: [
        "Japan Today", "politics", "The town plans a bridge", "2 Comments", "By Ann Rivers",
        "The town will build a bridge, its mayor said.", "© Yomiuri Shimbun",
        "©2025 GPlusMedia Inc.",
      ],
      article: """
        site Japan Today
        section politics
        title The town plans a bridge
        by Ann Rivers
        body The town will build a bridge, its mayor said.
        declares 2
        """),
    Case(
      testDescription: "no copyright between the text and the comments' heading",
      head: [
        "The town plans a bridge", "2 Comments", "By Ann Rivers",
        "The town will build a bridge, its mayor said.", "2 Comments", "Login to comment",
      ],
      article: """
        title The town plans a bridge
        by Ann Rivers
        body The town will build a bridge, its mayor said.
        declares 2
        """),
    Case(
      testDescription: "newsletter line first",
      head: [
        " date 2024-02-01 Newsletter Signup Register / Login", "Japan Today", "tokyo 2020 olympics",
        "The town plans a bridge", "2 Comments", expired, "Login to comment",
      ],
      article: """
        site Japan Today
        section tokyo 2020 olympics
        title The town plans a bridge
        expired
        declares 2
        """),
    Case(
      testDescription: "credit glued to the last paragraph and to the dateline",
      head: [
        "Japan Today", "politics", "The town plans a bridge", "By Ann Rivers",
        "It is to open this year.© KYODO", "TOKYO©2025 GPlusMedia Inc.", "2 Comments",
        "Login to comment",
      ],
      article: """
        site Japan Today
        section politics
        title The town plans a bridge
        by Ann Rivers
        body It is to open this year.
        declares 2
        """),
    Case(
      testDescription: "the title glued to the copyright line",
      head: [
        "Japan Today", "politics", "2 Comments", expired, expired,
        "© KYODOThe town plans a bridge", "©2025 GPlusMedia Inc.", "Login to comment",
      ],
      article: """
        site Japan Today
        section politics
        title The town plans a bridge
        expired
        declares 2
        """),
    Case(
      testDescription: "the title behind the copyright line",
      head: [
        "Japan Today", "politics", "2 Comments", expired, "© KYODO", "The town plans a bridge",
        "©2025 GPlusMedia Inc.", "2 Comments", "Login to comment",
      ],
      article: """
        site Japan Today
        section politics
        title The town plans a bridge
        expired
        declares 2
        """),
    Case(
      testDescription: "a paragraph that begins like an advert",
      head: [
        "Japan Today", "food", "The town eats dates", "By Ann Rivers",
        "Date palms grow by the river now.", "Share this loaf with four friends.",
        "More in the shop of Rivers© in town.",
        "Login to comment",
      ],
      article: """
        site Japan Today
        section food
        title The town eats dates
        by Ann Rivers
        body Date palms grow by the river now.
        body Share this loaf with four friends.
        body More in the shop of Rivers© in town.
        """),
  ]

  @Test("the article is read and the furniture dropped", arguments: cases)
  func head(_ head: Case) {
    let text = head.head.map { $0 + "\n\n" }.joined() + Self.comments
    let outline = PageOutline(text)
    #expect(outline.article == head.article)
    let line = head.head.count * 2 + 1
    #expect(outline.comments == "\(line) 1 +1 -0: Good.\n\(line + 4) -1 +0 -1: Bad.")
  }

  @Test("a page without any furniture begins with its first comment")
  func bare() {
    let outline = PageOutline(Self.comments)
    #expect(outline.article == "")
    #expect(outline.comments == "1 1 +1 -0: Good.\n5 -1 +0 -1: Bad.")
    #expect(outline.remarks == [])
  }

  @Test(
    "a byline is read in all its forms",
    arguments: [
      "Ann Rivers", "Ann Rivers and Bob Shaw", "ANN RIVERS", "ANN RIVERS, RocketNews24",
      "Ann de Vries for The Daily", "Søren Østergaard",
    ])
  func bylines(name: String) {
    let outline = PageOutline(
      "The town plans a bridge\n\nBy \(name)\n\nIt does.\n\nLogin to comment\n\n" + Self.comments)
    #expect(outline.article == "title The town plans a bridge\nby \(name)\nbody It does.")
  }

  @Test("without furniture, one word above the first comment's paragraphs is no title")
  func bareWord() {
    let outline = PageOutline("Well\n\nBuild it.\n\nSoon\n\nor never\n\n1 ( +1 / -0 )\n")
    #expect(outline.comments == "1 1 +1 -0: Well | Build it. | Soon | or never")
  }

  @Test("without furniture, a header above the first comment's quotes is no title")
  func bareQuotes() {
    let outline = PageOutline(
      "OttoToday 09:03 am JST\n\nA bridge.\n\nA ferry.\n\nNeither\n\nBoth.\n\n1 ( +1 / -0 )\n")
    #expect(
      outline.comments
        == "1 1 +1 -0: OttoToday 09:03 am JST | A bridge. | A ferry. | Neither | Both.")
  }

  @Test(
    "where the article runs into the comments, the last paragraph before the votes is the first comment"
  )
  func noLineBetween() {
    let outline = PageOutline(
      """
      The town plans a bridge

      By Ann Rivers

      The town will build a bridge, its mayor said.

      It is to open in spring.

      """ + "\n" + Self.comments)
    #expect(
      outline.article == """
        title The town plans a bridge
        by Ann Rivers
        body The town will build a bridge, its mayor said.
        body It is to open in spring.
        """)
    #expect(outline.comments == "9 1 +1 -0: Good.\n13 -1 +0 -1: Bad.")
    #expect(outline.remarks == ["9 furniture"])
  }

  @Test("another number of comments than declared is remarked")
  func count() {
    let outline = PageOutline(
      "The town plans a bridge\n\n7 Comments\nLogin to comment\n\n" + Self.comments)
    #expect(outline.remarks.contains("- count"))
  }

  @Test("a comment about copyright is no furniture")
  func copyrightComment() {
    let outline = PageOutline(
      "The town plans a bridge\n\n1 Comments\nLogin to comment\n\nCopyright law is a bridge too far.\n\n1 ( +1 / -0 )\n"
    )
    #expect(outline.comments == "6 1 +1 -0: Copyright law is a bridge too far.")
  }
}
