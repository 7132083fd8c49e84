import Testing

/// Layout A: a name line before each body, no votes.
@Suite("Pages with name lines")
struct NameLayoutTests {
  private static let head = "The town plans a bridge\n4 Comments\nLogin to comment\n"

  @Test("names hold blanks, dots, exclamation marks and digits")
  func names() {
    let outline = PageOutline(
      Self.head + """
        Tim Sullivan
        A bridge is what we need, and soon.
        R. T.
        Who pays for it, if I may ask?
        StuckintheMiddle!
        The ferry does it as well as ever.
        wolf99
        It does not in winter, as you know.
        Or in spring, come to think of it.
        Tim Sullivan
        Then wait for the summer, my friend.

        """)
    #expect(
      outline.comments == """
        4 Tim Sullivan: A bridge is what we need, and soon.
        6 R. T.: Who pays for it, if I may ask?
        8 StuckintheMiddle!: The ferry does it as well as ever.
        10 wolf99: It does not in winter, as you know. | Or in spring, come to think of it.
        13 Tim Sullivan: Then wait for the summer, my friend.
        """)
  }

  @Test("of two names in a row the first has an empty body")
  func emptyBody() {
    let outline = PageOutline(
      Self.head + """
        Otto
        A bridge is what we need, and soon.
        Frieda
        Otto
        Who pays for it, if I may ask?
        Frieda
        The ferry does it as well as ever.

        """)
    #expect(
      outline.comments == """
        4 Otto: A bridge is what we need, and soon.
        6 Frieda:\u{20}
        7 Otto: Who pays for it, if I may ask?
        9 Frieda: The ferry does it as well as ever.
        """)
  }

  @Test("a short answer is no name, though it stands twice")
  func shortAnswers() {
    let outline = PageOutline(
      Self.head + """
        Otto
        A bridge is what we need, and soon.
        Frieda
        Exactly
        It would be of use to all of us.
        Otto
        Exactly
        So let us have it built by spring.
        Frieda
        Not before the flood has gone.

        """)
    #expect(
      outline.comments == """
        4 Otto: A bridge is what we need, and soon.
        6 Frieda: Exactly | It would be of use to all of us.
        9 Otto: Exactly | So let us have it built by spring.
        12 Frieda: Not before the flood has gone.
        """)
  }

  @Test("glued furniture: the expired line twice, the title behind the copyright line")
  func gluedFurniture() {
    let expired =
      "The requested article has expired, and is no longer available. Any related articles, and "
      + "user comments are shown below."
    let outline = PageOutline(
      """
      Japan Today
      politics
      \(expired)
      \(expired)
      © KYODO
      The town plans a bridge
      TOKYO©2025 GPlusMedia Inc.
      4 Comments
      Login to comment
      Otto
      A bridge is what we need, and soon.
      Frieda
      Who pays for it, if I may ask?
      Otto
      The ferry does it as well as ever.

      """)
    #expect(
      outline.article == """
        site Japan Today
        section politics
        title The town plans a bridge
        expired
        declares 4
        """)
    #expect(
      outline.comments == """
        10 Otto: A bridge is what we need, and soon.
        12 Frieda: Who pays for it, if I may ask?
        14 Otto: The ferry does it as well as ever.
        """)
  }

  @Test("the moderator's note in a body is marked")
  func moderator() {
    let outline = PageOutline(
      Self.head + """
        Otto
        A bridge is what we need, and soon.
        Moderator: Stay on topic please.
        Frieda
        Who pays for it, if I may ask?
        Otto
        The ferry does it as well as ever.

        """)
    #expect(
      outline.comments.split(separator: "\n").first
        == "4 Otto: A bridge is what we need, and soon. | (moderator) Moderator: Stay on topic please."
    )
  }
}
