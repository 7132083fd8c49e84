import DiscussionModel
import Reconstruction
import Testing

/// Addresses without a quote, over an answer that takes up words of the one addressed.
@Suite("Address echoes")
struct AddressEchoTests {
  private static let source =
    "The council always stays calm and never loses patience when the harbour floods, I find."
  private static let other = "The ferry has always been good enough for us."
  private static let answer =
    "If you think that it never loses patience when the harbour floods you have not been here long."

  @Test(
    "the comment that alone has the words is answered, and is by the one addressed",
    arguments: ["@ Otto", "@Otto"])
  func takesUp(line: String) throws {
    let page = Conversation([[Self.source], [Self.other], [line, Self.answer]])
    #expect(page.replies(of: 3) == [1])
    let reply = try #require(page.discussion.comments[2].replies.first)
    #expect(reply.kind == .address)
    #expect(reply.certainty == .likely)
    #expect(page.discussion.comments[0].author?.name == "Otto")
    #expect(page.discussion.comments[0].author?.certainty == .address)
    #expect(
      page.inlineQuotes(of: 3) == [
        "never loses patience when the harbour floods = 1 partial"
      ])
  }

  @Test("without an address nobody is answered")
  func unaddressed() {
    let page = Conversation([[Self.source], [Self.other], [Self.answer]])
    #expect(page.replies(of: 3) == [])
    #expect(page.discussion.comments[0].author == nil)
  }

  @Test("words that two comments have are neither's")
  func twoSources() {
    let again = "My uncle never loses patience when the harbour floods."
    let page = Conversation([[Self.source], [again], ["@ Otto", Self.answer]])
    #expect(page.replies(of: 3) == [])
  }

  @Test("a few words, or words of every day, are no one's")
  func tooLittle() {
    let few = "Yes, when the harbour floods it does."
    let everyday = "I think that it is not the same as it was before."
    let page = Conversation([
      [Self.source], ["As I said, it is not the same as it was in June."],
      ["@ Otto", few], ["@ Otto", everyday],
    ])
    #expect(page.replies(of: 3) == [])
    #expect(page.replies(of: 4) == [])
  }

  @Test("a comment by somebody else, or that speaks to the same person, is not meant")
  func othersWords() {
    let named = Conversation([
      [Self.source], ["SefaToday 09:03 am JST", Self.source, "Does it?"], ["@ Otto", Self.answer],
    ])
    #expect(named.replies(of: 3) == [])
    let speaking = Conversation([
      [Self.other], ["Otto", Self.other, Self.source], ["@ Otto", Self.answer],
    ])
    #expect(speaking.replies(of: 3) == [])
  }
}
