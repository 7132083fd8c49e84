import DiscussionModel
import Testing
import _TestSupport

@testable import Wording

@Suite("Explanations of what has to do with thousands", .timeLimit(.minutes(10)))
struct PopularExplanationTests {
  @Test("Of hundreds that a comment answers the first are listed, and how many are not")
  func many() {
    var page = DiscussionBuilder(title: "The ferry")
    for _ in 0..<300 { page.comment("Ada", .stated, "It leaves half of us behind.") }
    page.comment("Ben", .stated, answers: Array(1...300), "So it does.")
    let explanation = Explanation(of: 300, in: page.discussion())
    let answers = explanation.claims.filter { $0.subject == .answers }
    #expect(answers.count == Explainer.most + 1)
    #expect(answers.first?.title == "Ada #1")
    #expect(answers.last?.says == "260 further comments are not listed.")
    let places = explanation.choices.filter { $0.subject == .place }
    #expect(places.map(\.title).prefix(2) == ["#1 Ada", "#2 Ada"])
    #expect(places.count == Explainer.most + 1)
    #expect(places.last?.title == "nobody (top level)")
    let place = explanation.claims.first { $0.subject == .place }
    #expect(place?.remarks == ["260 further comments are not listed."])
  }

  @Test("A comment cannot be put under what stands below it")
  func below() {
    var page = DiscussionBuilder(title: "The ferry")
    page.comment("Ada", .stated, "It leaves half of us behind.")
    page.comment("Ben", .stated, parent: 3, "So it does.")
    page.comment("Cleo", .stated, answers: [1], "Buy a canoe.")
    let explanation = Explanation(of: 2, in: page.discussion())
    #expect(
      explanation.choices.map(\.title) == ["#1 Ada", "nobody (top level)"])
  }
}
