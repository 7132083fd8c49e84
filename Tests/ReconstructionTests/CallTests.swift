import DiscussionModel
import Reconstruction
import Testing

/// Commenters called by name in the words of an answer.
@Suite("Names called out")
struct CallTests {
  private static let plan = "A bridge is what this little town needs."
  private static let ferry = "The ferry has always been good enough for us."
  private static let cows = "Cows can swim, and they do it rather well."

  /// A page on which Otto is known by a header, and an unnamed comment is answered.
  private static func page(
    _ answer: [String], known: String = "Otto", title: String? = nil, body: [String] = [],
    then rest: [[String]] = []
  ) -> Conversation {
    Conversation(
      [[ferry], [plan], ["\(known)Today 09:03 am JST", plan, "Who pays?"], [ferry] + answer] + rest,
      title: title, body: body)
  }

  @Test(
    "a known commenter called in the answer to a quote wrote what is quoted",
    arguments: [
      "Otto, the cows know better than you.", "otto, I do not think so.", "Otto - no.",
      "Otto: I do not think so.", "Otto... not again.", "Otto? Are you there?",
      "Hi Otto I am new here.", "Hi Otto:", "Yeah Otto, that is so.", "No Otto, once again.",
      "Well, Otto, cows disagree.", "Oh yes, Otto, remember the flood?", "Thanks Otto. I see.",
      "Get real, Otto.", "How old are you, Otto?", "That is just more nonsense, Otto...",
      "What worries me about you, Otto, is the cows.", "Once again, Otto, it sank.",
      "So no, Otto, it IS about the cows.", "Good point , Otto", "@Otto I know, and so do cows.",
      "Why, Otto?",
    ])
  func called(answer: String) throws {
    let page = Self.page([answer])
    let author = try #require(page.discussion.comments[0].author)
    #expect(author.name == "Otto")
    #expect(author.certainty == .address)
    #expect(author.evidence.map(\.comment) == [3])
    let words = try #require(author.evidence.first?.words)
    #expect(page.discussion.text[words].lowercased() == "otto")
  }

  @Test(
    "what speaks of a commenter, or to others, calls nobody",
    arguments: [
      "Otto, who owns the ferry, is wrong.", "Otto, the ferryman of our town, is wrong.",
      "Otto, however, said the opposite.", "Otto and I swim.", "Otto is wrong about the cows.",
      "But Otto claimed that cows swim.", "I agree with Otto.", "For example, Otto, who swims.",
      "I have met Anna, Bert, Otto.", "Otto, Frieda and I swim.", "So Otto swims.",
      "Her long lost husband, Otto? He swims.", "You said \"Come here, Otto.\" to a cow.",
      "Otto-like nonsense.", "Otto's cows swim.", "@Otto and Bert: no.", "Ottoman, you are wrong.",
      "The cows, Otto, swim.",
    ])
  func spokenOf(answer: String) {
    #expect(Self.page([answer]).discussion.comments[0].author == nil)
  }

  @Test(
    "a call names the writer from the next paragraph of the answer, too, but not behind a label")
  func laterParagraph() {
    let later = Self.page(["Cows swim.", "Do you swim, Otto?"])
    #expect(later.discussion.comments[0].author?.name == "Otto")
    let dialogue = Self.page(["It went like this.", "Otto: I swim."])
    #expect(dialogue.discussion.comments[0].author == nil)
  }

  @Test("an aside, or a call further down, may be for the one whom the quoted words answer")
  func perhapsAnother() {
    let start = [[Self.ferry], [Self.plan], ["OttoToday 09:03 am JST", Self.plan, "Who pays?"]]
    let quoting = [[Self.ferry, Self.cows]]
    let first = Conversation(start + quoting + [[Self.cows, "Do you swim, Otto?"]])
    #expect(first.discussion.comments[3].author?.name == "Otto")
    let aside = Conversation(
      start + quoting + [[Self.cows, "BTW, Otto, when you say that, who pays?"]])
    #expect(aside.discussion.comments[3].author == nil)
    let below = Conversation(
      start + quoting + [[Self.cows, "So they do.", "Do you swim, Otto?"]])
    #expect(below.discussion.comments[3].author == nil)
  }

