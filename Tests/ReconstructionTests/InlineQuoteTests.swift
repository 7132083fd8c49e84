import DiscussionModel
import Testing

/// Words that writers quote inside their own sentences.
@Suite("Inline quotes")
struct InlineQuoteTests {
  private static let source =
    "The ferry is the beating heart of this town, and a bridge would be a kind of silver spoon for people who never row."

  /// A page on which the second comment answers the first, with a sentence more.
  private static func answering(_ sentence: String) -> Conversation {
    Conversation(
      [[source], [source, sentence], ["Rivers are wet, and so are most of the fish."]],
      title: "The town plans a bridge over its river")
  }

  @Test(
    "words in marks are found in the comment that is answered",
    arguments: [
      ("I like \"a kind of silver spoon\" a lot.", "a kind of silver spoon", "1 partial"),
      (
        "I like \u{201C}a kind of silver spoon\u{201D} a lot.", "a kind of silver spoon",
        "1 partial"
      ),
      ("I like 'a kind of silver spoon' a lot.", "a kind of silver spoon", "1 partial"),
      (
        "I like \u{2018}a kind of silver spoon\u{2019}, don't you?", "a kind of silver spoon",
        "1 partial"
      ),
      ("A \"beating heart,\" is it?", "beating heart", "1 partial"),
      ("These \"silver spoons\" are made of tin.", "silver spoons", "1 edited"),
      (
        "You say \"the ferry ... this town\" and mean it.", "the ferry ... this town", "1 partial"
      ),
      (
        "You say \"the beating heart of this town and forget the closing mark.",
        "the beating heart of this town and", "1 partial"
      ),
      (
        "They may well \"plans a bridge over its river\" badly.", "plans a bridge over its river",
        "title partial"
      ),
    ])
  func answered(sentence: String, words: String, source: String) {
    let page = Self.answering(sentence)
    #expect(page.inlineQuotes(of: 2) == ["\(words) = \(source)"])
    #expect(page.blocks(of: 2) == ["quote 1 exact", "prose"])
    #expect(page.replies(of: 2) == [1])
  }

  @Test(
    "what stands nowhere, a single word, and an apostrophe are no quotes",
    arguments: [
      "I like \"a kind of golden fork\" a lot.", "A \"heart\" is it?",
      "It's the boats' fault, isn't it, and the rowers' as well.", "Back in the '90s we all rowed.",
      "The board is 5\" wide and the ferry 12' long.",
    ])
  func nothing(sentence: String) {
    #expect(Self.answering(sentence).inlineQuotes(of: 2) == [])
  }

  @Test("four words in marks that one comment alone has are found without an answer to it")
  func anywhere() {
    let page = Conversation([
      [Self.source], ["Rivers are wet, and so are most of the fish."],
      ["Whoever wrote \"people who never row\" has never been out in the rain."],
    ])
    #expect(page.inlineQuotes(of: 3) == ["people who never row = 1 partial"])
    #expect(page.replies(of: 3) == [])
  }

  @Test("words in marks that several comments have are nobody's")
  func everybodys() {
    let page = Conversation([
      ["At the end of the day a bridge is a bridge and that is that."],
      ["And yet at the end of the day a ferry floats, which counts for something."],
      ["Why does everybody say \"at the end of the day\" on this page?"],
    ])
    #expect(page.inlineQuotes(of: 3) == [])
  }

  @Test("a writer who takes up earlier words of his own quotes himself")
  func selfReference() {
    let page = Conversation([
      [
        "The ferry stops at nine.", "We should try to keep the ferry running as long as it floats.",
      ],
      ["The ferry stops at nine.", "Then walk home like everybody else did."],
      [
        "Then walk home like everybody else did.",
        "As I say above, we \"should try to keep the ferry running as long as it floats.\"",
      ],
    ])
    #expect(
      page.inlineQuotes(of: 3) == [
        "should try to keep the ferry running as long as it floats = 1 partial"
      ])
    #expect(page.replies(of: 3) == [2])
  }

  @Test("a long piece is found without marks, and is likely only")
  func unmarked() throws {
    let page = Conversation([
      [Self.source],
      [
        "When you tell us that a bridge would be a kind of silver spoon for people who never row I can only laugh, since nobody here has owned any silver since the war."
      ],
    ])
    #expect(
      page.inlineQuotes(of: 2) == [
        "a bridge would be a kind of silver spoon for people who never row = 1 partial"
      ])
    let block = try #require(page.discussion.blocks.last)
    #expect(block.inlineQuotes.map(\.quote.certainty) == [.likely])
    #expect(page.replies(of: 2) == [])
  }

  @Test("the bytes on both sides are the words")
  func spans() throws {
    let page = Self.answering("You say \"the ferry ... this town\" and mean it.")
    let block = try #require(page.discussion.blocks.first { !$0.inlineQuotes.isEmpty })
    let spans = block.inlineQuotes[0].quote.spans.map {
      [page.discussion.text[$0.at], page.discussion.text[$0.source]]
    }
    #expect(spans == [["the ferry", "The ferry"], ["this town", "this town"]])
  }
}
