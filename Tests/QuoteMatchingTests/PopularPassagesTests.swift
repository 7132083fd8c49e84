import DiscussionModel
import Testing
import TextKit

@testable import QuoteMatching

/// What quotes are looked for with, asked as often as a page on which one text is quoted by thousands asks it.
///
/// Where nothing can be counted there are so many turns that work that grows
/// with their square would go on for hours.
@Suite("Popular passages", .timeLimit(.minutes(10)))
struct PopularPassagesTests {
  private static func words(_ count: Int) -> [Word] {
    (0..<count).map { Word(hash: UInt32($0), start: 0, end: 1, opensSentence: false) }
  }

  @Test("Long passages are read once each, in whatever turn they are asked for")
  func readOnce() {
    var sources = KnownSources()
    var reads: [Int] = []
    for turn in 0..<10_000 {
      let passage = turn % 3
      let count = sources.with(
        passage, at: ByteRange(0, 5_000),
        read: { _ in
          reads.append(passage)
          return Self.words(1_000 + passage)
        }, { $0.source.count })
      #expect(count == 1_000 + passage)
    }
    #expect(reads == [0, 1, 2])
  }

  @Test("A passage for which there is no room is read, and so is a short one")
  func readAgain() {
    for range in [ByteRange(0, 200 << 20), ByteRange(0, 100)] {
      var sources = KnownSources()
      var reads = 0
      for passage in [1, 1, 2, 1] {
        _ = sources.with(
          passage, at: range,
          read: { _ in
            reads += 1
            return []
          }, { $0.source.count })
      }
      #expect(reads == 3)
    }
  }

  @Test("One word or two are found where they first stand, however many are asked for")
  func places() {
    let source = Self.words(400_000) + Self.words(9)
    var places = WordPlaces()
    for index in stride(from: 399_998, to: 0, by: -1) {
      guard places.first(Array(source[index...index]), in: source) == index,
        places.first(Array(source[index...index + 1]), in: source) == index
      else {
        Issue.record("the words at \(index) are not found there")
        return
      }
    }
    #expect(places.first(Array(source[399_999...400_000]), in: source) == 399_999)
    #expect(places.first([source[3], source[5]], in: source) == nil)
  }

  @Test("Of a long passage no more words are looked through for a phrase than of all comments")
  func around() {
    let text = (0..<30_000).map { "w\($0)" }.joined(separator: " ")
    var page = ImportedPage(source: "page.txt", format: "page-text", text: TextStore(text))
    page.paragraphs = [Paragraph(range: ByteRange(0..<text.utf8.count), line: 1)]
    let passages = Passages(page)
    var sources = InlineSources(page.text, passages)
    let passage = passages.passage(ofParagraph: 0)
    let source = sources.around(QuotedPhrases.Place(passage: passage, word: 20_000))
    #expect(source.words.count == InlineSources.most)
    #expect(page.text[ByteRange(source.words[0].start, source.words[0].end)] == "w20000")
    var paragraphs = [0, 0]
    #expect(sources.near([0]) { paragraphs.popLast() }.map(\.words.count) == [InlineSources.most])
  }
}
