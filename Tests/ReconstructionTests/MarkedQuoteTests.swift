import DiscussionModel
import Testing

/// Paragraphs that a mark says are quotes, and quotes of nothing on the page.
@Suite("Marked and stray quotes")
struct MarkedQuoteTests {
  private static let words = "A bridge is what this little town needs."
  private static let answer = "It needs a doctor first, and a baker who rises before noon."

  @Test("a quote in tags is found, its name an address, the answer on the same line own words")
  func tags() {
    let page = Conversation([
      [Self.words], ["[quote=Otto]\(Self.words)[/quote] \(Self.answer)"],
    ])
    #expect(page.blocks(of: 2) == ["address Otto", "quote 1 exact", "prose"])
    #expect(page.replies(of: 2) == [1])
    #expect(page.discussion.comments[0].author?.name == "Otto")
  }

  @Test(
    "tags of every form",
    arguments: [
      ["[QUOTE]\(words)[/QUOTE]", answer],
      ["[quote=\"Otto, post:3\"]\(words)", "[/quote]", answer],
      ["\(words)[/quote]", answer], ["[QUOTE=Otto;348]\(words)[/Quote] \(answer)"],
      ["[quote]", words, "[/quote]", answer],
    ])
  func forms(paragraphs: [String]) {
    let page = Conversation([[Self.words], paragraphs])
    #expect(page.blocks(of: 2).filter { !$0.hasPrefix("address") } == ["quote 1 exact", "prose"])
    let names = page.blocks(of: 2).filter { $0.hasPrefix("address") }
    #expect(names == (paragraphs[0].contains("Otto") ? ["address Otto"] : []))
  }

  @Test("a tag that has lost its partner says nothing")
  func unpaired() {
    let page = Conversation([
      ["Smiths are loud."], ["[quote]Smiths are loud.", Self.answer, "And a smith."],
      ["Otto has a point here.", "Smiths are loud.[/quote]"],
    ])
    #expect(page.blocks(of: 2) == ["prose", "prose", "prose"])
    #expect(page.blocks(of: 3) == ["prose", "prose"])
  }

  @Test("a quote in a quote has its own source")
  func nested() {
    let page = Conversation([
      [Self.words], [Self.answer],
      ["[quote=Ines][quote=Otto]\(Self.words)[/quote]\(Self.answer)[/quote]", "Bakers sleep."],
    ])
    #expect(
      page.blocks(of: 3) == [
        "address Ines", "address Otto", "quote 1 exact", "quote 2 exact", "prose",
      ])
  }

  @Test("a few words are a quote under a mark that says so")
  func short() {
    let page = Conversation([
      ["Boats sink. Bridges do not, as far as I have seen."], ["> Boats sink.", "Ours does not."],
      ["Boats sink.", "Ours does not, and it is older than you are."],
    ])
    #expect(page.blocks(of: 2) == ["quote 1 partial", "prose"])
    #expect(page.blocks(of: 3).last == "prose")
  }

  @Test(
    "a marked quote of nothing on the page stays a quote",
    arguments: [
      "> The mayor has never set foot on a boat.",
      "[quote]The mayor has never set foot on a boat.[/quote]",
    ])
  func unresolved(quote: String) {
    let page = Conversation([
      [Self.words], [quote, "He gets seasick."], [quote, "Poor man."],
    ])
    #expect(page.blocks(of: 2) == ["quote unresolved", "prose"])
    #expect(page.blocks(of: 3) == ["quote unresolved", "prose"])
    #expect(page.tree == "1\n2\n3")
  }

  private static let expired =
    "The town plans a bridge\n\nThe requested article has expired, and is no longer available. "
    + "Any related articles, and user comments are shown below.\n\nLogin to comment\n\n"

  @Test(
    "what opens an answer and reads as news is the article's, where that has expired",
    arguments: [
      "Mayor Ann Rivers said at a press conference on Monday that \"work will begin as soon as the ice is gone,\" adding that the ferry would run until then.",
      "The old ferry is a danger to all of us,\" urging the council to \"act before the winter comes to our valley.\"",
      "The plan, which Governor Otto Brook has been keen to see finished before the long expected celebration of the province in the coming autumn, would tie the two halves of the town together for good.",
    ])
  func news(paragraph: String) {
    let page = Conversation(
      page: Self.expired + paragraph + "\n\nHe would say so.\n\n1 ( +1 / -0 )\n\n")
    #expect(page.blocks(of: 1) == ["quote body 0 partial", "prose"])
  }

  @Test(
    "what only mentions officials, or speaks for itself, is the writer's",
    arguments: [
      "I heard that Mayor Ann Rivers said on Monday that work would begin as soon as the ice is gone.",
      "What has Mayor Ann Rivers ever said on a Monday that was true by the end of the same week?",
      "Mayor Ann Rivers is not the only one in this valley who believes that boats are for the poor",
    ])
  func opinions(paragraph: String) {
    let page = Conversation(
      page: Self.expired + paragraph + "\n\nThat is all.\n\n1 ( +1 / -0 )\n\n")
    #expect(page.blocks(of: 1) == ["prose", "prose"])
  }

  @Test(
    "a paragraph in quotation marks that is answered is a quote, with a web address an outside one")
  func held() {
    let text = "\"No bridge shall stand longer than the people who have to pay for its upkeep.\""
    let page = Conversation([
      [text, "So it is written."], ["Read this.", text, "http://example.org/bridges"],
      ["\"No bridge\" is what I say, and \"no ferry\" as well."],
    ])
    #expect(page.blocks(of: 1) == ["quote unresolved", "prose"])
    #expect(page.blocks(of: 3) == ["prose"])
    let other = Conversation([["Read this.", text, "http://example.org/bridges"]])
    #expect(other.blocks(of: 1) == ["prose", "quote external", "prose"])
  }

  @Test("a short piece out of the middle of a comment read of late is found")
  func fragment() {
    let page = Conversation([
      [
        "We had a bridge once, though nobody alive has ever walked over it, and it fell down in the flood."
      ],
      ["nobody alive has ever walked over it", "My grandmother did, twice a day."],
      ["walked over it, and it fell", "It was pushed, as everybody knows."],
    ])
    #expect(page.replies(of: 2) == [1])
    #expect(page.replies(of: 3) == [1])
  }

  @Test("words dropped near the start do not hide a quote")
  func dropped() {
    let page = Conversation([
      [
        "Given the tenor of this thread and the way we talk to each other I would rather row than read on."
      ],
      [
        "Given the of this thread and the way we talk each other I would rather row than read on.",
        "Then row.",
      ],
    ])
    #expect(page.blocks(of: 2) == ["quote 1 edited", "prose"])
  }
}