  @Test("who speaks of somebody by name is not that somebody")
  func mention() {
    let page = Conversation([
      [Self.ferry + " But gee Otto has none."], [Self.plan],
      ["OttoToday 09:03 am JST", Self.plan, "Who pays?"], [Self.ferry, "Get real, Otto."],
    ])
    #expect(page.replies(of: 4) == [1])
    #expect(page.discussion.comments[0].author == nil)
  }

  @Test("who calls somebody is not that somebody, whatever own words tell")
  func ownWords() {
    let page = Conversation([
      [Self.plan], [Self.plan, Self.ferry], [Self.ferry, "I never said so. Get real, Otto."],
      ["OttoToday 09:03 am JST", Self.plan, "Hear, hear."],
    ])
    #expect(page.discussion.comments[0].author?.name == "Otto")
    #expect(page.discussion.comments[2].author == nil)
  }

  @Test("two people called in one answer name nobody")
  func two() {
    let page = Self.page(
      ["Otto, you swim.", "Frieda, you do not."],
      then: [["FriedaToday 09:09 am JST", "Who pays?", "We do."]])
    #expect(page.discussion.comments[0].author == nil)
  }

  @Test("nobody speaks to oneself or answers oneself under another's name")
  func notOneself() {
    let addressed = Conversation([
      [Self.plan], ["OttoToday 09:03 am JST", Self.plan, Self.ferry],
      [Self.ferry, "Otto, the cows know better than you."],
    ])
    #expect(addressed.discussion.comments[1].author == nil)
    let called = Self.page([], then: [[Self.cows, "Otto, look here."], [Self.cows, "Otto, no."]])
    #expect(called.discussion.comments.allSatisfy { $0.author?.name != "Otto" || $0.replies == [] })
    let answered = Conversation([
      [Self.plan], ["OttoToday 09:03 am JST", Self.plan, "Who pays?"], [Self.plan, Self.ferry],
      [Self.ferry, "Otto, the cows know better than you."],
    ])
    #expect(answered.discussion.comments[2].author == nil)
  }

  @Test(
    "a short form counts where it fits one known name",
    arguments: [("OttoOfTheHills", true), ("Ottokar", false), ("otto99", true)])
  func shortForm(full: String, isShort: Bool) {
    let page = Self.page(["Otto, the cows know better than you."], known: full)
    #expect(page.discussion.comments[0].author?.name == (isShort ? full : nil))
  }

  @Test("people and words of the article are no commenters by weak evidence")
  func article() {
    let answer = ["Otto, the cows know better than you."]
    let inTitle = Self.page(answer, title: "Mayor Otto plans a bridge")
    #expect(inTitle.discussion.comments[0].author == nil)
    let inBody = Self.page(
      answer, title: "Town plans a bridge", body: ["The mayor, Otto Hills, said so on Monday."])
    #expect(inBody.discussion.comments[0].author == nil)
    let praised = Conversation(
      [[Self.ferry], [Self.ferry, "Good point Hills, and the cows agree."]],
      title: "Town plans a bridge", body: ["The mayor, Otto Hills, said so on Monday."])
    #expect(praised.discussion.comments[0].author == nil)
    let strong = Conversation(
      [[Self.ferry], ["OttoToday 09:03 am JST", Self.ferry, "The cows agree."]],
      title: "Mayor Otto plans a bridge")
    #expect(strong.discussion.comments[0].author?.name == "Otto")
    let line = Conversation(
      [[Self.ferry], ["Otto", Self.ferry, "The cows agree."]], title: "Mayor Otto plans a bridge")
    #expect(line.discussion.comments[0].author?.name == "Otto")
  }

