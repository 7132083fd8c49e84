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
  private let page: CutPage
  private let links: ReplyLinks
  private var found: [Int: [FoundInlineQuote]] = [:]
  /// What the comments answered do not have, to be looked for on the whole page.
  private var open: [QuotedPhrase] = []
  private var sources: InlineSources

  private init(_ page: CutPage, _ links: ReplyLinks) {
    self.page = page
    self.links = links
    sources = InlineSources(page.page.text, page.passages)
  }

  /// The inline quotes of a page, by paragraph, in the order of the words.
  static func find(_ page: CutPage, _ links: ReplyLinks) -> [Int: [FoundInlineQuote]] {
    var finder = InlineQuoteFinder(page, links)
    for index in page.drafts.indices { finder.readPhrases(index) }
    finder.findAnywhere()
    finder.addUnmarked()
    return finder.found.mapValues { $0.sorted { $0.at.lowerBound < $1.at.lowerBound } }
  }

  /// So many words that only one comment has are quoted even without marks.
  private static let longUnmarked = 10

  /// Looks for the words in marks of a comment in those that it answers.
  private mutating func readPhrases(_ comment: Int) {
    var sources: [PhraseSource]?
    for paragraph in page.drafts[comment].paragraphs where page.reading.isOwn(paragraph) {
      for phrase in page.reading.phrases.words(in: paragraph) {
        if sources == nil { sources = sourceWords(links.targets(of: comment)) }
        if let quote = sources.flatMap({ near(phrase, $0) }) {
          found[paragraph, default: []].append(quote)
        } else if phrase.words.count >= QuotedPhrases.rare {
          open.append(phrase)
        }
      }
    }
  }

  /// The own words of some comments and of the title, as far as they are looked through.
  private mutating func sourceWords(_ comments: [Int]) -> [PhraseSource] {
    let own = comments.lazy.flatMap { [page] in page.drafts[$0].paragraphs }
      .filter { [page] in page.reading.isOwn($0) }
    var paragraphs = own.makeIterator()
    return sources.near(comments) { paragraphs.next() }
  }

  /// Words in marks in one of a few sources.
  private func near(_ phrase: QuotedPhrase, _ sources: [PhraseSource]) -> FoundInlineQuote? {
    for source in sources {
      let isTitle = source.passage == Passages.title
      guard !isTitle || phrase.words.count >= 3 else { continue }
      if let quote = phrase.quote(of: source, in: page.page.text, lenient: !isTitle) {
        return quote
      }
    }
    return nil
  }

  /// Looks for what is left on the whole page at once.
  private mutating func findAnywhere() {
    guard !open.isEmpty else { return }
    let places = page.reading.phrases.places(where: isOwn)
    for phrase in open {
      guard let candidates = places[phrase.opening], let quote = anywhere(phrase, candidates)
      else { continue }
      found[phrase.paragraph, default: []].append(quote)
    }
  }

  /// Whether a passage is the article's, or a paragraph of somebody's own words.
  private func isOwn(_ passage: Int) -> Bool {
    page.passages.paragraph(passage).map(page.reading.isOwn) ?? true
  }

  /// Words in marks in the passages that hold their first words; `nil` where several comments have them.
  private mutating func anywhere(
    _ phrase: QuotedPhrase, _ candidates: [QuotedPhrases.Place]
  ) -> FoundInlineQuote? {
    var quotes: [FoundInlineQuote] = []
    var comments: Set<Int> = []
    let comment = page.comment(of: phrase.paragraph)
    for place in candidates where isEarlier(place.passage, than: comment) {
      let source = sources.around(place)
      guard let quote = phrase.quote(of: source, in: page.page.text, lenient: false) else {
        continue
      }
      quotes.append(quote)
      comments.insert(page.place(of: place.passage)?.comment ?? -1)
    }
    return comments.count == 1 ? quotes.first : nil
  }

  /// Whether a passage is the article's, or of a comment written before another.
  private func isEarlier(_ passage: Int, than comment: Int) -> Bool {
    guard let paragraph = page.passages.paragraph(passage) else { return true }
    let home = page.comment(of: paragraph)
    return home >= 0 && page.order.rank(of: home) < page.order.rank(of: comment)
  }

  /// Adds the long pieces without marks that were seen while the page was read.
  private mutating func addUnmarked() {
    for (paragraph, piece) in page.reading.pieces where page.reading.isOwn(paragraph) {
      let comment = page.comment(of: paragraph)
      guard comment >= 0, isEarlier(piece.passage, than: comment) else { continue }
      if let source = page.passages.paragraph(piece.passage) {
        let target = page.comment(of: source)
        guard page.reading.isOwn(source), target != comment else { continue }
        let isAnswered = links.has(comment, to: target)
        guard isAnswered || piece.words >= Self.longUnmarked else { continue }
      }
      let others = found[paragraph] ?? []
      guard !others.contains(where: { $0.at.overlaps(piece.at) }) else { continue }
      found[paragraph, default: []].append(piece)
    }
  }
}
