import DiscussionModel
import Testing

/// Paragraphs that repeat other words of the page.
@Suite("Quotes")
struct QuoteTests {
  private static let source =
    "A bridge over the river - it's what the town needs most; the ferry stops at nine. "
    + "Nobody wants to swim home after a long night out."
  private static let answer = "Swimming never hurt anybody in my family."

  @Test(
    "a paragraph is found again, whole or in part, whatever happened to its marks",
    arguments: [
      (source, "exact"),
      (source.uppercased(), "exact"),
      ("\"\(source)\"", "exact"),
      ("\u{201C}\(source)\u{201D}", "exact"),
      ("> \(source)", "exact"),
      (source.replacing("it's", with: "it\u{2019}s"), "exact"),
      (source.replacing(" - ", with: "\u{2014}"), "exact"),
      (source.replacing(" - ", with: " -- "), "exact"),
      (source.replacing(" ", with: "\u{A0}"), "exact"),
      (source.replacing(" ", with: "  "), "exact"),
      (source.replacing(".", with: "\u{2026}"), "exact"),
      (String(source.dropLast()), "exact"),
      (source + "..", "exact"),
      ("Nobody wants to swim home after a long night out.", "partial"),
      ("the ferry stops at nine. Nobody wants to swim home", "partial"),
      ("...most; the ferry stops at nine. Nobody wants...", "partial"),
      ("\"Nobody wants to swim home after a long night out", "partial"),
      ("A bridge over the river - it's what the town needs most...", "partial"),
    ])
  func matches(quote: String, match: String) {
    let page = Conversation([[Self.source], ["Rivers flow."], [quote, Self.answer]])
    #expect(page.blocks(of: 3) == ["quote 1 \(match)", "prose"])
    #expect(page.replies(of: 3) == [1])
    #expect(page.tree == "1\n└─ 3\n2")
  }

