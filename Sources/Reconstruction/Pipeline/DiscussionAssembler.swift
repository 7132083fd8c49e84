import DiscussionModel
import QuoteMatching

/// Puts what the stages found together into a discussion.
struct DiscussionAssembler {
  private let page: CutPage
  private let inline: InlineQuotes
  private let hands: HandNames
  private let links: ReplyLinks

  /// An assembler of what is known in the end.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - inline: what is quoted inside sentences.
  ///   - hands: who wrote the comments.
  ///   - links: whom each comment answers.
  init(_ page: CutPage, _ inline: InlineQuotes, _ hands: HandNames, _ links: ReplyLinks) {
    self.page = page
    self.inline = inline
    self.hands = hands
    self.links = links
  }

  /// The discussion.
  ///
  /// - Parameter remarks: what was not understood so far, or was left out.
  func discussion(remarks: [Diagnostic]) -> Discussion {
    Discussion(
      page: page.page, order: page.order.order,
      segmentation: page.page.marks == nil ? .inferred : .marked,
      comments: page.drafts.indices.map { comment($0) }, blocks: makeBlocks(),
      diagnostics: (remarks + disputes).sorted { ($0.line ?? 0) < ($1.line ?? 0) })
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
    let draft = page.drafts[index]
    var comment = Comment(
      id: CommentID(offset: draft.start), line: draft.line, boundary: draft.boundary,
      blocks: draft.paragraphs)
    comment.votes = draft.mark?.votes
    comment.author = hands.names.attribution(of: index) { draft.reach(to: $0) }
    comment.authorGroup = hands.groups[index]
    comment.rejectedNames = hands.names.rejected(index, isNamed: comment.author != nil)
    comment.posted = comment.author.flatMap { _ in hands.names.posted(index) }
    comment.replies = links[index]
    comment.parent = links.parents[index]
    return comment
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
    case .header(let heading): .header(heading)
    case .address(let heading): .address(heading)
    case .moderator: .moderator
    case .unresolved: .quote(stray(.unresolved))
    case .quote(let index): .quote(quote(page.reading.quotes[index]))
    }
  }

  private func ownContent(_ paragraph: Int) -> BlockContent {
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
