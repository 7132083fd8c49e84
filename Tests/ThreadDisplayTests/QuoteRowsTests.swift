import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import ThreadDisplay

@Suite("Rows of a quote")
struct QuoteRowsTests {
  /// A quote of two rows, with so many rows of text between its source and it.
  private func quoteRows(words: String, between: Int) -> [LayoutRow] {
    var page = DiscussionBuilder(title: "Quotes")
    page.comment(
      "Ada", .stated, .prose(words),
      .prose((0..<between).map { "Line \($0)." }.joined(separator: "\n")))
    page.comment("Ben", .stated, .quote(words, of: 1), "Indeed.")
    let loaded = Page(page.discussion())
    var view = ThreadView()
    view.entries = EntryBuilder(page: loaded, view: view).entries
    let layout = ThreadLayout(
      page: loaded, view: view, size: Size(width: 80, height: 24), options: ReaderOptions())
    return layout.content(at: 2).rows.filter { $0.kind == .quote }
  }

  private let twoRows =
    "The baker sells out before nine on market days, and whoever comes after that goes home with rye."

  @Test("A quote of two rows is one row below its source, and two where that is far")
  func distance() {
    let near = quoteRows(words: twoRows, between: 1)
    #expect(near.count == 1)
    #expect(near.first?.more == 1)
    let far = quoteRows(words: twoRows, between: 20)
    #expect(far.count == 2)
    #expect(far.allSatisfy { $0.more == 0 })
  }

  @Test(
    "A longer quote is its first row and a count of the others, near or far", arguments: [1, 20])
  func longQuote(_ between: Int) {
    let rows = quoteRows(words: twoRows + " " + twoRows, between: between)
    #expect(rows.count == 1)
    #expect(rows.first?.more == 2)
  }
}
