import DiscussionModel
import QuoteMatching

/// What is quoted inside the writers' own sentences, and the quotes of nothing on the page.
struct InlineQuotes {
  /// The words quoted inside sentences, by paragraph, in the order of the words.
  private(set) var quotes: [Int: [FoundInlineQuote]]
  /// The sources of quotes of nothing on the page, by paragraph.
  let strays: [Int: QuoteSource]

  /// The inline quotes of a page whose quotes of whole paragraphs are linked.
  init(_ page: CutPage, _ quoted: QuoteLinks) {
    quotes = InlineQuoteFinder.find(page, quoted.links)
    let finder = StrayQuotes(page.page, page.reading)
    strays = page.drafts.reduce(into: [:]) { strays, draft in
      strays.merge(finder.sources(in: draft.paragraphs)) { first, _ in first }
    }
  }

  /// The words of another comment that are quoted inside a sentence of a paragraph; `nil` where they are of several or of the article.
  func place(quotedIn paragraph: Int, of page: CutPage) -> CommentPlace? {
    let passages = (quotes[paragraph] ?? []).map(\.passage)
    guard let first = passages.first, page.passages.paragraph(first) != nil,
      passages.allSatisfy({ $0 == first })
    else { return nil }
    return page.place(of: first)
  }

  /// Adds words that a paragraph takes up, unless some of them are known to be quoted.
  mutating func add(_ quote: FoundInlineQuote, in paragraph: Int) {
    var others = quotes[paragraph] ?? []
    guard !others.contains(where: { $0.at.overlaps(quote.at) }) else { return }
    others.append(quote)
    quotes[paragraph] = others.sorted { $0.at.lowerBound < $1.at.lowerBound }
  }
}
