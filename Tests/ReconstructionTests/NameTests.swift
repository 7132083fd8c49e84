import DiscussionModel
import Reconstruction
import Testing

/// Names above quotes and answers.
@Suite("Names")
struct NameTests {
  private static let words = "A bridge is what this little town needs."
  private static let others = "The ferry has always been good enough for us."

  /// A page on which a line stands above a quote of the first comment.
  private static func page(above line: String) -> Conversation {
    Conversation([[words], [others], [line, words, "Who pays for it?"]])
  }

  @Test(
    "a line of name and time above a quote is a header, in all its forms",
    arguments: [
      ("OttoToday 09:03 am JST", "Otto 09:03"),
      ("OttoToday  09:03 am JST", "Otto 09:03"),
      ("OttoToday \u{A0}09:03 am JST", "Otto 09:03"),
      ("Otto Today  09:03 pm JST", "Otto 21:03"),
      ("Otto Today 12:30 am JST", "Otto 00:30"),
      ("Otto Today 12:30 pm JST", "Otto 12:30"),
      ("Otto Apr. 26  03:49 pm JST", "Otto 15:49"),
      ("OttoJun. 22, 2012 - 09:53AM JST:", "Otto 2012-06-22T09:53"),
      ("OttoAug. 12, 2015 - 06:14PM JST", "Otto 2015-08-12T18:14"),
      ("\">OttoAug. 12, 2015 - 06:14PM JST", "Otto 2015-08-12T18:14"),
      ("Otto(Jun. 10, 2015 - 03:56AM JST):", "Otto 2015-06-10T03:56"),
      ("Otto May 3, 2016 - 03:56AM JST", "Otto 2016-05-03T03:56"),
      ("Otto at 02:03 PM JST - 8th January", "Otto 14:03"),
      ("<Otto at 09:37 AM JST - 5th January", "Otto 09:37"),
      ("> OttoToday  09:03 am JST", "Otto 09:03"),
      ("@OttoToday", "Otto"),
      ("Tim SullivanToday 09:03 am JST", "Tim Sullivan 09:03"),
      ("StuckintheMiddle!Today 09:03 am JST", "StuckintheMiddle! 09:03"),
      ("R. T.Today 09:03 am JST", "R. T. 09:03"),
      ("wolf99Today 09:03 am JST", "wolf99 09:03"),
      ("MayToday 09:03 am JST", "May 09:03"),
    ])
  func headers(line: String, heading: String) throws {
    let page = Self.page(above: line)
    #expect(page.blocks(of: 3) == ["header \(heading)", "quote 1 exact", "prose"])
    let author = try #require(page.discussion.comments[0].author)
    #expect(heading.hasPrefix(author.name))
    #expect(author.certainty == .header)
    #expect(author.evidence.map(\.comment) == [2])
  }

  @Test("the time of a header is when the quoted comment was posted")
  func posted() {
    let page = Self.page(above: "OttoToday 09:03 am JST")
    #expect(page.discussion.comments[0].posted == PostedTime(hour: 9, minute: 3))
  }

  @Test(
    "a name alone above a quote is an address, in all its forms",
    arguments: [
      ("Otto", "Otto"), ("@Otto", "Otto"), ("@ Otto", "Otto"), ("@Tim Sullivan", "Tim Sullivan"),
      ("Tim Sullivan", "Tim Sullivan"), ("wolf99", "wolf99"), ("@Otto:", "Otto"),
      ("@Otto -", "Otto"), ("> Otto", "Otto"), ("StuckintheMiddle!", "StuckintheMiddle!"),
      ("To 'Otto'.", "Otto"), ("Jørgen", "Jørgen"),
    ])
  func addresses(line: String, name: String) {
    let page = Self.page(above: line)
    #expect(page.blocks(of: 3) == ["address \(name)", "quote 1 exact", "prose"])
    #expect(page.tree == "1 \(name) (address)\n└─ 3\n2")
  }

  @Test(
    "a label or a phrase above a quote names nobody",
    arguments: [
      "Bridge Murders:", "Exactly!", "I agree.", "Really?", "Thank you!", "Then:", "Note:",
      "What the mayor says:", "From the article:", "You wrote:", "(Otto)", "...", "+1", ":)",
    ])
  func labels(line: String) {
    let page = Self.page(above: line)
    #expect(page.blocks(of: 3) == ["prose", "quote 1 exact", "prose"])
    #expect(page.discussion.comments.allSatisfy { $0.author == nil })
  }

  @Test(
    "a number or an outcry above a quote names nobody",
    arguments: ["1.", "2015", "100%", "Hilarious", "Pathetic", "Utter rubbish", "Otto wrote"])
  func outcries(line: String) {
    let page = Self.page(above: line)
    #expect(page.discussion.comments[0].author?.name != line)
  }

