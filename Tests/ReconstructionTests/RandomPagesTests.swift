import DiscussionModel
import Evaluation
import Testing
import _TestSupport

/// Pages made by pasting paragraphs at random.
@Suite("Random pages")
struct RandomPagesTests {
  /// A page, and for each pasted paragraph the comment it was taken from.
  private struct RandomPage {
    var comments: [[String]] = []
    /// By comment, then by paragraph: the index of the pasted comment, or `nil` for own words.
    var sources: [[Int?]] = []
    private var own: [(comment: Int, text: String)] = []
    private var random: SeededRandom
    private let words: [String]

    init(seed: UInt64, count: Int) {
      random = SeededRandom(seed: seed)
      var random = random
      words = (0..<900).map { _ in
        let length = Int.random(in: 2...9, using: &random)
        return String(
          (0..<length).map { _ in
            Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &random)))
          })
      }
      self.random = random
      for index in 0..<count { append(index) }
    }

    private mutating func append(_ comment: Int) {
      var paragraphs: [String] = []
      var sources: [Int?] = []
      let earlier = own
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        if !earlier.isEmpty, Bool.random(using: &random) {
          let pasted = earlier[Int.random(in: earlier.indices, using: &random)]
          paragraphs.append(pasted.text)
          sources.append(pasted.comment)
        }
        let text = prose()
        paragraphs.append(text)
        sources.append(nil)
        own.append((comment, text))
      }
      comments.append(paragraphs)
      self.sources.append(sources)
    }

    /// Eight to forty words in sentences.
    private mutating func prose() -> String {
      var text = ""
      for position in 0..<Int.random(in: 8...40, using: &random) {
        if position > 0 { text += position % 11 == 10 ? ". " : " " }
        text += words[Int.random(in: words.indices, using: &random)]
      }
      return text + "."
    }
  }

  @Test("every pasted paragraph of eight words or more is found with its source", arguments: 1...12)
  func pasted(seed: Int) throws {
    let random = RandomPage(seed: UInt64(seed), count: 120)
    let discussion = Conversation(random.comments).discussion
    try #require(discussion.comments.count == random.comments.count)
    for (index, comment) in discussion.comments.enumerated() {
      let found = comment.blocks.map { discussion.blocks[$0].quote?.comment }
      #expect(found == random.sources[index], "comment \(index + 1)")
      let targets = Set(random.sources[index].compactMap { $0 })
      #expect(Set(comment.replies.map(\.target)) == targets, "comment \(index + 1)")
    }
  }

  @Test("the words on both sides of every span are the same", arguments: 1...4)
  func spans(seed: Int) {
    let discussion = Conversation(RandomPage(seed: UInt64(seed), count: 120).comments).discussion
    for quote in discussion.blocks.compactMap(\.quote) {
      #expect(quote.match == .exact)
      for span in quote.spans { #expect(discussion.text[span.at] == discussion.text[span.source]) }
    }
  }
}
