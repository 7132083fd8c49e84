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
    names = NameSolver(page.text)
    diagnostics = page.diagnostics
  }

  /// The discussion, with what was put elsewhere by hand in its place.
  consuming func build(_ corrections: HandCorrections) -> Discussion {
    link()
    findInlineQuotes()
    claimNames()
    linkKnownHeaders()
    linkClocks()
    resolveAddresses()
    nameByHand()
    linkFormulas()
    place(corrections)
    let blocks = makeBlocks()
    let comments = drafts.indices.map { comment($0) }
    noteDisputes()
    return Discussion(
      page: page, order: order.order, segmentation: page.marks == nil ? .inferred : .marked,
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

  private mutating func place(_ corrections: HandCorrections) {
    var corrections = corrections
    parents = corrections.apply(to: parents, of: drafts, in: page.text)
    for (index, parent) in parents.enumerated() {
      guard let parent, !replies[index].contains(where: { $0.target == parent }) else { continue }
      replies[index].append(
        ReplyLink(target: parent, kind: .stated, line: nil, certainty: .sure))
    }
    diagnostics += corrections.diagnostics
  }

  private func comment(_ index: Int) -> Comment {
    let draft = drafts[index]
    var comment = Comment(
      id: CommentID(offset: draft.start), line: draft.line, boundary: draft.boundary,
      blocks: draft.paragraphs)
    comment.votes = draft.mark?.votes
    comment.author = names.attribution(of: index) { draft.reach(to: $0) }
    comment.authorGroup = authorGroups[index]
    comment.rejectedNames = names.rejected(index, isNamed: comment.author != nil)
    comment.posted = comment.author.flatMap { _ in names.posted(index) }
    comment.replies = replies[index]
    comment.parent = parents[index]
    return comment
  }

  private func makeBlocks() -> [Block] {
    page.paragraphs.indices.map { index in
      let paragraph = page.paragraphs[index]
      return Block(
        range: paragraph.range, line: Int(paragraph.lineNumber), content: content(index))
    }
  }

  private func content(_ paragraph: Int) -> BlockContent {
    switch reading.roles[paragraph] {
    case .own: ownContent(paragraph)
    case .header(let heading): .header(heading)
    case .address(let heading): .address(heading)
    case .moderator: .moderator
    case .unresolved: .quote(stray(.unresolved))
    case .quote(let index): .quote(quote(reading.quotes[index]))
    }
  }

  private func ownContent(_ paragraph: Int) -> BlockContent {
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
