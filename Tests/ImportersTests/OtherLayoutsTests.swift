import DiscussionModel
import Testing

/// Layout N: neither names nor votes.
@Suite("Pages without marks")
struct PlainLayoutTests {
  @Test("the paragraphs below the article's line are kept, uncut")
  func paragraphs() {
    let outline = PageOutline(
      """
      The town plans a bridge

      By Ann Rivers

      The requested article has expired, and is no longer available. Any related articles, and user comments are shown below.

      A bridge is what we need.

      More in sorrow than in anger

      Moderator: Stay on topic please.

      Who pays for it?

      """)
    #expect(outline.page.marks == nil)
    #expect(
      outline.article == "title The town plans a bridge\nby Ann Rivers\nexpired")
    #expect(
      outline.comments == """
        7: A bridge is what we need.
        9: More in sorrow than in anger
        11: (moderator) Moderator: Stay on topic please.
        13: Who pays for it?
        """)
  }

  @Test("the article's text is not taken for comments where the count stands above it")
  func countAbove() {
    let outline = PageOutline(
      """
      The town plans a bridge

      3 Comments

      By Ann Rivers

      The town will build a bridge, its mayor said.

      © KYODO

      ©2025 GPlusMedia Inc.

      A bridge is what we need.

      Who pays for it?

      Login to leave a comment

      """)
    #expect(
      outline.article == """
        title The town plans a bridge
        by Ann Rivers
        body The town will build a bridge, its mayor said.
        declares 3
        """)
    #expect(outline.comments == "13: A bridge is what we need.\n15: Who pays for it?")
  }
}

/// Layout B: bullets of score and name.
@Suite("Pages with score bullets")
struct BulletLayoutTests {
  @Test("score, name and body are read; a name may be missing")
  func bullets() {
    let outline = PageOutline(
      """
      The town plans a bridge

        • 2
          Otto
          A bridge is what we need.

          And soon.

        • -1

          Who pays for it?

        • 0
          Frieda
          Not me.
          Posted in: The town plans a bridge

      More in Sports

      View all
      """)
    #expect(outline.article == "title The town plans a bridge")
    #expect(
      outline.comments == """
        3 Otto 2: A bridge is what we need. | And soon.
        9 -1: Who pays for it?
        13 Frieda 0: Not me.
        """)
    #expect(outline.remarks == ["16 furniture"])
  }

  @Test("a list of figures in a comment makes no layout of bullets")
  func list() {
    let outline = PageOutline("Bridges:\n\n• 2\n\n• 3\n\n1 ( +1 / -0 )\n")
    #expect(outline.comments == "1 1 +1 -0: Bridges: | • 2 | • 3")
  }
}
