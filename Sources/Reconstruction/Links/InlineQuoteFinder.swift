import DiscussionModel
import QuoteMatching

/// Finds what writers quote inside their own sentences.
///
/// Words in quotation marks are looked for in the comments that the writer
/// answers, where two are enough, in the title, and then, where they are four
/// or more, in everything written before: if one comment alone has them, they
/// are its. Without marks only long pieces count, and shorter ones below a
/// name. An inline quote makes no answer by itself: people also repeat a
/// phrase to others than its writer.
struct InlineQuoteFinder {
  private let page: ImportedPage
  private let drafts: [CommentDraft]
  private let reading: PageReading
  private let passages: Passages
  private let order: ReadingOrder
  private let linker: ReplyLinker
  private var found: [Int: [FoundInlineQuote]] = [:]
  /// What the comments answered do not have, to be looked for on the whole page.
  private var open: [MarkedWords] = []
  private var sources: InlineSources

  /// A finder for a page whose quotes are known.
  init(
    _ page: ImportedPage, _ drafts: [CommentDraft], _ reading: PageReading, _ passages: Passages,
    _ order: ReadingOrder, _ linker: ReplyLinker
  ) {
    self.page = page
    self.drafts = drafts
    self.reading = reading
    self.passages = passages
    self.order = order
    self.linker = linker
    sources = InlineSources(page.text, passages)
  }

  /// The inline quotes, by paragraph, in the order of the words.
  ///
  /// - Parameter answered: for each comment those that it answers.
  static func find(
    _ page: ImportedPage, _ drafts: [CommentDraft], _ reading: PageReading, _ passages: Passages,
    _ order: ReadingOrder, _ linker: ReplyLinker, answered: (Int) -> [Int]
  ) -> [Int: [FoundInlineQuote]] {
    var finder = InlineQuoteFinder(page, drafts, reading, passages, order, linker)
    for index in drafts.indices { finder.readMarked(index, answered(index)) }
    finder.findAnywhere()
    finder.addUnmarked(answered)
    return finder.found.mapValues { $0.sorted { $0.at.lowerBound < $1.at.lowerBound } }
  }

  /// So many words that only one comment has are quoted even without marks.
  private static let longUnmarked = 10

  /// Looks for the words in marks of a comment in those that it answers.
  private mutating func readMarked(_ comment: Int, _ answered: [Int]) {
    var sources: [SourceWords]?
    for paragraph in drafts[comment].paragraphs where reading.isOwn(paragraph) {
      for marked in reading.marked.words(in: paragraph) {
        if sources == nil { sources = sourceWords(answered) }
        if let quote = sources.flatMap({ near(marked, $0) }) {
          found[paragraph, default: []].append(quote)
        } else if marked.words.count >= MarkedPhrases.rare {
          open.append(marked)
        }
      }
    }
  }

  /// The own words of some comments and of the title, as far as they are looked through.
  private mutating func sourceWords(_ comments: [Int]) -> [SourceWords] {
    let own = comments.lazy.flatMap { [drafts] in drafts[$0].paragraphs }
      .filter { [reading] in reading.isOwn($0) }
    return sources.near(comments, own)
  }

  /// Words in marks in one of a few sources.
  private func near(_ marked: MarkedWords, _ sources: [SourceWords]) -> FoundInlineQuote? {
    for source in sources {
      let isTitle = source.passage == Passages.title
      guard !isTitle || marked.words.count >= 3 else { continue }
      if let quote = marked.quote(of: source, in: page.text, lenient: !isTitle) {
        return quote
      }
    }
    return nil
  }

  /// Looks for what is left on the whole page at once.
  private mutating func findAnywhere() {
    guard !open.isEmpty else { return }
    let places = reading.marked.places(where: isOwn)
    for marked in open {
      guard let candidates = places[marked.opening], let quote = anywhere(marked, candidates)
      else { continue }
      found[marked.paragraph, default: []].append(quote)
    }
  }

  /// Whether a passage is the article's, or a paragraph of somebody's own words.
  private func isOwn(_ passage: Int) -> Bool {
    passages.paragraph(passage).map(reading.isOwn) ?? true
  }

  /// Words in marks in the passages that hold their first words; `nil` where several comments have them.
  private mutating func anywhere(
    _ marked: MarkedWords, _ candidates: [MarkedPhrases.Place]
  ) -> FoundInlineQuote? {
    var quotes: [FoundInlineQuote] = []
    var comments: Set<Int32> = []
    let comment = Int(linker.commentOf[marked.paragraph])
    for place in candidates where isEarlier(place.passage, than: comment) {
      let source = sources.around(place)
      guard let quote = marked.quote(of: source, in: page.text, lenient: false) else {
        continue
      }
      quotes.append(quote)
      comments.insert(passages.paragraph(place.passage).map { linker.commentOf[$0] } ?? -1)
    }
    return comments.count == 1 ? quotes.first : nil
  }

  /// Whether a passage is the article's, or of a comment written before another.
  private func isEarlier(_ passage: Int, than comment: Int) -> Bool {
    guard let paragraph = passages.paragraph(passage) else { return true }
    let home = Int(linker.commentOf[paragraph])
    return home >= 0 && order.rank(of: home) < order.rank(of: comment)
  }

  /// Adds the long pieces without marks that were seen while the page was read.
  private mutating func addUnmarked(_ answered: (Int) -> [Int]) {
    for (paragraph, piece) in reading.pieces where reading.isOwn(paragraph) {
      let comment = Int(linker.commentOf[paragraph])
      guard comment >= 0, isEarlier(piece.passage, than: comment) else { continue }
      if let source = passages.paragraph(piece.passage) {
        guard reading.isOwn(source), linker.commentOf[source] != linker.commentOf[paragraph] else {
          continue
        }
        let isAnswered = answered(comment).contains(Int(linker.commentOf[source]))
        guard isAnswered || piece.words >= Self.longUnmarked else { continue }
      }
      let others = found[paragraph] ?? []
      guard !others.contains(where: { $0.at.overlaps(piece.at) }) else { continue }
      found[paragraph, default: []].append(piece)
    }
  }
}
