import DiscussionModel

/// Puts comments, quotes, names and links together into a discussion.
struct ConversationBuilder {
  private let page: ImportedPage
  private let drafts: [CommentDraft]
  private let reading: PageReading
  private let passages: Passages
  private let order: ReadingOrder
  private let linker: ReplyLinker
  private var names: NameSolver
  private var replies: [[ReplyLink]] = []
  private var parents: [Int?] = []
  private var diagnostics: [Diagnostic]

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

  /// The discussion.
  consuming func build(_ corrections: Corrections) -> Discussion {
    link()
    claimNames()
    let blocks = makeBlocks()
    let comments = drafts.indices.map { comment($0, firstBlock: drafts[$0].paragraphs.lowerBound) }
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

  private mutating func claimNames() {
    for (index, draft) in drafts.enumerated() {
      if let name = draft.mark?.name {
        names.add(
          NameClaim(
            name: name, comment: index, certainty: .stated, witness: index,
            paragraph: draft.paragraphs.lowerBound))
      }
      for paragraph in draft.paragraphs {
        guard let heading = reading.heading(paragraph), let target = named(by: paragraph, in: draft)
        else { continue }
        var isHeader = false
        if case .header = reading.roles[paragraph] { isHeader = true }
        names.add(
          NameClaim(
            name: heading.name, comment: target, certainty: isHeader ? .header : .address,
            witness: index, paragraph: paragraph, posted: heading.posted))
      }
    }
  }

  /// The comment whose writer a header or an address names: the latest of those quoted right below it.
  private func named(by paragraph: Int, in draft: CommentDraft) -> Int? {
    var target: Int?
    for below in (paragraph + 1)..<draft.paragraphs.upperBound {
      guard reading.quote(below) != nil else { break }
      if let found = linker.target(of: below) { target = max(target ?? found, found) }
    }
    return target
  }

  private mutating func noteDisputes() {
    for index in drafts.indices {
      guard let disputed = names.disputed(index) else { continue }
      diagnostics.append(
        Diagnostic(
          line: drafts[index].line, kind: .name,
          says: "named by others as \(disputed.joined(separator: " and as ")); left without a name"))
    }
    diagnostics.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private func comment(_ index: Int, firstBlock: Int) -> Comment {
    let draft = drafts[index]
    var comment = Comment(
      id: CommentID(offset: draft.start), line: draft.line, boundary: draft.boundary,
      blocks: draft.paragraphs)
    comment.votes = draft.mark?.votes
    comment.author = names.attribution(of: index) { Int(page.paragraphs[$0].lineNumber) }
    comment.posted = names.posted(index)
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
    case .own: .prose(inlineQuotes: [])
    case .header(let heading): .header(heading)
    case .address(let heading): .address(heading)
    case .moderator: .moderator
    case .quote(let index): .quote(quote(reading.quotes[index]))
    }
  }

  private func quote(_ found: FoundQuote) -> Quote {
    Quote(
      source: source(found.passage), match: found.match, similarity: found.similarity,
      certainty: found.match == .edited ? .likely : .sure,
      spans: found.spans.map { span in
        QuoteSpan(at: span.at, source: span.source, sourceBlock: passages.paragraph(span.passage))
      })
  }

  private func source(_ passage: Int) -> QuoteSource {
    guard let paragraph = passages.paragraph(passage) else {
      return passage == Passages.title ? .title : .body(paragraph: passage - 1)
    }
    return .comment(index: Int(linker.commentOf[paragraph]), block: paragraph)
  }
}
