import DiscussionModel

/// A quote in a comment, on which the focus can stand.
package struct QuotePlace {
  /// The index in `Discussion.blocks` of the paragraph in which it stands.
  package var block: Int
  /// What is quoted.
  package var quote: Quote
  /// The quoting words, in the store.
  package var at: ByteRange
}

extension Discussion {
  /// The quotes of a comment, those inside sentences included, in order.
  package func quotePlaces(of index: Int) -> [QuotePlace] {
    var places: [QuotePlace] = []
    for block in comments[index].blocks {
      switch blocks[block].content {
      case .quote(let quote) where !isHeading(quote):
        places.append(QuotePlace(block: block, quote: quote, at: blocks[block].range))
      case .prose(let inline):
        places += inline.map { QuotePlace(block: block, quote: $0.quote, at: $0.at) }
      default: break
      }
    }
    return places
  }
}
