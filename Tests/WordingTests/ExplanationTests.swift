import DiscussionModel
import Testing
import Wording
import _TestSupport

@Suite("Explanations")
struct ExplanationTests {
  private static func page() -> Discussion {
    var page = DiscussionBuilder(title: "The ferry")
    page.comment(
      "Ada", .stated, "The nine o'clock boat is far too small. It leaves half of us behind.")
    page.comment("Ben", .stated, "Nobody ever asked the harbour master about the price of tickets.")
    page.comment(
      "Cleo", .header, at: "09:03", .quote("The nine o'clock boat is far too small.", of: 1),
      "So it is.",
      .quote("Nobody ever asked the harbour master about the price of tickets.", of: 2),
      "I did ask him, twice, and he told me to write to the company instead.")
    page.comment(nil, .quote("The nine o'clock boat is far too small.", of: 1), "Buy a canoe.")
    page.comment(nil, "Is there soup on board?")
    return page.discussion()
  }

  private func explain(_ number: Int, _ corrections: Corrections = Corrections()) -> Explanation {
    Explanation(of: number - 1, in: Self.page(), corrections: corrections)
  }

  private func claims(_ number: Int, _ subject: Explanation.Subject) -> [Explanation.Claim] {
    explain(number).claims.filter { $0.subject == subject }
  }

  @Test("Each comment that is answered is a claim, with the words and lines it rests on")
  func answers() throws {
    let page = Self.page()
    let claims = claims(3, .answers)
    #expect(claims.map(\.title) == ["Ada #1", "Ben #2"])
    #expect(claims.map(\.says) == ["sure: quotes it", "sure: quotes it"])
    let first = try #require(claims.first?.grounds.first)
    #expect(page.text[first.words] == "The nine o'clock boat is far too small.")
    let line = try #require(page.blocks[page.comments[0].blocks.lowerBound].line)
    #expect(first.note == "part of line \(line)")
    #expect(first.line == page.text.line(at: first.words.lowerBound))
    #expect(claims[1].grounds.first?.note.hasSuffix(", whole") == true)
  }

  @Test("What a quote left out is told, and who else has the words and lost")
  func remarks() {
    let remarks = claims(3, .answers)[0].remarks
    #expect(remarks.contains("Left out: 1 sentence after."))
    #expect(remarks.contains { $0.hasPrefix("Not from #4") && $0.hasSuffix("itself quotes them.") })
  }

  @Test("No name, no answer: says so instead of guessing")
  func nothing() {
    #expect(claims(5, .writer)[0].title == "not known")
    #expect(claims(5, .answers)[0].title == "nobody we can see")
    #expect(claims(5, .place)[0].says == "nothing on the page says whom it answers")
  }

  @Test(
    "What a comment speaks to or quotes without a link to any is told",
    arguments: [
      (
        [.address("Dora"), "Never."],
        "it speaks to Dora, but nothing shows which comment it means"
      ),
      (
        [.quoteOfNothing("Boats are a fad."), "So?"],
        "what it quotes stands nowhere else on the page"
      ),
      (
        [.quoteOfArticle("It sails."), "So?"],
        "it quotes no other comment, only the article"
      ),
      (
        [.quoteOfArticle("It sails."), .quoteOfNothing("Boats are a fad.")],
        "it quotes no other comment, and some of its quotes stand nowhere else on the page"
      ),
      (
        [.header("Dora", at: "09:03"), "Never."],
        "a header names Dora, but nothing shows which comment it means"
      ),
      (
        ["Never.", "Ever."],
        "it quotes no other comment, and no line of it names whom it answers"
      ),
      (
        [.quoteOfTitle("The ferry"), "So?"],
        "it quotes no other comment, only the headline"
      ),
      (
        [
          .inline(
            "Who leaves half of us behind must pay.", piece: "leaves half of us behind", of: 1)
        ],
        "it repeats words of another, which alone makes no answer"
      ),
    ] as [([DiscussionBuilder.Part], String)])
  func unlinked(parts: [DiscussionBuilder.Part], says: String) throws {
    var page = DiscussionBuilder(title: "The ferry", article: ["It sails."])
    page.comment("Ada", .stated, "The boat is far too small. It leaves half of us behind.")
    page.comment("Ben", .stated, "Nobody ever asked.")
    page.comment(nil)
    page.fillLast(parts)
    page.changeLast { $0.replies = [] }
    let explanation = Explanation(of: 2, in: page.discussion())
    let claim = try #require(explanation.claims.first { $0.subject == .answers })
    #expect(claim.title == "nobody we can see")
    #expect(claim.says == says)
  }

  @Test("No claim is a figure of probability")
  func words() {
    for number in 1...5 {
      for claim in explain(number).claims { #expect(!claim.says.contains("0.")) }
    }
  }

  @Test("The places: those answered, the comment above, nobody; never below itself")
  func places() {
    let choices = explain(3).choices
    #expect(choices.map(\.title) == ["#1 Ada", "#2 Ben", "nobody (top level)"])
    #expect(choices.filter { $0.correction == nil }.count == 1)
    #expect(explain(1).choices.map(\.title) == ["nobody (top level)"])
    #expect(explain(5).choices.map(\.title) == ["#4", "nobody (top level)"])
  }

  @Test("What was put somewhere by hand says so")
  func byHand() {
    let page = Self.page()
    var corrections = Corrections()
    corrections.adopt(.place(page.comments[4].id, .topLevel))
    let place = explain(5, corrections).claims.first { $0.subject == .place }
    #expect(place?.says == "put there by hand")
  }

  @Test("Joining and splitting take each other back")
  func cuts() {
    let id = CommentID(ordinal: 7)
    var corrections = Corrections()
    corrections.adopt(.split(id))
    #expect(corrections.split == [id])
    corrections.adopt(.join(id))
    #expect(corrections.isEmpty)
    corrections.adopt(.join(id))
    #expect(corrections.joined == [id])
    corrections.adopt(.split(id))
    #expect(corrections.isEmpty)
  }

  @Test("Cuts are told, and may be moved, only where the page marks none")
  func cut() {
    #expect(explain(3).claims.allSatisfy { $0.subject != .cut })
    var page = DiscussionBuilder(title: "The ferry", segmentation: .inferred)
    page.comment(boundary: .sure, "The boat is late.", "It always is.")
    page.comment(boundary: .guess, "Take the bus.", "It is red.")
    let explanation = Explanation(of: 1, in: page.discussion())
    #expect(explanation.claims.last?.says.hasPrefix("a guess: ") == true)
    let cuts = explanation.choices.filter { $0.subject == .cut }
    #expect(cuts.count == 3)
    #expect(cuts[1].title == "a part of #1")
    #expect(cuts[2].says == "\"It is red.\"")
  }
}
