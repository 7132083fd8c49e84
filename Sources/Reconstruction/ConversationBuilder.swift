import DiscussionModel

/// Puts comments, quotes, names and links together into a discussion.
struct ConversationBuilder {
  private let page: ImportedPage
  fileprivate let drafts: [CommentDraft]
  fileprivate let reading: PageReading
  private let passages: Passages
  fileprivate let order: ReadingOrder
  private let linker: ReplyLinker
  fileprivate var names: NameSolver
  fileprivate var replies: [[ReplyLink]] = []
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

  /// The discussion, with what was put elsewhere by hand in its place.
  consuming func build(_ corrections: HandCorrections) -> Discussion {
    link()
    claimNames()
    resolveAddresses()
    place(corrections)
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

  private mutating func claimNames() {
    for (index, draft) in drafts.enumerated() {
      if let name = draft.mark?.name {
        claim(name, for: index, .stated, by: index, line: draft.line)
      }
      var quoted: Int?
      for paragraph in draft.paragraphs {
        switch reading.roles[paragraph] {
        case .header(let heading):
          guard let target = named(by: paragraph, in: draft) else { continue }
          claim(
            heading.name, for: target, .header, by: index, line: line(paragraph), heading.posted)
        case .address(let heading):
          guard let target = named(by: paragraph, in: draft) else { continue }
          claim(heading.name, for: target, .address, by: index, line: line(paragraph))
        case .quote:
          quoted = linker.target(of: paragraph) ?? quoted
        case .own:
          if let target = quoted {
            if let name = Vocative.name(page.text.bytes, in: page.paragraphs[paragraph].range) {
              claim(name, for: target, .address, by: index, line: line(paragraph))
            }
            quoted = nil
          }
        case .moderator: break
        }
      }
    }
  }

  private mutating func claim(
    _ name: ByteRange, for comment: Int, _ certainty: NameCertainty, by witness: Int,
    line: Int, _ posted: PostedTime? = nil
  ) {
    names.add(
      NameClaim(
        name: name, comment: comment, certainty: certainty, witness: witness, line: line,
        posted: posted))
  }

  private func line(_ paragraph: Int) -> Int { Int(page.paragraphs[paragraph].lineNumber) }

  /// Links the comments that address somebody without a quote to what they answer.
  private mutating func resolveAddresses() {
    let open = drafts.indices.flatMap { unquotedAddresses(in: $0) }
    guard !open.isEmpty else { return }
    var facts = AddressFacts(self)
    for address in open {
      let name = names.folded(address.name)
      guard let found = facts.resolve(name, in: address.comment) else { continue }
      let link = ReplyLink(
        target: found.target, kind: .address,
        line: line(address.paragraph), certainty: .likely)
      guard !replies[address.comment].contains(where: { $0.target == found.target }) else {
        continue
      }
      replies[address.comment].append(link)
      if parents[address.comment] == nil { parents[address.comment] = found.target }
      facts.note(answer: address.comment, to: found.target)
      if found.isNewName {
        claim(
          address.name, for: found.target, .address, by: address.comment,
          line: line(address.paragraph))
        facts.note(writer: name, of: found.target)
      }
    }
  }

  private struct OpenAddress {
    var comment: Int
    var paragraph: Int
    var name: ByteRange
  }

  /// The address lines of a comment with the writer's own words right below.
  private func unquotedAddresses(in comment: Int) -> [OpenAddress] {
    let paragraphs = drafts[comment].paragraphs
    return paragraphs.compactMap { paragraph in
      guard case .address(let heading) = reading.roles[paragraph],
        paragraph + 1 < paragraphs.upperBound, reading.isOwn(paragraph + 1)
      else { return nil }
      return OpenAddress(comment: comment, paragraph: paragraph, name: heading.name)
    }
  }

  /// The comment whose writer a header or an address names: the one quoted right below it.
  ///
  /// Where the pasted text begins with what its writer quoted, perhaps under
  /// a header of its own, that is the comment that answers the one quoted
  /// first; the inner header names the writer of the first.
  private func named(by paragraph: Int, in draft: CommentDraft) -> Int? {
    let isInner =
      paragraph > draft.paragraphs.lowerBound && reading.heading(paragraph - 1) != nil
    var first: Int?
    var hasInner = false
    for below in (paragraph + 1)..<draft.paragraphs.upperBound {
      if reading.heading(below) != nil, below == paragraph + 1 {
        hasInner = true
        continue
      }
      guard reading.quote(below) != nil else { break }
      guard let found = linker.target(of: below) else { continue }
      guard let outer = first else {
        if isInner { return found }
        first = found
        continue
      }
      guard replies[found].contains(where: { $0.target == outer }) else { continue }
      return isPasted(paragraph, from: found, above: outer) ? outer : found
    }
    return hasInner ? nil : first
  }

  /// Whether a comment has the same name above its own quote of another, so that it was pasted with the quote.
  private func isPasted(_ paragraph: Int, from comment: Int, above quoted: Int) -> Bool {
    guard let name = reading.heading(paragraph).map({ names.folded($0.name) }) else { return false }
    let paragraphs = drafts[comment].paragraphs
    return paragraphs.dropLast().contains { index in
      reading.heading(index).map { names.folded($0.name) } == name
        && linker.target(of: index + 1) == quoted
    }
  }

  private mutating func noteDisputes() {
    for index in drafts.indices {
      guard let disputed = names.disputed(index) else { continue }
      diagnostics.append(
        Diagnostic(
          line: drafts[index].line, kind: .name,
          says: "named by others as \(disputed.joined(separator: " and as ")); left without a name")
      )
    }
    diagnostics.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private func comment(_ index: Int, firstBlock: Int) -> Comment {
    let draft = drafts[index]
    var comment = Comment(
      id: CommentID(offset: draft.start), line: draft.line, boundary: draft.boundary,
      blocks: draft.paragraphs)
    comment.votes = draft.mark?.votes
    comment.author = names.attribution(of: index)
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

/// What is known about writers and answers while addresses are resolved one after the other.
private struct AddressFacts {
  private var known: [AddressResolver.Known] = []
  private var byName: [String: [Int]] = [:]
  private var answersTo: [[Int]]
  private let order: ReadingOrder

  init(_ builder: ConversationBuilder) {
    answersTo = Array(repeating: [], count: builder.drafts.count)
    order = builder.order
    known = Array(
      repeating: .init(writer: nil, targets: [], addressed: []), count: builder.drafts.count)
    for position in builder.drafts.indices {
      let index = builder.order.comment(at: position)
      let writer = builder.names.foldedName(of: index)
      let addressed = builder.drafts[index].paragraphs.compactMap {
        builder.reading.heading($0).map { builder.names.folded($0.name) }
      }
      let targets = builder.replies[index].map(\.target)
      known[index] = .init(writer: writer, targets: targets, addressed: Set(addressed))
      if let writer { byName[writer, default: []].append(index) }
      for target in targets { answersTo[target].append(index) }
    }
  }

  func resolve(_ name: String, in comment: Int) -> AddressResolver.Finding? {
    AddressResolver.resolve(
      name, in: comment, known: known, byName: byName, answersTo: answersTo, order: order)
  }

  mutating func note(answer: Int, to target: Int) {
    known[answer].targets.append(target)
    answersTo[target].append(answer)
  }

  mutating func note(writer: String, of comment: Int) {
    known[comment].writer = writer
    var mine = byName[writer, default: []]
    let place = mine.lastIndex { order.rank(of: $0) < order.rank(of: comment) }
    mine.insert(comment, at: place.map { $0 + 1 } ?? 0)
    byName[writer] = mine
  }
}
