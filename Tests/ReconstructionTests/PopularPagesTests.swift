import DiscussionModel
import Reconstruction
import Testing

/// Pages on which one comment, one paragraph or one line is taken up by thousands.
///
/// What of the work on them must not grow with their square is counted in
/// `PopularPartsTests`.
@Suite("Popular pages")
struct PopularPagesTests {
  /// The words of a long paragraph, no two pieces of it alike.
  private static func words(_ count: Int, seed: Int = 0) -> [String] {
    (0..<count).map { "w\(($0 + seed) &* 7_919 % 1_000_003)" }
  }

  /// A short piece of some words, another one at each turn.
  private static func piece(of words: [String], _ turn: Int, count: Int = 8) -> String {
    let start = 1 + turn &* 7_919 % (words.count - count - 2)
    return words[start..<start + count].joined(separator: " ")
  }

  @Test("A comment that thousands quote under a header is given its writer")
  func header() {
    let quote = "A bridge has to be built here before the winter comes."
    let answers = (0..<2_000).map {
      ["Otto Jun. 22, 2012 - 09:53AM JST", quote, "I have thought so as well, \($0) times."]
    }
    let page = Conversation([[quote]] + answers)
    #expect(page.discussion.comments[0].author?.name == "Otto")
    #expect(page.discussion.comments.last?.replies.map(\.target) == [0])
  }

  @Test("A comment that thousands call by as many names is given none of them")
  func disputed() {
    let quote = "A bridge has to be built here before the winter comes."
    let answers = (0..<1_000).map {
      ["Otto\($0) Jun. 22, 2012 - 09:53AM JST", quote, "I have thought so as well, \($0) times."]
    }
    let page = Conversation([[quote]] + answers)
    #expect(page.discussion.comments[0].author == nil)
    #expect(page.discussion.comments[0].rejectedNames.count == 1_000)
  }

  @Test("Thousands of short quotes out of two long paragraphs in turn are found")
  func alternating() {
    let long = [Self.words(10_000), Self.words(10_000, seed: 500_000)]
    let answers = (0..<2_000).map { turn in
      [Self.piece(of: long[turn % 2], turn), "So say I, \(turn) times."]
    }
    let page = Conversation(long.map { [$0.joined(separator: " ")] } + answers)
    let found = page.discussion.comments.dropFirst(2).map { $0.replies.first?.target }
    #expect(found == (0..<2_000).map { $0 % 2 })
  }

  @Test("Thousands of phrases in marks out of one long paragraph are found")
  func phrases() {
    let long = Self.words(15_000)
    let answers = (0..<1_500).map { turn in
      ["They say \"\(Self.piece(of: long, turn, count: 5))\" and mean nothing."]
    }
    let page = Conversation([[long.joined(separator: " ")]] + answers)
    let found = page.discussion.blocks.dropFirst().map { $0.inlineQuotes.first?.quote.comment }
    #expect(found == Array(repeating: 0, count: 1_500))
  }

  @Test("A sentence of two words in a long paragraph may be said by thousands")
  func twoWords() {
    let long = Self.words(15_000).joined(separator: " ")
    let answers = (0..<4_000).map { ["> Veno rilu.", "So say I, \($0) times."] }
    let page = Conversation([[long + ". Veno rilu. And so on."]] + answers)
    #expect(page.discussion.comments.last?.replies.map(\.target) == [0])
  }

  @Test("A long paragraph below a quoted one is not read for each line below its quotes")
  func beside() {
    let quote = "A bridge has to be built here before the winter comes."
    let long = "Veno rilu " + Self.words(15_000).joined(separator: " ")
    let page = Conversation([[quote, long]] + (0..<2_000).map { _ in [quote, "Veno rilu"] })
    #expect(page.discussion.comments.last?.replies.map(\.target) == [0])
  }
}
