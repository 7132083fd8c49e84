import DiscussionModel
import Testing
import Wording

@Suite("Figures and votes in words")
struct FiguresTests {
  @Test("Figures have their thousands parted")
  func grouped() {
    #expect(
      [7, 999, 1_204, 1_000_000].map(Figures.grouped) == ["7", "999", "1,204", "1,000,000"])
  }

  @Test(
    "Votes in words",
    arguments: [
      (Votes(up: 1, down: 5, net: -4), "1 up 5 down, −4"),
      (Votes(up: 0, down: 0, net: 0), "no votes"),
      (Votes(up: nil, down: nil, net: 7), "+7"),
      (Votes(up: 3, down: nil, net: 7), "3 up, +7"),
      (Votes(up: nil, down: nil, net: nil), "votes not known"),
    ])
  func voteWords(_ votes: Votes, _ words: String) {
    #expect(VoteText.words(votes, glyphs: .unicode) == words)
  }

  @Test("What is listed is joined as one says it")
  func listed() {
    #expect(
      [[], ["a"], ["a", "b"], ["a", "b", "c"]].map(\.listed) == ["", "a", "a and b", "a, b and c"])
  }
}
