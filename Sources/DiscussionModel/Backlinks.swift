/// Who answers a comment and who quotes it: the links of a discussion read backwards.
package struct Backlinks: Sendable {
  /// One place where a block's words are quoted.
  package struct Quotation: Hashable, Sendable {
    /// The index of the comment that quotes.
    package var comment: Int
    /// The index in `Discussion.blocks` of the quoting block.
    package var block: Int
    /// The quoted words, in the store.
    package var words: ByteRange

    /// Words of a source that a block of a comment quotes.
    package init(comment: Int, block: Int, words: ByteRange) {
      self.comment = comment
      self.block = block
      self.words = words
    }
  }

  private let answers: [Int: [Int]]
  private let quotations: [Int: [Quotation]]

  /// The links of these comments read backwards.
  package init(comments: [Comment], blocks: [Block]) {
    var answers: [Int: [Int]] = [:]
    var quotations: [Int: [Quotation]] = [:]
    for (index, comment) in comments.enumerated() {
      for link in comment.replies { answers[link.target, default: []].append(index) }
      for block in comment.blocks {
        for quote in Self.quotes(in: blocks[block]) {
          for span in quote.spans {
            guard let source = span.sourceBlock else { continue }
            quotations[source, default: []].append(
              Quotation(comment: index, block: block, words: span.source))
          }
        }
      }
    }
    self.answers = answers
    self.quotations = quotations
  }

  /// The indices of the comments that answer the one at `index`, in page order.
  package func answers(to index: Int) -> [Int] { answers[index] ?? [] }

  /// The places where words of a block are quoted, in page order.
  package func quotations(ofBlock block: Int) -> [Quotation] { quotations[block] ?? [] }

  private static func quotes(in block: Block) -> [Quote] {
    switch block.content {
    case .quote(let quote): [quote]
    case .prose(let inline): inline.map(\.quote)
    default: []
    }
  }
}
