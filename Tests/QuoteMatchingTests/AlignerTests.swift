import DiscussionModel
import Testing
import TextKit

@testable import QuoteMatching

@Suite("Aligner")
struct AlignerTests {
  private func words(_ text: String) -> [Word] { WordScanner.words(store(text).bytes) }

  private func align(_ quote: String, _ source: String) -> Alignment {
    var aligner = Aligner()
    aligner.source = words(source)
    return aligner.align(words(quote))
  }

  private static let source = "I have lived two streets from that tower for thirty years and more"

  @Test("a whole text stands for itself")
  func whole() {
    let alignment = align(Self.source, Self.source.uppercased())
    #expect(alignment.runs.map(\.quote) == [0..<13])
    #expect(alignment.same == 13)
    #expect(!alignment.isEdited)
  }

  @Test("a piece stands where it was taken from")
  func piece() {
    let alignment = align("from that tower for thirty", Self.source)
    #expect(alignment.runs.map(\.source) == [5..<10])
    #expect(alignment.covered == 5)
  }

  @Test("a changed, an added and a dropped word are stepped over")
  func edited() {
    let alignment = align(
      "I have lived two roads from that old tower for thirty and more", Self.source)
    #expect(alignment.runs.count == 1)
    #expect(alignment.runs.map(\.source) == [0..<13])
    #expect(alignment.same == 11)
    #expect(alignment.isEdited)
  }

  @Test("what was joined from two places comes in two runs")
  func joined() {
    let alignment = align("I have lived two thirty years and more", Self.source)
    #expect(alignment.runs.map(\.quote) == [0..<4, 4..<8])
    #expect(alignment.runs.map(\.source) == [0..<4, 9..<13])
  }

  @Test("a word or two are looked for where they first stand; other words are not found")
  func short() {
    #expect(align("that tower", Self.source).runs.map(\.source) == [6..<8])
    #expect(align("bell", Self.source).runs.isEmpty)
    #expect(align("", Self.source).runs.isEmpty)
    #expect(align("nobody ever wrote this here", Self.source).runs.isEmpty)
  }
}