  @Test("whom several comments speak of is no commenter by praise or by a short form")
  func spokenOfBySeveral() {
    let talk = [["I wish that Skipper would swim."], ["It was when Skipper sang that it sank."]]
    let praise = [[Self.ferry], [Self.ferry, "Hey Skipper, where is your boat?"]]
    #expect(Conversation(praise).discussion.comments[0].author?.name == "Skipper")
    #expect(Conversation(praise + [talk[0]]).discussion.comments[0].author?.name == "Skipper")
    #expect(Conversation(praise + talk).discussion.comments[0].author == nil)
    let short = Self.page(["Skipper, you swim."], known: "SkipperOfTheHills", then: talk)
    #expect(short.discussion.comments[0].author == nil)
    let known = Self.page(["Skipper, you swim."], known: "Skipper", then: talk)
    #expect(known.discussion.comments[0].author?.name == "Skipper")
  }

  @Test("a word of the language is no commenter, even if somebody goes by it")
  func word() {
    let answer = ["Reckless, that is what it is to you."]
    #expect(Self.page(answer, known: "Reckless").discussion.comments[0].author?.name == "Reckless")
    let page = Self.page(answer, known: "Reckless", then: [["What a reckless idea."]])
    #expect(page.discussion.comments[0].author == nil)
  }

  @Test("a call does not outweigh a name line, and stands among the lost names")
  func weak() {
    let page = Self.page(
      ["Otto, the cows know better than you."], then: [["Frieda", Self.ferry, "True."]])
    #expect(page.discussion.comments[0].author?.name == "Frieda")
    #expect(page.discussion.comments[0].rejectedNames.map(\.name) == ["Otto"])
    let twice = Self.page(
      ["Otto, the cows know better than you."],
      then: [[Self.ferry, "Get real, Otto."], ["Frieda", Self.ferry, "True."]])
    #expect(twice.discussion.comments[0].author?.name == "Frieda")
    let settled = Self.page(
      ["Otto, the cows know better than you."],
      then: [["Frieda", Self.ferry, "True."], ["@Otto", Self.ferry, "False."]])
    #expect(settled.discussion.comments[0].author?.name == "Otto")
  }

  /// A page that names its writers, with no votes.
  private static func stated(_ comments: [[String]]) -> Conversation {
    Conversation(
      page: "The town plans a bridge\nLogin to comment\n"
        + comments.map { $0.joined(separator: "\n") + "\n" }.joined())
  }

  @Test("who is called without a quote is answered where only one comment can be meant")
  func unquoted() {
    let start = [["Otto", Self.plan], ["Frieda", Self.ferry], ["Anna", Self.cows]]
    let one = Self.stated(start + [["Frieda", "Otto, do you really think that we need it?"]])
    #expect(one.replies(of: 4) == [1])
    #expect(one.discussion.comments[3].replies.first?.kind == .address)
    #expect(one.discussion.comments[3].replies.first?.certainty == .likely)
    let again = [
      ["Otto", "We all need it, believe me or not."], ["Anna", "Not the ducks, I bet."],
    ]
    let two = Self.stated(
      start + again + [["Frieda", "Otto, do you really think that we need it?"]])
    #expect(two.replies(of: 6) == [])
    let next = Self.stated(
      start + again.prefix(1) + [["Frieda", "You know better than that, Otto."]])
    #expect(next.replies(of: 5) == [4])
    for words in [
      "Otto thinks that we need it, I am told.", "Otto: we need it, he says, and we do not.",
    ] {
      #expect(Self.stated(start + [["Frieda", words]]).replies(of: 4) == [])
    }
    let below = Self.stated(start + [["Frieda", "Cows are nice to have.", "Get real, Otto."]])
    #expect(below.replies(of: 4) == [])
  }

  @Test("where writers are not named a call without a quote is followed by turns only")
  func unquotedUnnamed() {
    let open = Self.page([], then: [["Otto, do you really think that we need it?"]])
    #expect(open.replies(of: 5) == [])
    let turns = Conversation([
      [Self.plan],
      ["OttoToday 09:03 am JST", Self.plan, Self.ferry],
      ["FriedaToday 09:10 am JST", Self.ferry, "Not for the cows, as all farmers here will say."],
      ["Otto, cows can swim, and they do it rather well."],
      [
        "FriedaToday 09:30 am JST", "Otto, cows can swim, and they do it rather well.", "Geese do.",
      ],
    ])
    #expect(turns.replies(of: 4) == [3])
  }
}
