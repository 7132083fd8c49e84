import DiscussionModel
import Reconstruction
import Testing

/// Comments that answer by a formula.
@Suite("Reply formulas")
struct FormulaTests {
  @Test(
    "what only agrees agrees with the comment before",
    arguments: ["Exactly !", "Exactly!", "Well said.", "Spot on", "Couldn't agree more..."])
  func agreement(formula: String) {
    let page = Conversation([
      ["Rivers flow."], ["The ferry sinks."], [formula, "It has done so twice."],
    ])
    #expect(page.replies(of: 3) == [2])
    #expect(page.discussion.comments[2].replies.map(\.kind) == [.formula])
    #expect(page.discussion.comments[2].replies.map(\.certainty) == [.guess])
  }

  @Test(
    "a formula in a longer sentence, a bare opinion and the first comment answer nobody",
    arguments: ["Exactly which ferry do you mean?", "I agree. Boats sink.", "Rivers flow."])
  func noFormula(opening: String) {
    let page = Conversation([["Exactly!"], ["The ferry sinks."], [opening]])
    #expect(page.replies(of: 1) == [])
    #expect(page.replies(of: 3) == [])
  }

  @Test("a view heard before is that of the one comment that shares its words")
  func reference() {
    let page = Conversation([
      ["Sailors are wiser than farmers, my grandmother used to say."], ["The ferry sinks."],
      ["Rivers flow."],
      ["I\u{2019}ve heard this view before. Farmers, it goes, are never as wise as the sailors."],
      ["I've heard this view before. It was wrong."],
    ])
    #expect(page.replies(of: 4) == [1])
    #expect(page.replies(of: 5) == [])
  }

  @Test("formulas answer on a page whose cuts are worked out, too")
  func unmarked() {
    // Every paragraph a comment: the cuts are not what is tested here.
    let cuts = BoundaryModel(bias: 9, sure: 0.5, likely: 0.5, trees: [])
    let paragraphs = [
      "Sailors are wiser than farmers, my grandmother used to say.", "Exactly!",
      "I've heard this view before. Farmers are never as wise as the sailors.",
    ]
    let page = Conversation(
      page: "A fair\n\n3 Comments\nLogin to comment\n\n" + paragraphs.joined(separator: "\n\n")
        + "\n", boundaries: cuts)
    #expect(page.discussion.comments.count == 3)
    #expect(page.replies(of: 2) == [1])
    #expect(page.replies(of: 3) == [1])
  }

  @Test("a comment that quotes somebody answers that one, whatever its formula")
  func quoting() {
    let page = Conversation([
      ["The ferry sinks every other year or so."], ["Rivers flow."],
      ["Exactly!", "The ferry sinks every other year or so.", "So it does."],
    ])
    #expect(page.replies(of: 3) == [1])
  }
}
