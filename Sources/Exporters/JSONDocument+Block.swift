import DiscussionModel
import TextKit

extension JSONDocument {
  /// Writes the object of a paragraph.
  mutating func writeBlock(_ block: Block) {
    out.raw(#"{"kind":"#)
    out.string(block.content.kind)
    out.raw(#","line":"#)
    out.number(block.line)
    out.raw(#","text":"#)
    write(block.range)
    switch block.content {
    case .prose(let inline): writeInline(inline, in: block)
    case .quote(let quote):
      writeCite(of: quote)
      writeQuote(quote, in: block)
    case .header(let heading), .address(let heading), .attribution(let heading):
      out.raw(#","name":"#)
      write(heading.name)
      out.raw(#","time":"#)
      out.string(heading.posted?.iso)
    case .attachment(let file): write(file)
    case .code, .list, .signature, .moderator, .table: break
    }
    out.raw("}")
  }

  private mutating func writeCite(of quote: Quote) {
    out.raw(#","level":"#)
    out.number(Int(quote.level))
    out.raw(#","cite":"#)
    switch quote.cite {
    case .comment(let index): out.number(discussion.number(of: index))
    case .address(let address): out.string(address)
    case nil: out.raw("null")
    }
  }

  private mutating func write(_ file: Attachment) {
    out.raw(#","name":"#)
    out.string(file.name)
    out.raw(#","type":"#)
    out.string(file.type)
    out.raw(#","bytes":"#)
    out.number(file.bytes)
  }

  private mutating func writeInline(_ inline: [InlineQuote], in block: Block) {
    out.raw(#","inline_quotes":["#)
    var isFirst = true
    for piece in inline {
      out.separator(&isFirst)
      out.raw(#"{"at":"#)
      write(piece.at, from: block.range)
      writeQuote(piece.quote, in: block)
      out.raw("}")
    }
    out.raw("]")
  }

  private mutating func writeQuote(_ quote: Quote, in block: Block) {
    out.raw(#","source":"#)
    writeSource(of: quote)
    out.raw(#","spans":["#)
    var isFirst = true
    for span in quote.spans {
      guard let source = source(of: span, in: quote) else { continue }
      out.separator(&isFirst)
      out.raw(#"{"at":"#)
      write(span.at, from: block.range)
      out.raw(#","source_line":"#)
      out.number(source.line)
      out.raw(#","source_at":"#)
      write(span.source, from: source.range)
      out.raw("}")
    }
    out.raw("]")
  }

  private mutating func writeSource(of quote: Quote) {
    out.raw(#"{"kind":"#)
    out.string(quote.source.kind)
    out.raw(#","comment":"#)
    out.number(number(of: quote.comment))
    out.raw(#","line":"#)
    out.number(line(of: quote.source))
    let isFound = quote.source != .external && quote.source != .unresolved
    out.raw(#","match":"#)
    out.string(isFound ? quote.match.rawValue : nil)
    out.raw(#","similarity":"#)
    if isFound { out.share(quote.similarity) } else { out.raw("null") }
    out.raw("}")
  }

  /// Writes a range as `[start,end]` in bytes of the paragraph that starts where `whole` does.
  private mutating func write(_ range: ByteRange, from whole: ByteRange) {
    out.raw("[")
    out.number(Int(range.lowerBound) - Int(whole.lowerBound))
    out.raw(",")
    out.number(Int(range.upperBound) - Int(whole.lowerBound))
    out.raw("]")
  }

  private func line(of source: QuoteSource) -> Int? {
    switch source {
    case .comment(_, let block):
      discussion.blocks.indices.contains(block) ? discussion.blocks[block].line : nil
    case .title: discussion.article.title?.line
    case .body(let paragraph): paragraph.flatMap { bodyParagraph($0)?.line }
    case .external, .unresolved: nil
    }
  }

  /// The paragraph in which a span's source stands, or `nil` where the page does not have it.
  private func source(of span: QuoteSpan, in quote: Quote) -> (range: ByteRange, line: Int?)? {
    if let index = span.sourceBlock {
      guard discussion.blocks.indices.contains(index) else { return nil }
      return (discussion.blocks[index].range, discussion.blocks[index].line)
    }
    if let title = discussion.article.title, title.range.contains(span.source) {
      return (title.range, title.line)
    }
    guard case .body(let index?) = quote.source, let first = bodyParagraph(index) else {
      return nil
    }
    if first.range.contains(span.source) { return (first.range, first.line) }
    // Joined pieces may come from several paragraphs.
    return bodyParagraph(around: span.source).map { ($0.range, $0.line) }
  }

  /// The paragraph of the article's text that holds a range; found by halving, since they stand in order.
  private func bodyParagraph(around range: ByteRange) -> Article.Paragraph? {
    let body = discussion.article.body
    let last = body.lastIndexInOrder { $0.range.lowerBound <= range.lowerBound }
    return last.map { body[$0] }.flatMap { $0.range.contains(range) ? $0 : nil }
  }

  private func bodyParagraph(_ index: Int) -> Article.Paragraph? {
    discussion.article.body.indices.contains(index) ? discussion.article.body[index] : nil
  }
}

extension BlockContent {
  /// What the schema calls it.
  fileprivate var kind: String {
    switch self {
    case .prose: "prose"
    case .quote: "quote"
    case .header: "header"
    case .address: "address"
    case .code: "code"
    case .list: "list"
    case .signature: "signature"
    case .moderator: "moderator"
    case .attribution: "attribution"
    case .attachment: "attachment"
    case .table: "table"
    }
  }
}

extension QuoteSource {
  /// What the schema calls it.
  fileprivate var kind: String {
    switch self {
    case .comment: "comment"
    case .title: "title"
    case .body: "body"
    case .external: "external"
    case .unresolved: "unresolved"
    }
  }
}
