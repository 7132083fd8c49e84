import DiscussionModel
import Reconstruction
import Testing

/// Comments referred to by the time at which they were posted.
@Suite("Clock references")
struct ClockTests {
  private static let plan = "A bridge is what this little town needs."
  private static let ferry = "The ferry has always been good enough for us."
  private static let cows = "Cows can swim, and they do it rather well."

  @Test(
    "a line of name and time above a quote needs no zone",
    arguments: [
      ("Sefa at 10:42 am", "Sefa 10:42"), ("Sefa at 10:42 p.m.:", "Sefa 22:42"),
      ("(Sefa, Jan. 3, 11:20PM)", "Sefa 23:20"), ("Sefa Today 07:14 am", "Sefa 07:14"),
      ("Sefa, Jan. 3, 2012, 11:20PM", "Sefa 2012-01-03T23:20"), ("@Sefa at 9:05 AM", "Sefa 09:05"),
    ])
  func line(line: String, heading: String) {
    let page = Conversation([[Self.plan], [Self.ferry], [line, Self.plan, "Who pays for it?"]])
    #expect(page.blocks(of: 3) == ["header \(heading)", "quote 1 exact", "prose"])
    #expect(page.discussion.comments[0].author?.name == "Sefa")
    #expect(page.discussion.comments[0].author?.certainty == .header)
  }

  @Test(
    "without a quote below, and in the midst of a sentence, such a line is own words",
    arguments: [
      "Sefa at 10:42 am", "Dinner at 10:42 am", "The ferry leaves at 10:42 am every day.",
      "Published: January 04, 2005 10:00 AM ET",
    ])
  func noHeader(line: String) {
    let page = Conversation([[Self.plan], [line, "Who pays for it?"]])
    #expect(page.blocks(of: 2) == ["prose", "prose"])
    #expect(page.discussion.comments.allSatisfy { $0.author == nil && $0.replies.isEmpty })
  }

  @Test(
    "name and time beside a quote name its writer",
    arguments: [
      [plan, "(Sefa, Jan. 3, 11:20PM)", "Who pays for it?"],
      [plan, "Sefa at 11:20 pm: who pays for it?"],
      [plan + " (Sefa, Jan. 3, 11:20PM)", "Who pays for it?"],
      ["\"" + plan + "\" (Sefa at 11:20 pm) and who, I ask you all, pays for it?"],
    ])
  func beside(answer: [String]) throws {
    let page = Conversation([[Self.plan], [Self.ferry], answer])
    let author = try #require(page.discussion.comments[0].author)
    #expect(author.name == "Sefa")
    #expect(author.certainty == .address)
    #expect(author.evidence.map(\.comment) == [2])
    #expect(page.discussion.comments[0].posted == PostedTime(hour: 23, minute: 20))
  }

  /// Three comments of which the header of a fourth gives the first one's name and time.
  private static func page(_ rest: [[String]]) -> Conversation {
    Conversation(
      [[plan], [ferry], [cows], ["SefaToday 10:42 am JST", plan, "Who pays?"]] + rest)
  }

  @Test(
    "a time that a header gives leads to its comment",
    arguments: [
      ("As Sefa at 10:42 am says, we need it.", true), ("(Sefa, 10:42 am)", false),
      ("I mean your post of 10:42 a.m., of course.", true),
      ("Your comment at 10:42 am is all wrong.", true),
      ("Sefa Today  10:42 am JST I think so too.", true),
      ("Sefa at 10:43 am says the opposite.", false), ("Otto at 10:42 am says so.", false),
      ("It was 10:42 am when it sank.", false), ("The ferry leaves at 10:42 am.", false),
      ("Your boat at 10:42 am leaks.", false),
    ])
  func known(words: String, isFound: Bool) {
    let page = Self.page([[words]])
    #expect(page.replies(of: 5) == (isFound ? [1] : []))
    #expect(page.discussion.comments[4].replies.allSatisfy { $0.kind == .address })
  }

  @Test("a comment is never linked to a later one by its time")
  func earlier() {
    let page = Conversation([
      ["As Sefa at 10:42 am says, we need it."], [Self.plan],
      ["SefaToday 10:42 am JST", Self.plan, "Who pays?"],
    ])
    #expect(page.replies(of: 1) == [])
  }

  @Test("a time between two that are known names the one comment there, and links it")
  func between() throws {
    let page = Conversation([
      [Self.plan], [Self.ferry], [Self.cows],
      ["SefaToday 10:42 am JST", Self.plan, "Who pays?"],
      ["OttoToday 10:58 am JST", Self.cows, "Not all of them do, I hear."],
      ["Marrow at 10:50 am has a point about the ferry."],
    ])
    #expect(page.replies(of: 6) == [2])
    let author = try #require(page.discussion.comments[1].author)
    #expect(author.name == "Marrow")
    #expect(page.discussion.comments[1].posted == PostedTime(hour: 10, minute: 50))
    let crowded = Conversation([
      [Self.plan], [Self.ferry], ["Ducks!"], [Self.cows],
      ["SefaToday 10:42 am JST", Self.plan, "Who pays?"],
      ["OttoToday 10:58 am JST", Self.cows, "Not all of them do, I hear."],
      ["Marrow at 10:50 am has a point about the ferry."],
    ])
    #expect(crowded.replies(of: 7) == [])
    #expect(crowded.discussion.comments[1].author == nil)
  }
}
