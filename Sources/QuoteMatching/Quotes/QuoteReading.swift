import DiscussionModel

/// What a paragraph turned out to be.
package enum Role {
  /// The writer's own words.
  case own
  /// Repeats a passage: an index into `QuoteReading.quotes`.
  case quote(Int)
  /// Name and time above a quote.
  case header(Heading)
  /// Only names whom the comment answers.
  case address(Heading)
  /// The moderator's.
  case moderator
  /// A signature or a file, as the page says; its words are nobody's source.
  case stated
  /// Marked as a quote, but of nothing that was found.
  case unresolved
}

/// What was read out of the paragraphs of a page, one after the other.
package struct QuoteReading {
  /// What each paragraph is.
  package var roles: [Role]
  /// The quotes found.
  package var quotes: [FoundQuote] = []
  /// Pieces of other passages inside the writers' own paragraphs, by paragraph: long ones, or shorter below a name.
  package var pieces: [Int: FoundInlineQuote] = [:]
  /// What stands in quotation marks.
  package var phrases: QuotedPhrases
  /// The paragraphs that read as news, where comments are not marked and all are asked; else `nil`.
  package var news: Set<Int>?

  /// The quote that a paragraph is, if it is one.
  package func quote(_ paragraph: Int) -> FoundQuote? {
    if case .quote(let index) = roles[paragraph] { return quotes[index] }
    return nil
  }

  /// Whether a paragraph is the writer's own words.
  package func isOwn(_ paragraph: Int) -> Bool {
    if case .own = roles[paragraph] { return true }
    return false
  }

  /// Whether a paragraph of a page is the writer's own words and reads as news.
  package func readsAsNews(_ paragraph: Int, of page: ImportedPage) -> Bool {
    guard isOwn(paragraph) else { return false }
    return news?.contains(paragraph)
      ?? NewsStyle.reads(page.text.bytes(of: page.paragraphs[paragraph].range))
  }

  /// Whether a paragraph is a header.
  package func isHeader(_ paragraph: Int) -> Bool {
    if case .header = roles[paragraph] { return true }
    return false
  }

  /// The name that a paragraph gives, if it is a header or an address.
  package func heading(_ paragraph: Int) -> Heading? {
    switch roles[paragraph] {
    case .header(let heading), .address(let heading): heading
    default: nil
    }
  }
}
