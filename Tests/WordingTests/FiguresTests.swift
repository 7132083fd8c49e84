import DiscussionModel
import Testing
import Wording

@Suite("Figures and votes in words")
struct FiguresTests {
  @Test("Figures have their thousands parted")
  func grouped() {
    #expect(
      [7, 999, 1_204, 1_000_000].map(Figures.grouped) == ["7", "999", "1,204", "1,000,000"])
    #expect(
      [1_204, -1_204, 0, .min].map { Figures.signed($0, glyphs: .ascii) }
        == ["+1,204", "-1,204", "0", "-9,223,372,036,854,775,807"])
    #expect(Figures.tenths(-1_204.5, glyphs: .ascii) == "-1,204.5")
    #expect(
      VoteText.words(Votes(up: 1_200, down: 30, net: 1_170), glyphs: .unicode)
        == "1,200 up 30 down, +1,170")
  }

  @Test("One of a thing has no plural")
  func plurals() {
    #expect(
      [0, 1, 2_000].map { Figures.count($0, "word") } == ["0 words", "1 word", "2,000 words"])
    #expect([1, 2].map { Figures.count($0, "fits", "fit") } == ["1 fits", "2 fit"])
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
