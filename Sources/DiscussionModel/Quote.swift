/// Where quoted words come from.
package enum QuoteSource: Hashable, Sendable {
  /// A comment on the page: its index, and the index of the block in `Discussion.blocks`.
  case comment(index: Int, block: Int)
  /// The article's title.
  case title
  /// A paragraph of the article's body, by its index in `Article.body`; `nil` where the body is not on the page.
  case body(paragraph: Int?)
  /// A text from outside the page.
  case external
  /// A quote, but of nothing on the page.
  case unresolved
}

/// How well quoted words match their source.
package enum QuoteMatch: String, Sendable {
  /// The whole source paragraph, but for space, case and end punctuation.
  case exact
  /// A verbatim part of it.
  case partial
  /// The wording differs.
  case edited
}

/// Which bytes of a quote stand for which bytes of its source.
package struct QuoteSpan: Hashable, Sendable {
  /// The quoting words, in the store.
  package var at: ByteRange
  /// The source's words, in the store.
  package var source: ByteRange
  /// The index in `Discussion.blocks` of the source's block, or `nil` for the title or the article's body.
  package var sourceBlock: Int?

  /// A pair of ranges of the store.
  package init(at: ByteRange, source: ByteRange, sourceBlock: Int?) {
    self.at = at
    self.source = source
    self.sourceBlock = sourceBlock
  }
}

/// What the source itself names as that from which words are taken.
package enum QuoteCite: Hashable, Sendable {
  /// A comment, by its index.
  case comment(Int)
  /// An address.
  case address(String)
}

/// Words taken from elsewhere, with their source and the bytes on both sides.
package struct Quote: Hashable, Sendable {
  /// Where the words come from.
  package var source: QuoteSource
  /// How well they match.
  package var match: QuoteMatch
  /// The share of the words that are the same, 0 to 1; 1 unless `match` is `edited`.
  package var similarity: Double
  /// How sure the source is.
  package var certainty: Certainty
  /// Which bytes stand for which, in the order of the quote; several where pieces were joined.
  package var spans: [QuoteSpan]
  /// 1 where the writer quotes, 2 where that quote quotes, and so on.
  package var level: UInt8 = 1
  /// What the source itself names, even where the words are not there.
  package var cite: QuoteCite?

  /// A quote.
  package init(
    source: QuoteSource, match: QuoteMatch, similarity: Double = 1,
    certainty: Certainty = .sure, spans: [QuoteSpan] = []
  ) {
    self.source = source
    self.match = match
    self.similarity = similarity
    self.certainty = certainty
    self.spans = spans
  }

  /// The index of the quoted comment, where the source is one.
  package var comment: Int? {
    if case .comment(let index, _) = source { return index }
    return nil
  }

  /// The index of the quoted block, where the source is a comment.
  package var block: Int? {
    if case .comment(_, let block) = source { return block }
    return nil
  }
}

/// A piece quoted inside a sentence of the writer's own.
package struct InlineQuote: Hashable, Sendable {
  /// The quoting words, in the store.
  package var at: ByteRange
  /// What they quote.
  package var quote: Quote

  /// A piece quoted inside a sentence.
  package init(at: ByteRange, quote: Quote) {
    self.at = at
    self.quote = quote
  }
}
