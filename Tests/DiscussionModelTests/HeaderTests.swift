import DiscussionModel
import Testing
import _TestSupport

@Suite("What a comment's header tells already")
struct HeaderTests {
  @Test(
    "A name line is told by the header whichever apostrophe it is spelled with, another's is not")
  func apostrophes() {
    var builder = DiscussionBuilder(title: "The ferry")
    builder.comment("O'Neil", .stated, "The boat is late.")
    builder.comment("Ada", .stated, answers: [1], .address("O’NEIL"), .address("Ben"), "It is.")
    let page = builder.discussion()
    let first = page.comments[1].blocks.lowerBound
    #expect(page.isInHeader(first, of: 1))
    #expect(!page.isInHeader(first + 1, of: 1))
  }

  @Test("A guessed comment of which nothing is known has no header")
  func guesses() {
    var builder = DiscussionBuilder(title: "The ferry", segmentation: .inferred)
    builder.comment(boundary: .sure, "The boat is late.")
    builder.comment(boundary: .guess, "It is.")
    builder.comment("Ada", .style, boundary: .guess, "Is it?")
    builder.comment(votes: (1, 0), boundary: .guess, "No.")
    builder.comment(answers: [1], boundary: .guess, "Yes.")
    let page = builder.discussion()
    #expect((0..<5).map(page.hasHeader) == [true, false, true, true, true])
  }
}
