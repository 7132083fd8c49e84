import DiscussionModel
import Testing
import _TestSupport

/// What a quoter left out of his source, and what he changed.
@Suite("Quote difference")
struct QuoteDifferenceTests {
  private static let text =
    "The ferry is old. It stops at nine, and nobody likes it! Who would? Boats are for fish.\n"
    + "it stops at ten, nobody likes it\n"

  /// A page of a source paragraph and a quote of some of its bytes.
  private static func difference(_ pieces: [(quote: String, source: String)], match: QuoteMatch)
    throws -> (QuoteDifference, Discussion)
  {
    let store = TextStore(text)
    let end = UInt32(text.utf8.firstIndex(of: 10)?.utf16Offset(in: text) ?? 0)
    func find(_ words: String, from start: Int) throws -> ByteRange {
      let bytes = Array(words.utf8)
      let place = try #require(
        (start...(store.bytes.count - bytes.count)).first {
          store.bytes[$0..<$0 + bytes.count].elementsEqual(bytes)
        })
      return ByteRange(place..<place + bytes.count)
    }
    let spans = try pieces.map {
      QuoteSpan(
        at: try find($0.quote, from: Int(end)), source: try find($0.source, from: 0), sourceBlock: 0
      )
    }
    let quote = Quote(source: .comment(index: 0, block: 0), match: match, spans: spans)
    let blocks = [
      Block(range: ByteRange(0, end), line: 1, content: .prose(inlineQuotes: [])),
      Block(
        range: ByteRange(end + 1, UInt32(text.utf8.count) - 1), line: 2, content: .quote(quote)),
    ]
    let discussion = Discussion(
      page: ImportedPage(source: "page.txt", format: "page-text", text: store), order: .oldest,
      segmentation: .marked, comments: [], blocks: blocks, diagnostics: [])
    return (discussion.difference(of: quote), discussion)
  }

  @Test("sentences before and behind the quoted words are counted, a begun one as one")
  func leftOut() throws {
    let (difference, discussion) = try Self.difference(
      [("nobody likes it", "nobody likes it")], match: .partial)
    #expect(difference.sentences(.before) == 2)
    #expect(difference.sentences(.between) == 0)
    #expect(difference.sentences(.after) == 2)
    #expect(
      difference.omissions.map { discussion.text[$0.range] } == [
        "The ferry is old. It stops at nine, and ", "! Who would? Boats are for fish.",
      ])
    #expect(difference.changes == [])
  }

  @Test("what was left out between joined pieces is counted")
  func between() throws {
    let (difference, _) = try Self.difference(
      [("it stops at", "It stops at"), ("likes it", "likes it")], match: .partial)
    #expect(difference.sentences(.between) == 1)
  }

  @Test("changed, dropped and added words stand beside those of the source")
  func changes() throws {
    let (difference, discussion) = try Self.difference(
      [("it stops at ten, nobody likes it", "It stops at nine, and nobody likes it")],
      match: .edited)
    #expect(
      difference.changes.map { [discussion.text[$0.at], discussion.text[$0.source]] } == [
        ["ten", "nine, and"]
      ])
  }
}
