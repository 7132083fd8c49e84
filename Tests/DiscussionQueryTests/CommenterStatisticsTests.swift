import DiscussionModel
import Testing
import _TestSupport

@testable import DiscussionQuery

struct CommenterStatisticsTests {
  private let statistics = CommenterStatistics(LimitEvaluationTests.index)

  private func row(_ name: String) throws -> Commenter {
    try #require(statistics.commenters.first { $0.name == name })
  }

  @Test("names are merged without case; most comments first, then who came first")
  func order() {
    #expect(statistics.commenters.map(\.name) == ["Ada", "Ben", "Tim Sullivan", "Adam"])
    #expect(statistics.commenters.map(\.comments) == [[0, 2], [1, 4], [3], [6]])
    #expect(statistics.unnamed?.comments == [5])
    #expect(statistics.namedComments == 6)
  }

  @Test("votes are summed as far as they are there")
  func votes() throws {
    let ada = try row("Ada")
    #expect(ada.up == 12 && ada.down == 5 && ada.net == 7)
    #expect(ada.netRange == 0...7)
    #expect(ada.meanNet == 3.5)
    let tim = try row("Tim Sullivan")
    #expect(tim.netRange == nil && tim.meanNet == nil && tim.scored == 0)
    #expect(statistics.unnamed?.net == -5)
  }

  @Test("comments are counted by how well the name is known")
  func certainty() throws {
    let ada = try row("Ada")
    #expect(ada.certainties == [.header: 1, .selfReference: 1])
    #expect(ada.first == 0 && ada.last == 2)
  }

  @Test("who answers whom is counted from both sides")
  func exchanges() throws {
    let ada = try row("Ada")
    #expect(ada.answers.count == 1 && ada.answers.people == 1)
    #expect(ada.answered.count == 3 && ada.answered.people == 2)
    let withBen = try #require(ada.exchanges.first)
    #expect(statistics.commenters[withBen.partner].name == "Ben")
    #expect(withBen.given == 1 && withBen.received == 2 && withBen.isTwoSided)
    #expect(withBen.first == 0 && withBen.last == 4)
    #expect(try row("Tim Sullivan").exchanges.map(\.isTwoSided) == [false])
    #expect(try row("Adam").exchanges.isEmpty, "the unnamed are nobody to talk with")
  }

  @Test("without guesses a comment counts as unnamed")
  func guesses() {
    let statistics = CommenterStatistics(LimitEvaluationTests.index, countsGuesses: false)
    #expect(statistics.commenters.map(\.name) == ["Ada", "Ben", "Adam"])
    #expect(statistics.unnamed?.comments == [3, 5])
    #expect(statistics.commenters.first?.answered.people == 1)
  }

  @Test("answers to oneself are no exchange")
  func monologue() {
    var page = DiscussionBuilder()
    page.comment("Ada", "One.")
    page.comment("ADA", answers: [1], "Two.")
    let statistics = CommenterStatistics(QueryIndex(page.discussion()))
    #expect(statistics.commenters.count == 1)
    #expect(statistics.commenters.first?.exchanges == [])
    #expect(statistics.unnamed == nil)
  }

  @Test("a limit without guessed names is so for each of its alternatives")
  func withoutGuessed() throws {
    let name = try Limit(parsing: "author:ada").withoutGuessedNames
    #expect(name.text == "author:ada not name:guess")
    let either = try Limit(parsing: "author:ada | author:tim").withoutGuessedNames
    #expect(either == (try Limit(parsing: "(author:ada | author:tim) not name:guess")))
  }
}