  @Test("a header above words that are not found leads to the comment quoted under it elsewhere")
  func knownHeader() {
    let page = Conversation([
      [Self.words], ["OttoToday 09:03 am JST", Self.words, "Who pays for it?"],
      [
        "OttoToday 09:03 am JST", "Words that were deleted since, about boats and nets.",
        "Nobody ever said that here.",
      ],
    ])
    #expect(page.replies(of: 3) == [1])
  }

  @Test("a name line is an address elsewhere once a header has given the name")
  func knownName() {
    let page = Conversation([
      [Self.words], ["OttoToday 09:03 am JST", Self.words, "Who pays for it?"],
      ["Otto", "The ferry sank last year, remember?"],
    ])
    #expect(page.blocks(of: 3) == ["address Otto", "prose"])
  }

  @Test("of two names for a comment the better supported one wins; a draw leaves it open")
  func disputes() {
    let won = Conversation([
      [Self.words], ["OttoToday 09:03 am JST", Self.words, "Who pays for it?"],
      ["@Frieda", Self.words, "We do."],
    ])
    #expect(won.discussion.comments[0].author?.name == "Otto")
    let lost = won.discussion.comments[0].rejectedNames
    #expect(lost.map(\.name) == ["Frieda"])
    #expect(lost.map(\.reason) == [.outweighed])
    #expect(lost.first?.evidence.map(\.comment) == [2])
    let drawn = Conversation([
      [Self.words], ["OttoToday 09:03 am JST", Self.words, "Who pays for it?"],
      ["FriedaToday 09:03 am JST", Self.words, "We do."],
    ])
    #expect(drawn.discussion.comments[0].author == nil)
    #expect(drawn.discussion.comments[0].rejectedNames.map(\.reason) == [.disputed, .disputed])
    #expect(drawn.discussion.diagnostics.contains { $0.kind == .name })
  }

  @Test(
    "the name above two quotes in a row is the first one's where the second is known to be another's"
  )
  func twoQuotesUnderOneName() {
    let comments = [
      [Self.words], [Self.words, Self.others],
      ["OttoToday 09:03 am JST", Self.words, Self.others, "Who pays for it?"],
    ]
    let open = Conversation(comments)
    #expect(open.discussion.comments.map { $0.author?.name } == [nil, "Otto", nil])
    let settled = Conversation(
      comments + [["FriedaToday 09:05 am JST", Self.others, "Not for the cows."]])
    #expect(settled.discussion.comments.map { $0.author?.name } == ["Otto", "Frieda", nil, nil])
  }

  @Test("a name called out behind a quote does not outweigh the one above it")
  func weakVocative() {
    let page = Conversation([
      [Self.words], ["Otto", Self.words, "Hey Skipper, where is your boat?"],
    ])
    #expect(page.discussion.comments[0].author?.name == "Otto")
    #expect(page.discussion.comments[0].rejectedNames.map(\.name) == ["Skipper"])
  }

  @Test(
    "a short form stands for the one full name that it fits",
    arguments: [
      ("Otto", "OttoOfTheHills", true), ("Frieda", "Friedaline", true),
      ("Tim", "Tim Sullivan", true),
      ("Fried", "Friedamarialine", false), ("Ot", "Ottokar", false), ("wolf", "wolf99", true),
    ])
  func shortForms(short: String, full: String, isShort: Bool) {
    let page = Conversation([
      [Self.words], [Self.others], ["\(full)Today 09:03 am JST", Self.others, "Who pays for it?"],
      ["@\(short)", Self.words, "We do."],
    ])
    #expect(page.discussion.comments[0].author?.name == (isShort ? full : short))
  }

  @Test("a short form that fits two names stands for itself")
  func ambiguousShortForm() {
    let page = Conversation([
      [Self.words], [Self.others],
      ["OttoNorthToday 09:03 am JST", Self.others, "Who pays for it?"],
      ["OttoSouthToday 09:04 am JST", "Who pays for it?", "The cows do, with their milk."],
      ["@Otto", Self.words, "We do."],
    ])
    #expect(page.discussion.comments[0].author?.name == "Otto")
  }

  @Test("an outcry of one word with a full stop above a quote is no name")
  func outcryWithStop() {
    let page = Self.page(above: "Zero.")
    #expect(page.blocks(of: 3) == ["prose", "quote 1 exact", "prose"])
    #expect(Self.page(above: "R. T.").blocks(of: 3) == ["address R. T.", "quote 1 exact", "prose"])
  }

