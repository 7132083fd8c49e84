import DiscussionModel
import Testing

/// Names of comments that nobody names, from what their writers take up of their own.
@Suite("Own words taken up")
struct HandTests {
  private static let plan = "A bridge is what this little town needs."
  private static let doubt = "The ferry has always been good enough for us."
  private static let cost = "And who is going to pay for all the stones?"

  /// Three comments in a row, of which the third answers the second's answer to the first.
  private static func chain(_ answer: String, then rest: [[String]] = []) -> Conversation {
    Conversation([[plan], [plan, doubt], [doubt, answer]] + rest)
  }

  @Test(
    "a first-person answer to a reply is by the one who was replied to",
    arguments: [
      "I never said a word about the ferry.", "As I say above, we need it.",
      "None of that changes the things I mention above.", "You have missed my point by a mile.",
      "That was not in my original post at all.", "I didn't say that it would be cheap.",
      "I’m not saying that the ferry is bad.", "Read again what I wrote, please.",
      "Yes, but I already mentioned the price.",
    ])
  func firstPerson(answer: String) {
    let page = Self.chain(answer)
    #expect(page.discussion.comments.map(\.authorGroup) == [0, nil, 0])
    #expect(page.discussion.comments.allSatisfy { $0.author == nil })
  }

  @Test(
    "other talk of oneself tells nothing",
    arguments: [
      "I say we build it.", "I have a boat myself.", "My uncle said so too.",
      "You said \"I never said that\" before.", "In my opinion you are wrong.",
      "I think the mayor said it well.",
    ])
  func otherTalk(answer: String) {
    #expect(Self.chain(answer).discussion.comments.allSatisfy { $0.authorGroup == nil })
  }

  @Test("the name of one comment by a hand is that of all, and the evidence leads there")
  func named() throws {
    let page = Self.chain(
      "I never said a word about the ferry.",
      then: [["OttoToday 09:03 am JST", "I never said a word about the ferry.", Self.cost]])
    #expect(page.tree.hasPrefix("1 Otto (self_reference)\n└─ 2\n   └─ 3 Otto (header)"))
    let author = try #require(page.discussion.comments[0].author)
    #expect(author.evidence.map(\.kind) == [.selfReference, .header])
    #expect(author.evidence.map(\.comment) == [2, 3])
    let words = try #require(author.evidence[0].words)
    #expect(page.discussion.text[words] == "I never said")
  }

  @Test("two names for one hand mean that somebody else spoke; nothing is taken over")
  func conflict() {
    let page = Conversation([
      [Self.plan], [Self.plan, Self.doubt], [Self.doubt, "I never said a word about the ferry."],
      ["OttoToday 09:03 am JST", Self.plan, "Hear, hear."],
      ["FriedaToday 09:09 am JST", "I never said a word about the ferry.", Self.cost],
    ])
    #expect(page.discussion.comments.map { $0.author?.name } == ["Otto", nil, "Frieda", nil, nil])
    #expect(page.discussion.comments.allSatisfy { $0.authorGroup == nil })
  }

  @Test("who answers both sides is neither of them")
  func bystander() {
    let page = Conversation([
      [Self.plan], [Self.plan, Self.doubt],
      [Self.doubt, "My point is another.", Self.plan, "As if we had the money."],
    ])
    #expect(page.discussion.comments.allSatisfy { $0.authorGroup == nil })
  }

  @Test("a writer who speaks to oneself by another's name is not that other")
  func addressee() {
    let page = Conversation([
      [Self.plan], [Self.plan, Self.doubt],
      ["@Otto", "Nobody asked the cows.", Self.doubt, "As I said, geese."],
      ["OttoToday 09:03 am JST", Self.plan, "Hear, hear."],
    ])
    #expect(page.discussion.comments[2].author == nil)
  }

  /// Otto and Frieda by turns; the last comment answers Frieda, who had spoken to Otto.
  private static func turns(_ quoted: String, _ answer: String) -> Conversation {
    Conversation([
      [plan],
      ["OttoToday 09:00 am JST", plan, doubt],
      ["FriedaToday 09:10 am JST", doubt, "Not for the cows, as every farmer here will say."],
      [
        "OttoToday 09:20 am JST", "Not for the cows, as every farmer here will say.",
        "Cows can swim, and they do it rather well.",
      ],
      [
        "FriedaToday 09:30 am JST", "Cows can swim, and they do it rather well.",
        "Only those that have been taught to from the start.",
      ],
      ["OttoToday 09:40 am JST", "Only those that have been taught to from the start.", quoted],
      ["FriedaToday 09:50 am JST", quoted, answer],
    ])
  }

  @Test("the turn of one who was spoken to by name is theirs where they own to it or deny it")
  func turn() throws {
    let page = Self.turns(
      "So you have taught them all yourself, have you not?", "No, my father did, long ago.")
    let author = try #require(page.discussion.comments[6].author)
    #expect(author.name == "Otto")
    #expect(author.certainty == .selfReference)
    #expect(author.evidence.first?.kind == .selfReference)
  }

  @Test("somebody may always step in: without a \"you\" owned to, nobody's turn is claimed")
  func stepIn() {
    let other = Self.turns(
      "So you have taught them all yourself, have you not?", "Geese learn it by themselves.")
    #expect(other.discussion.comments[6].author == nil)
    let noYou = Self.turns(
      "Somebody must have taught them all at home.", "No, cows are born with it.")
    #expect(noYou.discussion.comments[6].author == nil)
  }
}
