import DiscussionModel
import JSON

/// Takes over what a file says that was worked out before: writers, answers, the sources of quotes.
struct ResolvedReader {
  private var reader: OwnExportReader
  private let places: SourcePlaces

  /// What the comments of a file were resolved to; `nil` where one does not say whom it answers and why.
  ///
  /// Where the page's lines are known by quotes of the article alone, the article learns them.
  static func resolution(_ reader: inout OwnExportReader) -> Resolution? {
    let isResolved = reader.comments.allSatisfy { $0["reply_evidence"]?.isArray ?? false }
    let count = reader.comments.reduce(0) { $0 + $1["blocks"].elements.count }
    guard isResolved, !reader.comments.isEmpty, count == reader.blocks.count else { return nil }
    var resolver = ResolvedReader(reader: reader, places: SourcePlaces(&reader))
    resolver.reader.article = reader.article
    let resolution = resolver.resolution()
    reader.pool = resolver.reader.pool
    return resolution
  }

  private mutating func resolution() -> Resolution {
    let root = reader.root
    let blocks = reader.blocks.map { draft in
      Block(range: draft.range, line: draft.node["line"]?.int, content: content(of: draft))
    }
    let comments = reader.comments.indices.map { comment(at: $0) }
    return Resolution(
      order: root["order"]?.string.flatMap(CommentOrder.init) ?? .unknown,
      segmentation: OwnExportListing.segmentation(root),
      comments: comments, blocks: blocks)
  }

  // MARK: - Comments

  private mutating func comment(at index: Int) -> Comment {
    let node = reader.comments[index]
    var comment = Comment(
      id: CommentID(ordinal: UInt32(clamping: index)), line: node["line"]?.int,
      boundary: node["boundary"]?.string.flatMap(Boundary.init) ?? .marked,
      blocks: reader.ranges[index])
    comment.inputID = reader.inputID(of: index).flatMap(PageBuilder.cleaned)
    comment.state = OwnExportReader.state(node)
    comment.subject = reader.pool.add(node["subject"])
    comment.author = author(node["author"])
    comment.authorGroup = node["author_group"]?.string.flatMap(Self.group)
    (comment.posted, comment.instant) = OwnExportReader.posted(node["posted"]?.string)
    comment.postedText = reader.pool.add(node["posted_text"])
    comment.permalink = node["permalink"]?.string.flatMap(PageBuilder.cleaned)
    comment.votes = OwnExportReader.votes(node["votes"])
    comment.parent = node["parent"]?.int.flatMap { reader.indices[$0] }
    for link in node["reply_evidence"].elements {
      guard let target = link["to"]?.int.flatMap({ reader.indices[$0] }), target != index,
        !comment.replies.contains(where: { $0.target == target })
      else { continue }
      comment.replies.append(
        ReplyLink(
          target: target, kind: link["kind"]?.string.flatMap(Evidence.Kind.init) ?? .stated,
          line: link["line"]?.int,
          certainty: link["certainty"]?.string.flatMap(Certainty.init) ?? .sure))
    }
    return comment
  }

  private mutating func author(_ node: JSONNode?) -> Attribution? {
    guard let node, let name = node["name"]?.string, !name.isEmpty else { return nil }
    return Attribution(
      name: name, id: node["id"]?.string.flatMap(PageBuilder.cleaned),
      certainty: node["certainty"]?.string.flatMap(NameCertainty.init) ?? .stated,
      evidence: node["evidence"].elements.map { evidence($0) })
  }

  private mutating func evidence(_ node: JSONNode) -> Evidence {
    Evidence(
      kind: node["kind"]?.string.flatMap(Evidence.Kind.init) ?? .stated,
      comment: node["comment"]?.int.flatMap { reader.indices[$0] }, line: node["line"]?.int,
      words: words(node["says"]?.string))
  }

  /// The words that a piece of evidence rests on: those between the marks at the end of its sentence.
  private mutating func words(_ says: String?) -> ByteRange? {
    guard let says, let start = says.firstRange(of: ": “")?.upperBound, says.hasSuffix("”") else {
      return nil
    }
    return reader.pool.add(says[start...].dropLast())
  }

  /// The number, 0-based, of a group that letters name: `A` to `Z`, then `AA`.
  private static func group(_ letters: String) -> Int? {
    guard (1...6).contains(letters.utf8.count),
      letters.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else { return nil }
    return letters.utf8.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
  }

  // MARK: - Paragraphs

  private func content(of draft: OwnExportReader.BlockDraft) -> BlockContent {
    switch draft.node["kind"]?.string {
    case "quote":
      var quote = places.quote(draft.node, in: draft.range)
      quote.level = UInt8(clamping: max(draft.node["level"]?.int ?? 1, 1))
      quote.cite = cite(draft.node["cite"])
      return .quote(quote)
    case "header": return reader.heading(of: draft).map { .header($0) } ?? Self.prose
    case "address": return reader.heading(of: draft).map { .address($0) } ?? Self.prose
    case "attribution": return reader.heading(of: draft).map { .attribution($0) } ?? Self.prose
    case "code": return .code
    case "list": return .list
    case "signature": return .signature
    case "moderator": return .moderator
    case "table": return .table
    case "attachment": return .attachment(OwnExportReader.attachment(draft.node))
    default: return .prose(inlineQuotes: inlineQuotes(of: draft))
    }
  }

  private static let prose = BlockContent.prose(inlineQuotes: [])

  private func inlineQuotes(of draft: OwnExportReader.BlockDraft) -> [InlineQuote] {
    draft.node["inline_quotes"].elements.compactMap { node in
      SourcePlaces.range(node["at"], in: draft.range).map {
        InlineQuote(at: $0, quote: places.quote(node, in: draft.range))
      }
    }
  }

  private func cite(_ node: JSONNode?) -> QuoteCite? {
    if let index = node?.int.flatMap({ reader.indices[$0] }) { return .comment(index) }
    return node?.string.flatMap(PageBuilder.cleaned).map { .address($0) }
  }
}
