import DiscussionModel
import QuoteMatching

/// Puts what the stages found together into a discussion.
struct DiscussionAssembler {
  private let page: CutPage
  private let stated: StatedLinks
  private let inline: InlineQuotes
  private let hands: HandNames
  private let links: ReplyLinks

  /// An assembler of what is known in the end.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - stated: what it states of links and sources.
  ///   - inline: what is quoted inside sentences.
  ///   - hands: who wrote the comments.
  ///   - links: whom each comment answers.
  init(
    _ page: CutPage, _ stated: StatedLinks, _ inline: InlineQuotes, _ hands: HandNames,
    _ links: ReplyLinks
  ) {
    self.page = page
    self.stated = stated
    self.inline = inline
    self.hands = hands
    self.links = links
  }

  /// The discussion.
  ///
  /// - Parameter imported: the page as the importer made it, which the discussion keeps.
  func discussion(_ imported: ImportedPage) -> Discussion {
    Discussion(
      page: imported, order: page.order.order,
      segmentation: page.page.marks == nil ? .inferred : .marked,
      comments: page.drafts.indices.map { comment($0) }, blocks: makeBlocks(),
      diagnostics: (page.page.diagnostics + disputes).sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  /// The comments to which several names lay equal claim.
  private var disputes: [Diagnostic] {
    page.drafts.indices.compactMap { index in
      hands.names.disputed(index).map { names in
        Diagnostic(
          line: page.drafts[index].line, kind: .name,
          says: "named by others as \(names.joined(separator: " and as ")); left without a name")
      }
    }
  }

  private func comment(_ index: Int) -> Comment {
    // Draft by draft would copy each with all that the page states of it.
    let drafts = page.drafts
    var comment = Comment(
      id: drafts[index].id, line: drafts[index].line, boundary: drafts[index].boundary,
      blocks: drafts[index].paragraphs)
    comment.joined = drafts[index].joined
    // What is captured is copied for each comment, so it is no more than is needed.
    let (reaches, whole) = (page.reaches, page.reach(of: index))
    comment.author = hands.names.attribution(of: index) { $0.map { reaches[$0] } ?? whole }
    comment.authorGroup = hands.groups[index]
    comment.rejectedNames = hands.names.rejected(index, isNamed: comment.author != nil)
    comment.posted = comment.author.flatMap { _ in hands.names.posted(index) }
    comment.replies = links[index]
    comment.parent = links.parents[index]
    if let mark = drafts[index].mark { Self.adopt(mark, into: &comment) }
    return comment
  }

  /// Takes over what the page states of a comment.
  private static func adopt(_ mark: ImportedComment, into comment: inout Comment) {
    comment.votes = mark.votes
    comment.state = mark.state
    comment.inputID = mark.inputID
    comment.subject = mark.subject
    comment.permalink = mark.permalink
    comment.instant = mark.instant
    comment.posted = mark.posted ?? comment.posted
    comment.postedText = mark.postedText
    if comment.author?.certainty == .stated { comment.author?.id = mark.person?.id }
  }

  private func makeBlocks() -> [Block] {
    page.page.paragraphs.indices.map { index in
      let paragraph = page.page.paragraphs[index]
      return Block(
        range: paragraph.range, line: page.line(of: index), content: content(index))
    }
  }

  private func content(_ paragraph: Int) -> BlockContent {
    switch page.reading.roles[paragraph] {
    case .own: ownContent(paragraph)
    case .stated: statedContent(page.page.paragraphs[paragraph])
    case .header(let heading):
      page.page.paragraphs[paragraph].kind == .attribution
        ? .attribution(heading) : .header(heading)
    case .address(let heading): .address(heading)
    case .moderator: .moderator
    case .unresolved: .quote(cited(stray(.unresolved), paragraph))
    case .quote(let index): .quote(cited(quote(page.reading.quotes[index]), paragraph))
    }
  }

  /// What a paragraph is whose words nothing was asked of, since the page says what it is.
  private func statedContent(_ paragraph: Paragraph) -> BlockContent {
    if case .attachment(let file)? = page.page.detail(of: paragraph) { return .attachment(file) }
    return paragraph.kind == .attachment
      ? .attachment(Attachment(name: nil, type: nil, bytes: nil)) : .signature
  }

  /// A quote with what the page says of it: how deep it is, and whose words it names.
  private func cited(_ quote: Quote, _ index: Int) -> Quote {
    let paragraph = page.page.paragraphs[index]
    var quote = quote
    if case .quote(let level) = paragraph.kind { quote.level = max(level, 1) }
    if let source = stated.cites[index] {
      quote.cite = .comment(source)
    } else if case .address(let address)? = page.page.detail(of: paragraph) {
      quote.cite = .address(address)
    }
    return quote
  }

  private func ownContent(_ paragraph: Int) -> BlockContent {
    switch page.page.paragraphs[paragraph].kind {
    case .code: return .code
    case .list: return .list
    case .table: return .table
    default: break
    }
    if let source = inline.strays[paragraph] { return .quote(stray(source)) }
    return .prose(
      inlineQuotes: (inline.quotes[paragraph] ?? []).map { found in
        InlineQuote(
          at: found.at,
          quote: Quote(
            source: source(found.passage), match: found.match, certainty: found.certainty,
            spans: spans(found.spans)))
      })
  }

  /// A quote of which the page has no source.
  private func stray(_ source: QuoteSource) -> Quote {
    Quote(
      source: source, match: .partial, certainty: source == .unresolved ? .sure : .likely)
  }

  private func quote(_ found: FoundQuote) -> Quote {
    Quote(
      source: source(found.passage), match: found.match, similarity: found.similarity,
      certainty: found.match == .edited ? .likely : .sure,
      spans: spans(found.spans))
  }

  private func spans(_ spans: [FoundQuote.Span]) -> [QuoteSpan] {
    spans.map { span in
      QuoteSpan(
        at: span.at, source: span.source, sourceBlock: page.passages.paragraph(span.passage))
    }
  }

  private func source(_ passage: Int) -> QuoteSource {
    guard let paragraph = page.passages.paragraph(passage) else {
      return passage == Passages.title ? .title : .body(paragraph: passage - 1)
    }
    return .comment(index: page.comment(of: paragraph), block: paragraph)
  }
}
