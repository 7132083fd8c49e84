import DiscussionModel
import Testing

/// The order of a page, and pages that mark no comments.
@Suite("Order and boundaries")
struct OrderTests {
  private static let words = [
    "A bridge is what this little town needs.", "The ferry has always been good enough for us.",
    "Not for the cows, as every farmer here will say.",
    "Cows can swim, and they do it rather well.",
  ]

  @Test("a page that lists the oldest first")
  func oldest() {
    let page = Conversation([
      [Self.words[0]], [Self.words[0], Self.words[1]], [Self.words[1], Self.words[2]],
      [Self.words[2], Self.words[3]],
    ])
    #expect(page.discussion.order == .oldest)
    #expect(page.tree == "1\n└─ 2\n   └─ 3\n      └─ 4")
  }

  @Test("a page that lists the latest first has its sources below")
  func latest() {
    let page = Conversation([
      [Self.words[2], Self.words[3]], [Self.words[1], Self.words[2]],
      [Self.words[0], Self.words[1]],
      [Self.words[0]],
    ])
    #expect(page.discussion.order == .latest)
    #expect(page.tree == "4\n└─ 3\n   └─ 2\n      └─ 1")
  }

  @Test("one sentence pasted into a paragraph of own words does not turn the page round")
  func gluedQuote() {
    let page = Conversation([
      [Self.words[0]], [Self.words[1]],
      [Self.words[0] + " Who pays for that, I would like to know, if not the farmers?"],
    ])
    #expect(page.discussion.order == .oldest)
    #expect(page.replies(of: 1) == [])
  }

  @Test("a page by votes has its sources anywhere")
  func popular() {
    let page = Conversation(
      [
        [Self.words[1], Self.words[2]], [Self.words[0]], [Self.words[0], Self.words[1]],
        ["Fish are nice."], [Self.words[2], Self.words[3]],
      ], nets: [34, 25, 24, 22, 16])
    #expect(page.discussion.order == .popular)
    #expect(page.tree == "2\n└─ 3\n   └─ 1\n      └─ 5\n4")
  }

  @Test("a page by votes: a part quotes the whole, and nobody closes with another's words")
  func popularByPlace() {
    let long =
      "Not for the cows, as every farmer here will say, and there are more farmers than sailors."
    let page = Conversation(
      [
        ["as every farmer here will say, and there are more farmers", Self.words[3]],
        ["Fish are nice.", Self.words[1]], [Self.words[1], "For you, perhaps.", long],
        ["Rivers flow."], ["For you, perhaps.", "For all of us, I should think."],
      ], nets: [34, 25, 24, 22, 16])
    #expect(page.discussion.order == .popular)
    #expect(page.replies(of: 1) == [3])
    #expect(page.replies(of: 2) == [])
    #expect(page.replies(of: 3) == [2])
  }

  @Test(
    "an unmarked page is cut before what introduces own words, and each cut says how sure it is")
  func unmarked() throws {
    let page = Conversation.unmarked([
      Self.words[0], Self.words[1], Self.words[0], Self.words[2], "Otto", Self.words[1],
      Self.words[3],
    ])
    #expect(page.discussion.segmentation == .inferred)
    #expect(page.discussion.comments.first?.boundary == .sure)
    #expect(page.discussion.comments.allSatisfy { $0.boundary != .marked })
    // Whether the two opinions above are one comment or two, nothing on the page tells.
    let count = page.discussion.comments.count
    let opinions = count - 2
    try #require(opinions == 1 || opinions == 2)
    #expect(page.blocks(of: count - 1) == ["quote 1 exact", "prose"])
    #expect(page.blocks(of: count) == ["address Otto", "quote \(opinions) exact", "prose"])
    #expect(page.replies(of: count - 1) == [1])
    #expect(page.replies(of: count) == [opinions])
  }

  @Test("a page with an article and no comments has none")
  func noComments() {
    let page = Conversation(
      page: "The town plans a bridge\n\nThe mayor said so on Monday, and all were glad.\n")
    #expect(page.discussion.comments.isEmpty)
    #expect(page.discussion.segmentation == .marked)
  }

  @Test("the moderator's note is no one's quote, and comments without a body stay")
  func moderator() {
    let page = Conversation([
      [Self.words[0], "Moderator: Stay on topic please, all of you."], [],
      [Self.words[1], "Moderator: Stay on topic please, all of you."],
    ])
    #expect(page.blocks(of: 1) == ["prose", "moderator"])
    #expect(page.blocks(of: 2) == [])
    #expect(page.tree == "1\n2\n3")
  }
}
