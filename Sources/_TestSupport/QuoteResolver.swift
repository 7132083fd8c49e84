import DiscussionModel

/// Finds quoted words in their source, for `DiscussionBuilder`.
struct QuoteResolver {
  private let text: TextStore
  private let article: Article
  private let drafts: [CommentDraft]
  private let firstBlocks: [Int]

  init(text: TextStore, article: Article, drafts: [CommentDraft]) {
    self.text = text
    self.article = article
    self.drafts = drafts
    var first = 0
    firstBlocks = drafts.map { draft in
      defer { first += draft.blocks.count }
      return first
    }
  }

  /// The finished block.
  func block(_ draft: CommentDraft.Part) -> Block {
    let range = draft.paragraph.range
    return Block(range: range, line: draft.paragraph.line, content: content(of: draft, in: range))
  }

  private func content(of draft: CommentDraft.Part, in range: ByteRange) -> BlockContent {
    switch draft.part {
    case .prose: .prose(inlineQuotes: [])
    case .inline(_, let piece, let number): inline(piece, in: range, of: number)
    case .quote(_, let number): .quote(quote(range, of: number))
    case .quoteOfTitle: .quote(quote(range, source: .title, paragraphs: [article.title]))
    case .quoteOfArticle: .quote(quoteOfArticle(range))
    case .quoteOfOutside: .quote(Quote(source: .external, match: .exact))
    case .quoteOfNothing: .quote(Quote(source: .unresolved, match: .exact))
    case .header(_, let time):
      .header(
        Heading(name: draft.name ?? range, posted: time.flatMap(PostedTime.init(clock:))))
    case .address: .address(Heading(name: draft.name ?? range))
    case .code: .code
    case .list: .list
    case .signature: .signature
    case .moderator: .moderator
    }
  }

  private func inline(_ piece: String, in range: ByteRange, of number: Int) -> BlockContent {
    guard let at = find(Array(piece.utf8), in: range) else { return .prose(inlineQuotes: []) }
    return .prose(inlineQuotes: [InlineQuote(at: at, quote: quote(at, of: number))])
  }

  private func quote(_ range: ByteRange, of number: Int) -> Quote {
    guard drafts.indices.contains(number - 1) else {
      return Quote(source: .unresolved, match: .exact)
    }
    let first = firstBlocks[number - 1]
    let sources = drafts[number - 1].blocks.enumerated().map { offset, part in
      (block: Optional(first + offset), range: part.paragraph.range)
    }
    let spans = spans(of: range, in: sources)
    let source = QuoteSource.comment(
      index: number - 1, block: spans.first?.sourceBlock ?? first)
    return made(source, spans, sources: sources.map(\.range))
  }

  private func quoteOfArticle(_ range: ByteRange) -> Quote {
    let hit = article.body.firstIndex { spans(of: range, in: [(nil, $0.range)]).isEmpty == false }
    return quote(
      range, source: .body(paragraph: hit), paragraphs: hit.map { [article.body[$0]] } ?? [])
  }

  private func quote(
    _ range: ByteRange, source: QuoteSource, paragraphs: [Article.Paragraph?]
  ) -> Quote {
    let ranges = paragraphs.compactMap { $0?.range }
    return made(source, spans(of: range, in: ranges.map { (nil, $0) }), sources: ranges)
  }

  private func made(_ source: QuoteSource, _ spans: [QuoteSpan], sources: [ByteRange]) -> Quote {
    guard !spans.isEmpty else { return Quote(source: source, match: .edited, similarity: 0.8) }
    let isWhole = spans.count == 1 && sources.contains(spans[0].source)
    return Quote(source: source, match: isWhole ? .exact : .partial, spans: spans)
  }

  /// For each piece between ellipses its place in the sources; empty where one is not found.
  private func spans(
    of range: ByteRange, in sources: [(block: Int?, range: ByteRange)]
  ) -> [QuoteSpan] {
    var spans: [QuoteSpan] = []
    for piece in pieces(of: range) {
      let words = Array(text.bytes(of: piece))
      guard
        let span = sources.lazy.compactMap({ source in
          find(words, in: source.range).map {
            QuoteSpan(at: piece, source: $0, sourceBlock: source.block)
          }
        }).first
      else { return [] }
      spans.append(span)
    }
    return spans
  }

  private func pieces(of range: ByteRange) -> [ByteRange] {
    let bytes = text.bytes(of: range)
    var pieces: [ByteRange] = []
    var start = Int(range.lowerBound)
    var position = start
    func close(at end: Int) {
      var (low, high) = (start, end)
      while low < high, bytes[low] == 0x20 { low += 1 }
      while low < high, bytes[high - 1] == 0x20 { high -= 1 }
      if low < high { pieces.append(ByteRange(low..<high)) }
    }
    while position < Int(range.upperBound) {
      let rest = bytes[position...]
      if rest.starts(with: "...".utf8) || rest.starts(with: "…".utf8) {
        close(at: position)
        position += 3
        start = position
      } else {
        position += 1
      }
    }
    close(at: position)
    return pieces
  }

  private func find(_ words: [UInt8], in range: ByteRange) -> ByteRange? {
    guard !words.isEmpty, words.count <= range.count else { return nil }
    let bytes = text.bytes(of: range)
    for start in bytes.startIndex...(bytes.endIndex - words.count)
    where bytes[start..<(start + words.count)].elementsEqual(words) {
      return ByteRange(start..<(start + words.count))
    }
    return nil
  }
}
