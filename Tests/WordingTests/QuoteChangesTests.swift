import DiscussionModel
import Testing

@testable import Wording

@Suite("What was changed in a quote")
struct QuoteChangesTests {
  /// An edited quote of the whole of a text.
  private func changes(_ source: String, _ quote: String) -> QuoteChanges {
    let text = source + "\n" + quote
    let store = TextStore(text)
    let cut = source.utf8.count
    var page = ImportedPage(source: "p", format: "page-text", text: store)
    page.article = Article()
    let discussion = Discussion(
      page: page, order: .oldest, segmentation: .marked, comments: [], blocks: [], diagnostics: [])
    return QuoteChanges(
      Quote(
        source: .title, match: .edited,
        spans: [
          QuoteSpan(
            at: ByteRange(cut + 1..<text.utf8.count), source: ByteRange(0..<cut), sourceBlock: nil)
        ]), in: discussion)
  }

  @Test("Words that were changed are told with what stands for them")
  func changedWords() {
    let made = changes(
      "The bogeyman is, they say, “at the door” again.", "The bogyman is at the very door again")
    #expect(made.replaced == [QuoteChanges.Replacement(source: "bogeyman", quote: "bogyman")])
    #expect(made.droppedWords == 2)
    #expect(made.addedWords == 1)
  }

  @Test("Case, marks and curly quotes are no changes")
  func unchanged() {
    let made = changes("He said: “No more!”", "he said no more")
    #expect(made.replaced.isEmpty && made.droppedWords == 0 && made.addedWords == 0)
  }

  @Test("Texts too long to be compared are said to be changed")
  func untold() {
    let long = (0..<500).map { "word\($0)" }.joined(separator: " ")
    #expect(changes(long, long + " more").isUntold)
  }
}