  @Test("two far pieces joined by dots have a span each")
  func joined() {
    let page = Conversation([
      [Self.source],
      [
        "A bridge over the river... Nobody wants to swim home after a long night out.", Self.answer,
      ],
    ])
    #expect(page.replies(of: 2) == [1])
    #expect(
      page.spans(of: 2) == [
        ["A bridge over the river", "A bridge over the river"],
        [
          "Nobody wants to swim home after a long night out.",
          "Nobody wants to swim home after a long night out.",
        ],
      ])
  }

  @Test("pieces of a long and a short paragraph are measured each by its own source")
  func piecesOfSeveral() {
    // The first word is changed, and stands further on in its source than the other source is long.
    let long =
      "Before the railway came, every cart from the upper valley crossed the river on the old "
      + "wooden bridge, which the spring floods carried off in 1911 without any warning at all."
    let short = "My grandfather rowed the mail over for nine years, and was never paid for it."
    let page = Conversation([
      [long, short],
      ["floodz carried off in 1911 without any warning at all. " + short, "Really?"],
    ])
    #expect(page.blocks(of: 2) == ["quote 1 edited", "prose"])
    #expect(page.replies(of: 2) == [1])
  }

  @Test("a changed word makes it edited, with a similarity below one and a weaker certainty")
  func edited() throws {
    let page = Conversation([
      [Self.source], [Self.source.replacing("ferry", with: "boat"), Self.answer],
    ])
    #expect(page.blocks(of: 2) == ["quote 1 edited", "prose"])
    let quote = try #require(page.discussion.blocks[1].quote)
    #expect(quote.similarity > 0.9 && quote.similarity < 1)
    #expect(quote.certainty == .likely)
    #expect(page.discussion.comments[1].replies.map(\.certainty) == [.likely])
  }

  @Test("the bytes of a span are the words on both sides, marks that both have included")
  func spans() {
    let page = Conversation([
      ["First. The ferry stops at nine, you know it well! Then what?"],
      ["\"the ferry stops at nine, you know it well\"", Self.answer],
    ])
    #expect(
      page.spans(of: 2) == [
        [
          "\"the ferry stops at nine, you know it well\"",
          "The ferry stops at nine, you know it well!",
        ]
      ])
  }

  @Test("a span never begins inside a character or takes in a part of another word")
  func spanEdges() {
    let page = Conversation([
      [
        "They said \u{201C}\u{2018}the ferry stops at nine and not a minute later\u{2019}\u{201D} to us."
      ],
      ["\"the ferry stops at nine and not a minute later\"", Self.answer],
      ["Well-built ferries stop at nine and not a minute later, mind you."],
      ["\"built ferries stop at nine and not a minute later", Self.answer],
    ])
    #expect(!page.spans(of: 2).joined().joined().contains("\u{FFFD}"))
    #expect(page.spans(of: 4).first?.last?.hasPrefix("Well") == false)
  }

  @Test(
    "several sources are answered in the order in which they are taken up; the parent has most to hear"
  )
  func severalSources() {
    let page = Conversation([
      ["A bridge is what this little town needs."],
      ["The ferry has always been good enough for us."],
      [
        "The ferry has always been good enough for us.", "For you.",
        "A bridge is what this little town needs.",
        "And it needs it before the winter, because the ice keeps the ferry at home.",
      ],
    ])
    #expect(page.replies(of: 3) == [2, 1])
    #expect(page.tree == "1\n└─ 3\n2")
  }

  @Test("the source of a quote of a quote is the comment whose own words they are")
  func quoteOfQuote() {
    let words = "A bridge is what this little town needs."
    let page = Conversation([
      [words], [words, "The ferry has always been good enough for us."],
      [words, "The ferry has always been good enough for us.", "Not for the cows."],
    ])
    #expect(page.blocks(of: 3) == ["quote 1 exact", "quote 2 exact", "prose"])
    #expect(page.replies(of: 3).contains(2))
  }

  @Test("words of the title and of the article are quoted without an answer to anybody")
  func article() {
    let page = Conversation(
      [
        ["The town plans a bridge over its river", "At last."],
        ["Work is to begin in spring, the mayor said on Monday.", "Which spring?"],
        ["It will carry cows and people alike", "Cows first."],
      ],
      title: "The town plans a bridge over its river",
      body: [
        "The council voted for it.",
        "Work is to begin in spring, the mayor said on Monday. It will carry cows and people alike.",
      ])
    #expect(page.blocks(of: 1) == ["quote title exact", "prose"])
    #expect(page.blocks(of: 2) == ["quote body 2 partial", "prose"])
    #expect(page.blocks(of: 3) == ["quote body 2 partial", "prose"])
    #expect(page.tree == "1\n2\n3")
  }

  @Test("words that two comments took from the article make no answer")
  func sharedArticle() {
    let words = "Work is to begin in spring, the mayor said on Monday."
    let page = Conversation(
      [[words, "Which spring?"], [words, "The next one."]],
      title: "The town plans a bridge", body: [words])
    #expect(page.tree == "1\n2")
  }

  @Test("the same phrase of a few words in two comments is no quote")
  func chance() {
    let page = Conversation([
      ["I agree with you. Boats are fine."], ["I agree with you. Bridges last."], ["I agree."],
      ["I agree."],
    ])
    #expect(page.tree == "1\n2\n3\n4")
  }

  @Test("a comment that repeats itself answers nobody")
  func ownWords() {
    let words = "A bridge is what this little town needs."
    let page = Conversation([["Hear me.", words, "Yes.", words]])
    #expect(page.replies(of: 1) == [])
  }

  @Test("a parody that begins alike is no quote")
  func parody() {
    let page = Conversation([
      ["If the bridge party wins the town will have a bridge and peace and quiet for years."],
      [
        "If the bridge party wins my cow will grow wings, and pigs shall preach on Sundays to geese."
      ],
    ])
    #expect(page.replies(of: 2) == [])
  }

  @Test("letters are the same whether their accents are part of them or follow them")
  func decomposed() {
    let page = Conversation([
      ["Le caf\u{E9} du village est ferm\u{E9} depuis dimanche."],
      ["Le cafe\u{301} du village est ferme\u{301} depuis dimanche.", "Pour toujours."],
    ])
    #expect(page.blocks(of: 2) == ["quote 1 exact", "prose"])
  }

  @Test("a sentence that differs by a figure is another sentence")
  func figures() {
    let page = Conversation([
      ["The ferry of line 12 leaves the town harbour at 9 every morning of the week."],
      ["The ferry of line 14 leaves the town harbour at 7 every morning of the week.", "Both do."],
    ])
    #expect(page.blocks(of: 2) == ["prose", "prose"])
  }

  @Test("writing without blanks between words is found as well")
  func japanese() {
    let words = "この町には橋が必要です。渡し船は九時に止まります。"
    let page = Conversation([[words], ["渡し船は九時に止まります。", "泳いで帰る人はいません。"]])
    #expect(page.blocks(of: 2) == ["quote 1 partial", "prose"])
  }
}
