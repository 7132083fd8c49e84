import DiscussionModel
import JSON

/// Finds the paragraphs that the quotes of a resolved file name by comment and line.
///
/// The schema gives no line for the article's own paragraphs. Quotes of them
/// do, so that each line that a quote names is given to the paragraph that
/// has the quoted words where the quote says.
struct SourcePlaces {
  private let pool: TextPool
  private let blocks: [OwnExportReader.BlockDraft]
  private let ranges: [Range<Int>]
  private let indices: [Int: Int]
  private let article: Article
  private var blocksOnLine: [Row: [Int]] = [:]
  private var bodyOnLine: [Int?: [Int]] = [:]

  /// Stands for any comment: pieces that were joined may come from several.
  private static let anywhere = -1

  /// A line of a comment.
  private struct Row: Hashable {
    var comment: Int
    var line: Int?
  }

  /// The places of a file; its article learns the lines that quotes name.
  init(_ reader: inout OwnExportReader) {
    (pool, blocks, ranges) = (reader.pool, reader.blocks, reader.ranges)
    indices = reader.indices
    article = Self.withLines(reader)
    reader.article = article
    for (index, block) in blocks.enumerated() {
      let row = Row(comment: block.comment, line: block.node["line"]?.int)
      blocksOnLine[row, default: []].append(index)
      blocksOnLine[Row(comment: Self.anywhere, line: row.line), default: []].append(index)
    }
    for (index, paragraph) in article.body.enumerated() {
      bodyOnLine[paragraph.line, default: []].append(index)
    }
  }

  /// The paragraphs of a comment that start on a line, by their indices.
  private func blocks(of comment: Int, onLine line: Int?) -> [Int] {
    blocksOnLine[Row(comment: comment, line: line)] ?? []
  }

  /// A quote with its source, its match and its spans.
  ///
  /// - Parameters:
  ///   - node: what the file says of it.
  ///   - range: the paragraph in which it stands.
  func quote(_ node: JSONNode, in range: ByteRange) -> Quote {
    let source = node["source"]
    let match = source?["match"]?.string.flatMap(QuoteMatch.init) ?? .partial
    let spans = node["spans"].elements.compactMap { span(of: $0, source, in: range) }
    return Quote(
      source: self.source(source, spans), match: match,
      similarity: min(max(source?["similarity"]?.double ?? 1, 0), 1),
      certainty: match == .edited ? .likely : .sure, spans: spans)
  }

  private func source(_ node: JSONNode?, _ spans: [QuoteSpan]) -> QuoteSource {
    switch node?["kind"]?.string {
    case "comment":
      guard let comment = node?["comment"]?.int.flatMap({ indices[$0] }) else { return .unresolved }
      let candidates = blocks(of: comment, onLine: node?["line"]?.int)
      let quoted = spans.compactMap(\.sourceBlock).first(where: candidates.contains)
      guard let block = quoted ?? candidates.first ?? ranges[comment].first else {
        return .unresolved
      }
      return .comment(index: comment, block: block)
    case "title": return .title
    case "body": return .body(paragraph: bodyParagraph(node?["line"]?.int, spans))
    case "external": return .external
    default: return .unresolved
    }
  }

  private func bodyParagraph(_ line: Int?, _ spans: [QuoteSpan]) -> Int? {
    if let line { return bodyOnLine[line]?.first }
    return spans.first.flatMap { span in
      bodyOnLine[nil]?.first { article.body[$0].range.contains(span.source) }
    }
  }

  private func span(of node: JSONNode, _ source: JSONNode?, in range: ByteRange) -> QuoteSpan? {
    guard let at = Self.range(node["at"], in: range) else { return nil }
    let line = node["source_line"]?.int
    if source?["kind"]?.string == "comment" {
      guard let comment = source?["comment"]?.int.flatMap({ indices[$0] }) else { return nil }
      let own = blocks(of: comment, onLine: line)
      let candidates = own.isEmpty ? blocks(of: Self.anywhere, onLine: line) : own
      let places = candidates.compactMap { block in
        Self.range(node["source_at"], in: blocks[block].range).map { (block, $0) }
      }
      return (places.first { isSame(at, $0.1) } ?? places.first).map {
        QuoteSpan(at: at, source: $0.1, sourceBlock: $0.0)
      }
    }
    let title = article.title.flatMap { $0.line == line ? [$0] : nil } ?? []
    let body = (bodyOnLine[line] ?? []).map { article.body[$0] }
    let places = (title + body).compactMap { Self.range(node["source_at"], in: $0.range) }
    return (places.first { isSame(at, $0) } ?? places.first).map {
      QuoteSpan(at: at, source: $0, sourceBlock: nil)
    }
  }

  private func isSame(_ left: ByteRange, _ right: ByteRange) -> Bool {
    pool[left].elementsEqual(pool[right])
  }

  /// The range that `[start, end]` names within a paragraph, if it lies within.
  static func range(_ node: JSONNode?, in whole: ByteRange) -> ByteRange? {
    let ends = node.elements.compactMap(\.int)
    guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1], ends[1] <= whole.count else {
      return nil
    }
    return ByteRange(
      whole.lowerBound + UInt32(ends[0]), whole.lowerBound + UInt32(ends[1]))
  }
}

// MARK: - The article's lines

extension SourcePlaces {
  /// A span whose source is the title or a paragraph of the article's text.
  private struct ArticleSpan {
    var at: ByteRange
    var node: JSONNode
  }

  private static func withLines(_ reader: OwnExportReader) -> Article {
    var article = reader.article
    var spans: [Int: [ArticleSpan]] = [:]
    for draft in reader.blocks {
      for quote in [draft.node] + draft.node["inline_quotes"].elements {
        collect(quote, in: draft.range, into: &spans, &article)
      }
    }
    for (line, spans) in spans.sorted(by: { $0.key < $1.key }) where article.title?.line != line {
      guard let paragraph = paragraph(of: spans, article, reader.pool) else { continue }
      article.body[paragraph].line = line
    }
    return article
  }

  /// Notes the spans of a quote of the article; one of the title alone tells the title's line.
  private static func collect(
    _ quote: JSONNode, in range: ByteRange, into spans: inout [Int: [ArticleSpan]],
    _ article: inout Article
  ) {
    guard let source = quote["source"], let kind = source["kind"]?.string,
      kind == "title" || kind == "body"
    else { return }
    if kind == "title" { article.title?.line = source["line"]?.int }
    for node in quote["spans"].elements {
      guard let line = node["source_line"]?.int, let at = Self.range(node["at"], in: range) else {
        continue
      }
      spans[line, default: []].append(ArticleSpan(at: at, node: node))
    }
    // A source may have a line and no span.
    if kind == "body", let line = source["line"]?.int { spans[line, default: []] += [] }
  }

  /// The paragraph without a line in which all spans lie, and the words of most of them.
  private static func paragraph(
    of spans: [ArticleSpan], _ article: Article, _ pool: TextPool
  ) -> Int? {
    var best: (index: Int, same: Int)?
    for (index, paragraph) in article.body.enumerated() where paragraph.line == nil {
      let sources = spans.map { Self.range($0.node["source_at"], in: paragraph.range) }
      guard !sources.contains(nil) else { continue }
      let same = zip(spans, sources).count { span, source in
        source.map { pool[span.at].elementsEqual(pool[$0]) } ?? false
      }
      if best == nil || same > (best?.same ?? 0) { best = (index, same) }
    }
    return best?.index
  }
}
