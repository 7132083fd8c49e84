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

  /// Comments with headers above words that are not on the page, and one that opens with another's words.
  private static func headed(_ times: [String], quote: [[String]]) -> Conversation {
    Conversation(
      times.enumerated().map { index, time in
        [
          "Otto\(index)\(time)", "Words that went away, number \(index).",
          "Rivers flow, that is all.",
        ]
      } + quote)
  }

  private static let below = [[words[0]], [words[0], words[1]]]
  private static let above = [
    [words[0], "So do I."], [words[0]], [words[1], "So do I."], [words[1]],
  ]

  @Test(
    "days in headers tell the order before the quotes do, times of day only where these do not",
    arguments: [
      ([], below, CommentOrder.oldest), ([], above, .latest),
      (["Jun. 24, 2012 - 09:53AM JST", "Jun. 23, 2012 - 11:53PM JST"], [], .oldest),
      (
        [
          "Jun. 24, 2012 - 09:53AM JST", "Jun. 23, 2012 - 11:53PM JST",
          "Jun. 23, 2012 - 09:20AM JST",
        ], below, .latest
      ),
      (
        [
          "Jun. 23, 2012 - 09:20AM JST", "Jun. 23, 2012 - 11:53PM JST",
          "Jun. 24, 2012 - 09:53AM JST",
        ], above, .oldest
      ),
      (["Today 04:00 pm JST", "Today 03:00 pm JST", "Today 02:00 pm JST"], [], .oldest),
      (
        [
          "Today 04:00 pm JST", "Today 03:00 pm JST", "Today 02:00 pm JST", "Today 01:00 pm JST",
        ], [], .latest
      ),
      (
        [
          "Today 04:00 pm JST", "Today 03:00 pm JST", "Today 02:00 pm JST", "Today 01:00 pm JST",
        ], below, .oldest
      ),
    ])
  func headerTimes(times: [String], quote: [[String]], order: CommentOrder) {
    #expect(Self.headed(times, quote: quote).discussion.order == order)
  }

  @Test("the times of quoted comments count: quotes stand both ways, and the days run upward")
  func quotedTimes() {
    let page = Conversation([
      ["OttoJun. 24, 2012 - 09:20AM JST", Self.words[3], "Geese do."], ["Rivers flow."],
      [Self.words[3]], [Self.words[2]],
      ["FriedaJun. 23, 2012 - 09:20AM JST", Self.words[2], "Not in winter."],
      ["AnnaJun. 22, 2012 - 09:20AM JST", Self.words[0], "True."], [Self.words[0]],
    ])
    #expect(page.discussion.order == .latest)
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