  @Test(
    "on a page without marks a name for a comment that hardly begins there is kept back, with the reason"
  )
  func doubtfulStart() throws {
    let model = BoundaryModel(bias: -1, sure: 0.9, likely: 0.5, trees: [])
    let text = ["Boats first.", Self.others, "OttoToday 09:03 am JST", Self.others, "Who pays?"]
    let page = Conversation(
      page: "The town plans a bridge\n\nLogin to comment\n\n"
        + text.map { $0 + "\n\n" }.joined(), boundaries: model)
    let named = try #require(
      page.discussion.comments.first { comment in
        comment.blocks.contains {
          page.discussion.text[page.discussion.blocks[$0].range] == Self.others
        }
      })
    #expect(named.author == nil)
    #expect(named.rejectedNames.map(\.reason) == [.doubtfulStart])
  }

  @Test("a name is the same in capitals and small letters")
  func folded() {
    let page = Conversation([
      [Self.words], ["OttoToday 09:03 am JST", Self.words, "Who pays for it?"],
      ["@otto", Self.words, "We do."],
    ])
    #expect(page.discussion.comments[0].author?.evidence.count == 2)
  }

  @Test("the name line of the pasted comment is not its writer's")
  func pastedNameLine() {
    // 3 pastes the whole of 2, which opens with the name that 2 answers.
    let page = Conversation([
      [Self.words], ["Otto", Self.words, Self.others],
      ["FriedaToday 09:03 am JST", "Otto", Self.words, Self.others, "Not for the cows."],
    ])
    #expect(page.discussion.comments[0].author?.name == "Otto")
    #expect(page.discussion.comments[1].author?.name == "Frieda")
  }

  @Test("a pasted comment that opens with a header of its own leaves both names right")
  func nestedHeaders() {
    let page = Conversation([
      [Self.words], ["OttoToday 09:00 am JST", Self.words, Self.others],
      [
        "FriedaToday 09:03 am JST", "OttoToday 09:00 am JST", Self.words, Self.others,
        "Not for the cows.",
      ],
    ])
    #expect(page.discussion.comments[0].author?.name == "Otto")
    #expect(page.discussion.comments[1].author?.name == "Frieda")
  }

  @Test("a header and its quote may share a line")
  func sharedLine() {
    let page = Conversation([
      [Self.words], [Self.others],
      ["Otto at 02:03 PM JST - 8th January \(Self.words)", "Who pays for it?"],
    ])
    #expect(page.replies(of: 3) == [1])
    #expect(page.discussion.comments[0].author?.name == "Otto")
  }

  @Test("a name called out right behind a quote names its writer")
  func vocative() {
    let page = Conversation([[Self.words], [Self.words, "Good point Otto, and the cows agree."]])
    #expect(page.tree == "1 Otto (address)\n└─ 2")
  }

  @Test(
    "a name behind an @ that opens the answer names the writer of the quote, half a name nobody",
    arguments: [
      ("@Otto I know, and so do the cows.", "Otto"), ("@Otto, the cows agree.", "Otto"),
      ("@ Otto: the cows agree.", "Otto"), ("@otto99 they do not.", "otto99"),
      ("@Otto Hills knows better.", nil), ("@the farmers of the hills.", nil),
      ("@8 in the evening they sleep.", nil),
    ])
  func calledByAt(answer: String, name: String?) {
    let page = Conversation([[Self.words], [Self.words, answer]])
    #expect(page.discussion.comments[0].author?.name == name)
  }

  @Test("two who answer each other by turns are followed through an address without a quote")
  func turns() {
    let page = Conversation([
      [Self.words],
      ["OttoToday 09:03 am JST", Self.words, Self.others],
      [
        "FriedaToday 09:10 am JST", Self.others, "Not for the cows, as every farmer here will say.",
      ],
      ["Otto", "Cows can swim, and they do it rather well."],
      ["FriedaToday 09:30 am JST", "Cows can swim, and they do it rather well.", "Geese do."],
    ])
    #expect(page.replies(of: 4) == [3])
    #expect(
      page.tree == """
        1 Otto (header)
        └─ 2 Frieda (header)
           └─ 3 Otto (address)
              └─ 4 Frieda (header)
                 └─ 5
        """)
  }

  @Test("a page that states its writers keeps the names")
  func stated() {
    let page = Conversation(
      page: """
        The town plans a bridge
        Login to comment
        Otto
        A bridge is what this little town needs.
        Frieda
        A bridge is what this little town needs.
        Who pays for it, if I may ask?
        Otto
        Who pays for it, if I may ask?
        The cows do, with their good milk.

        """)
    #expect(
      page.tree == """
        1 Otto (stated)
        └─ 2 Frieda (stated)
           └─ 3 Otto (stated)
        """)
  }
}
