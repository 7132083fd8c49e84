import Testing

/// Layout V: a vote line after each body.
@Suite("Pages with vote lines")
struct VoteLayoutTests {
  private static let head = "The town plans a bridge\n\n2 Comments\nLogin to comment\n\n"

  @Test("a body of several paragraphs ends at its vote line")
  func paragraphs() {
    let outline = PageOutline(
      Self.head + """
        A bridge is what we need.

        And a ferry for the bicycles.

        3 ( +4 / -1 )

        Who pays for it?

        -2 ( +0 / -2 )

        """)
    #expect(
      outline.comments == """
        6 3 +4 -1: A bridge is what we need. | And a ferry for the bicycles.
        12 -2 +0 -2: Who pays for it?
        """)
    #expect(outline.remarks.filter { !$0.hasSuffix("furniture") } == [])
  }

  @Test(
    "votes are kept as printed, a net that is no sum included",
    arguments: [
      ("0 ( +0 / -0 )", "0 +0 -0"), ("11 ( +18 / -7 )", "11 +18 -7"),
      ("-2 ( +7 / -10 )", "-2 +7 -10"), ("5 ( +15 / -9 )", "5 +15 -9"),
      ("+3 ( +3 / -0 )", "3 +3 -0"), ("3(+3/-0)", "3 +3 -0"),
      ("\u{2212}4 ( +1 / \u{2212}5 )", "-4 +1 -5"), ("  7 ( +7 / -0 )  ", "7 +7 -0"),
    ])
  func printed(line: String, votes: String) {
    let outline = PageOutline(Self.head + "Build it.\n\n\(line)\n")
    #expect(outline.comments == "6 \(votes): Build it.")
  }

  @Test(
    "a last vote line that is cut keeps what is there",
    arguments: [
      ("-2 ( +6 / -8", "-2 +6 -8"), ("-2 ( +6 / -8 ", "-2 +6 -8"), ("3 ( +8", "3 +8"),
      ("3 ( +8 ", "3 +8"), ("-8", "-8"), ("-8 ", "-8"),
    ])
  func cut(line: String, votes: String) {
    let outline = PageOutline(Self.head + "Build it.\n\n1 ( +1 / -0 )\n\nNo.\n\n\(line)")
    #expect(outline.comments == "6 1 +1 -0: Build it.\n10 \(votes): No.")
    #expect(outline.remarks.contains("12 cut_votes"))
  }

  @Test("a line that looks like a cut vote line is text anywhere but at the end")
  func noCut() {
    let outline = PageOutline(Self.head + "It costs\n\n12\n\nmillion.\n\n1 ( +1 / -0 )\n")
    #expect(outline.comments == "6 1 +1 -0: It costs | 12 | million.")
  }

  @Test(
    "figures and brackets in a body are no votes",
    arguments: [
      "( all of them )", "RIVER PARTY 12,345,678", "+3 / -2", "100% (3/4)",
      "4 ( +5 / -1 ) is my score",
      "3 ( 4 / 1 )", "3 ( -4 / +1 )", "( +4 / -1 )", "3 ( +4 / -1 ) )",
    ])
  func traps(line: String) {
    let outline = PageOutline(Self.head + "Look:\n\n\(line)\n\nSee?\n\n1 ( +1 / -0 )\n")
    #expect(outline.comments == "6 1 +1 -0: Look: | \(line) | See?")
  }

  @Test("a comment whose body was lost stands at its vote line")
  func emptyBodies() {
    let outline = PageOutline(
      Self.head
        + "5 ( +5 / -0 )\n\nGood.\n\n1 ( +1 / -0 )\n\n2 ( +2 / -0 )\n\n\n\nBad.\n\n0 ( +0 / -0 )\n")
    #expect(
      outline.comments == """
        6 5 +5 -0:\u{20}
        8 1 +1 -0: Good.
        12 2 +2 -0:\u{20}
        16 0 +0 -0: Bad.
        """)
  }

  @Test("a body without votes at the end of an excerpt is a comment")
  func cutBody() {
    let outline = PageOutline(Self.head + "Good.\n\n1 ( +1 / -0 )\n\nThe river is")
    #expect(outline.comments == "6 1 +1 -0: Good.\n10: The river is")
  }

  @Test("the moderator's notes are marked, inside a comment and alone")
  func moderator() {
    let outline = PageOutline(
      Self.head + """
        Boats are better.

        Moderator: Stay on topic please.

        1 ( +1 / -0 )

        All readers, back on topic please.

        0 ( +0 / -0 )

        """)
    #expect(
      outline.comments == """
        6 1 +1 -0: Boats are better. | (moderator) Moderator: Stay on topic please.
        12 0 +0 -0: (moderator) All readers, back on topic please.
        """)
  }

  @Test("the footer is no comment")
  func footer() {
    let outline = PageOutline(
      Self.head + """
        Good.

        1 ( +1 / -0 )

        Login to leave a comment

        Facebook users

        Use your Facebook account to login or register.

        """)
    #expect(outline.comments == "6 1 +1 -0: Good.")
    #expect(outline.remarks.contains("10 furniture"))
  }
}
