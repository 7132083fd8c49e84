import DiscussionModel
import QuoteMatching

/// Puts comments, quotes, names and links together into a discussion.
struct ConversationBuilder {
  let page: ImportedPage
  let drafts: [CommentDraft]
  let reading: PageReading
  let passages: Passages
  let order: ReadingOrder
  let linker: ReplyLinker
  let stated: StatedLinks
  var names: NameSolver
  var replies: [[ReplyLink]] = []
  var parents: [Int?] = []
  /// For the comments by one unnamed hand the number of the hand, 0-based.
  var authorGroups: [Int: Int] = [:]
  /// The names, folded, that a comment calls in its own words.
  var called: [Int: Set<String>] = [:]
  /// Who is called by name in comments that quote nobody.
  var openCalls: [OpenAddress] = []
  /// Which comments are referred to by their times, apart from those quoted there.
  var openClocks: [OpenClock] = []
  var diagnostics: [Diagnostic]
  /// What is quoted inside the writers' own sentences, by paragraph.
  private(set) var inlineQuotes: [Int: [FoundInlineQuote]] = [:]
  /// The sources of quotes of nothing on the page, by paragraph.
  private var strays: [Int: QuoteSource] = [:]

  /// A builder for a page that was read and cut.
  init(
    _ page: ImportedPage, _ drafts: [CommentDraft], _ reading: PageReading, _ passages: Passages,
    order: ReadingOrder
  ) {
    self.page = page
    self.drafts = drafts
    self.reading = reading
    self.passages = passages
    self.order = order
    linker = ReplyLinker(page, drafts, reading, passages)
    stated = StatedLinks(page, drafts)
    names = NameSolver(page.text)
    diagnostics = page.diagnostics
  }

  /// The discussion.
  ///
  /// - Parameter imported: the page as the importer made it, which the discussion keeps.
  consuming func build(_ imported: ImportedPage) -> Discussion {
    link()
    linkStated()
    findInlineQuotes()
    claimNames()
    linkKnownHeaders()
    linkClocks()
    resolveAddresses()
    nameByHand()
    linkFormulas()
    settleStatedParents()
    let blocks = makeBlocks()
    let comments = drafts.indices.map { comment($0) }
    noteDisputes()
    return Discussion(
      page: imported, order: order.order, segmentation: page.marks == nil ? .inferred : .marked,
      comments: comments, blocks: blocks, diagnostics: diagnostics)
  }

  private mutating func link() {
    for index in drafts.indices {
      let (links, weights) = linker.links(of: index)
      replies.append(links)
      // The comment mainly answers the one it says most to; of equals the first.
      let most = weights.max() ?? 0
      parents.append(weights.firstIndex(of: most).map { links[$0].target })
    }
  }

  private mutating func findInlineQuotes() {
    inlineQuotes = InlineQuoteFinder.find(page, drafts, reading, passages, order, linker) { index in
      replies[index].map(\.target)
    }
    let finder = StrayQuotes(page, reading)
    for draft in drafts {
      strays.merge(finder.sources(in: draft.paragraphs)) { first, _ in first }
    }
  }

  /// The words of another comment that are quoted inside a sentence of a paragraph; `nil` where they are of several or of the article.
  func inlineWords(of paragraph: Int) -> NamedWords? {
    let found = (inlineQuotes[paragraph] ?? []).map { source($0.passage) }
    guard let first = found.first, case .comment(let comment, let block) = first,
      found.allSatisfy({ $0 == first })
    else { return nil }
    return NamedWords(comment: comment, paragraph: block)
  }

  /// Adds words that a paragraph takes up, unless some of them are known to be quoted.
  mutating func addInlineQuote(_ quote: FoundInlineQuote, in paragraph: Int) {
    var quotes = inlineQuotes[paragraph] ?? []
    guard !quotes.contains(where: { $0.at.overlaps(quote.at) }) else { return }
    quotes.append(quote)
    inlineQuotes[paragraph] = quotes.sorted { $0.at.lowerBound < $1.at.lowerBound }
  }

  private func comment(_ index: Int) -> Comment {
    let draft = drafts[index]
    var comment = Comment(
      id: draft.id, line: draft.line, boundary: draft.boundary, blocks: draft.paragraphs)
    comment.joined = draft.joined
    comment.author = names.attribution(of: index) { draft.reach(to: $0) }
    comment.authorGroup = authorGroups[index]
    comment.rejectedNames = names.rejected(index, isNamed: comment.author != nil)
    comment.posted = comment.author.flatMap { _ in names.posted(index) }
    comment.replies = replies[index]
    comment.parent = parents[index]
    if let mark = draft.mark { take(mark, into: &comment) }
    return comment
  }

  /// Takes over what the page states of a comment.
  private func take(_ mark: ImportedComment, into comment: inout Comment) {
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
    page.paragraphs.indices.map { index in
      let paragraph = page.paragraphs[index]
      return Block(
        range: paragraph.range, line: paragraph.line, content: content(index))
    }
  }

  private func content(_ paragraph: Int) -> BlockContent {
    switch reading.roles[paragraph] {
    case .own: ownContent(paragraph)
    case .stated: statedContent(page.paragraphs[paragraph])
    case .header(let heading):
      page.paragraphs[paragraph].kind == .attribution ? .attribution(heading) : .header(heading)
    case .address(let heading): .address(heading)
    case .moderator: .moderator
    case .unresolved: .quote(marked(stray(.unresolved), paragraph))
    case .quote(let index): .quote(marked(quote(reading.quotes[index]), paragraph))
    }
  }

  /// What a paragraph is whose words nothing was asked of, since the page says what it is.
  private func statedContent(_ paragraph: Paragraph) -> BlockContent {
    if case .attachment(let file)? = page.detail(of: paragraph) { return .attachment(file) }
    return paragraph.kind == .attachment
      ? .attachment(Attachment(name: nil, type: nil, bytes: nil)) : .signature
  }

  /// A quote with what the page says of it: how deep it is, and whose words it names.
  private func marked(_ quote: Quote, _ paragraph: Int) -> Quote {
    var quote = quote
    if case .quote(let level) = page.paragraphs[paragraph].kind { quote.level = max(level, 1) }
    if let source = stated.cites[paragraph] {
      quote.cite = .comment(source)
    } else if case .address(let address)? = page.detail(of: page.paragraphs[paragraph]) {
      quote.cite = .address(address)
    }
    return quote
  }

  private func ownContent(_ paragraph: Int) -> BlockContent {
    switch page.paragraphs[paragraph].kind {
    case .code: return .code
    case .list: return .list
    case .table: return .table
    default: break
    }
    if let source = strays[paragraph] { return .quote(stray(source)) }
    return .prose(
      inlineQuotes: (inlineQuotes[paragraph] ?? []).map { found in
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
      QuoteSpan(at: span.at, source: span.source, sourceBlock: passages.paragraph(span.passage))
    }
  }

  private func source(_ passage: Int) -> QuoteSource {
    guard let paragraph = passages.paragraph(passage) else {
      return passage == Passages.title ? .title : .body(paragraph: passage - 1)
    }
    return .comment(index: Int(linker.commentOf[paragraph]), block: paragraph)
  }
}
