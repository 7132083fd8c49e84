import DiscussionModel
import TextKit

/// Reads the paragraphs of a page in the order in which they were written and finds those that repeat an earlier one.
///
/// Only own words are entered into the index, so that the source of a text
/// pasted by many is the comment in which it was written.
package struct QuoteFinder {
  private let page: ImportedPage
  /// The text of the page: asked for through the page, all of the page would be copied.
  private let text: TextStore
  private let passages: Passages
  private let spans: QuoteSpans
  private let measure: QuoteMeasure
  private var search: SourceSearch
  private var recent = RecentPassages()
  /// What was read so far.
  package private(set) var reading: QuoteReading
  /// For each paragraph the comment that it belongs to; -1 where it was not read yet, or the page marks none.
  private var units: [Int32]
  /// The words of the comment that is being read, paragraph by paragraph.
  private var words: [[Word]] = []

  /// A finder that knows the article of a page, and none of its comments yet.
  package init(_ page: ImportedPage) {
    self.page = page
    text = page.text
    passages = Passages(page)
    spans = QuoteSpans(page.text)
    measure = QuoteMeasure(page.text)
    search = SourceSearch(page, passages)
    reading = QuoteReading(
      roles: Array(repeating: .own, count: page.paragraphs.count), phrases: QuotedPhrases(page))
    units = Array(repeating: -1, count: page.paragraphs.count)
    var words: [Word] = []
    for passage in 0..<passages.articleCount {
      search.scan(passages.range(passage), into: &words)
      search.add(passage, words: words)
      reading.phrases.read(passage, words)
    }
  }

  /// Reads the paragraphs of a comment; the comments it may quote must have been read before.
  package mutating func read(_ paragraphs: Range<Int>, unit: Int) {
    var facts: [ParagraphFacts] = []
    facts.reserveCapacity(paragraphs.count)
    for (position, paragraph) in paragraphs.enumerated() {
      units[paragraph] = Int32(unit)
      if words.count <= position { words.append([]) }
      facts.append(readParagraph(paragraph, at: position))
    }
    // Most comments repeat nothing.
    guard facts.contains(where: { $0.found != nil }) else {
      return settleOwn(paragraphs, facts) { _ in true }
    }
    var judge = QuoteJudge(facts, paragraphs: paragraphs, passages: passages, units: units)
    judge.settle(words: words) { search.sameWords($0, $1) }
    settleOwn(paragraphs, facts) { judge.accepted[$0] == nil }
    for (position, paragraph) in paragraphs.enumerated() {
      if let quote = judge.accepted[position] { accept(quote, as: paragraph) }
    }
  }

  /// Reads all paragraphs of a page that marks no comments.
  package mutating func readUnmarked() {
    var judge = StreamJudge(passages)
    let quotesNews = page.article.status != .present
    var news: Set<Int> = []
    words = [[]]
    for paragraph in page.paragraphs.indices {
      words[0].removeAll(keepingCapacity: true)
      let facts = readParagraph(paragraph, at: 0)
      if quotesNews, readsAsNews(paragraph) { news.insert(paragraph) }
      judge.hear(paragraph, facts, words: words[0]) { search.sameWords($0, $1) }
      if judge.accepted[paragraph] == nil { settleOwn(paragraph, facts, words[0]) }
    }
    judge.settleBackwards { paragraph, passage in
      var own: [Word] = []
      search.scan(page.paragraphs[paragraph].range, into: &own)
      return search.sameWords(own, passage) ? own : nil
    }
    reading.news = news
    for (paragraph, quote) in judge.accepted.sorted(by: { $0.key < $1.key }) {
      accept(quote, as: paragraph)
    }
  }

  private mutating func accept(_ quote: FoundQuote, as paragraph: Int) {
    reading.roles[paragraph] = .quote(reading.quotes.count)
    reading.quotes.append(quote)
  }

  /// Whether the paragraph whose words were read last is written as news is.
  private func readsAsNews(_ paragraph: Int) -> Bool {
    NewsStyle.reads(bytes(paragraph), words: words[0])
  }

  /// Enters those paragraphs of a comment that are no quotes, told by their positions in it.
  private mutating func settleOwn(
    _ paragraphs: Range<Int>, _ facts: [ParagraphFacts], where isOwn: (Int) -> Bool
  ) {
    for (position, paragraph) in paragraphs.enumerated() where isOwn(position) {
      settleOwn(paragraph, facts[position], words[position])
    }
  }

  /// Enters what is no quote of anything found, so that later quotes of it are.
  private mutating func settleOwn(_ paragraph: Int, _ facts: ParagraphFacts, _ words: [Word]) {
    guard facts.isOpen else { return }
    if facts.isTagged, words.count >= 2 {
      reading.roles[paragraph] = .unresolved
      reading.pieces[paragraph] = nil
    } else if !facts.canBeName || words.count > 2 {
      let passage = passages.passage(ofParagraph: paragraph)
      search.add(passage, words: words)
      recent.add(passage, words: words)
    }
  }

  private func bytes(_ paragraph: Int) -> TextBytes {
    text.bytes(of: page.paragraphs[paragraph].range)
  }

  /// Whether `>` or a tag says that a paragraph is a quote.
  private func isTagged(_ paragraph: Int, _ text: TextBytes) -> Bool {
    page.paragraphs[paragraph].kind.isQuote || text.first == UInt8(ascii: ">")
  }

  /// Whether quotation marks say that a paragraph is a quote.
  private static func isInMarks(_ text: TextBytes) -> Bool {
    (text.first == 0x22 || text.first == 0xE2) && QuotationMarks.hold(text)
  }

  /// Tells headers and moderators' notes, and looks for the source of anything else.
  private mutating func readParagraph(_ paragraph: Int, at position: Int) -> ParagraphFacts {
    let text = bytes(paragraph)
    let isTagged = isTagged(paragraph, text)
    if let role = role(of: paragraph, text) {
      reading.roles[paragraph] = role
      return ParagraphFacts(
        found: nil, isOpen: false, isHeader: reading.isHeader(paragraph), canBeName: false,
        isTagged: isTagged)
    }
    search.scan(page.paragraphs[paragraph].range, into: &words[position])
    reading.phrases.read(passages.passage(ofParagraph: paragraph), words[position])
    var facts = ParagraphFacts(
      found: bestQuote(words[position], of: paragraph), isOpen: true, isHeader: false,
      canBeName: canBeName(paragraph, text), isTagged: isTagged)
    if facts.found != nil {
      facts.isLink = Self.isLink(text)
      facts.saysQuote = isTagged || Self.isInMarks(text)
    }
    return facts
  }

  /// What a paragraph is of which no source is looked for; `nil` where one is.
  private func role(of paragraph: Int, _ text: TextBytes) -> Role? {
    if let role = statedRole(of: page.paragraphs[paragraph]) { return role }
    if let name = QuoteTags.name(text) { return .address(Heading(name: name)) }
    return HeaderLine.heading(text).map { .header($0) }
  }

  /// What the page itself says a paragraph is, where nothing more is to be asked of it.
  private func statedRole(of paragraph: Paragraph) -> Role? {
    switch paragraph.kind {
    case .moderator: return .moderator
    case .signature, .attachment: return .stated
    case .attribution:
      guard case .heading(let heading)? = page.detail(of: paragraph) else { return nil }
      return .header(heading)
    case .prose, .code, .list, .table, .quote: return nil
    }
  }

  /// The best source of a paragraph's words, if any holds nearly all of them.
  private mutating func bestQuote(_ words: [Word], of paragraph: Int) -> FoundQuote? {
    let candidates = search.candidates(for: words)
    if let best = preferred(candidates, words: words.count),
      let quote = quote(best, words, of: paragraph)
    {
      return quote
    }
    if let piece = recentPiece(words), let quote = quote(piece, words, of: paragraph) {
      return quote
    }
    notePiece(words, of: paragraph)
    return nil
  }

  /// The passage read of late that holds a few words as they are, the latest of several.
  private mutating func recentPiece(_ words: [Word]) -> SourceSearch.Candidate? {
    guard words.count >= 4, words.count < SourceSearch.fewWords else { return nil }
    return recent.passages(with: words).last.flatMap { search.candidate(words, $0) }
  }

  /// Notes a long piece, or below a name a shorter one, of another passage that alone has it.
  private mutating func notePiece(_ words: [Word], of paragraph: Int) {
    guard words.count > InlinePiece.fewestAddressed else { return }
    let isAddressed = isBelowName(paragraph)
    let fewest = isAddressed ? InlinePiece.fewestAddressed : InlinePiece.fewestWords
    guard words.count > fewest else { return }
    let pieces = search.pieceCandidates(for: words, isShort: isAddressed).compactMap {
      InlinePiece.longest(in: $0, of: words, atLeast: fewest)
    }
    guard let best = pieces.max(by: { $0.count < $1.count }),
      pieces.count(where: { $0.count == best.count }) == 1
    else { return }
    reading.pieces[paragraph] = best.quote(words)
  }

  /// A paragraph as a quote of a candidate, and of others of the same comment that were pasted with it.
  private mutating func quote(
    _ best: SourceSearch.Candidate, _ words: [Word], of paragraph: Int
  ) -> FoundQuote? {
    let block = page.paragraphs[paragraph].range
    var found = spans.spans(best, words: words, block: block, passage: passages.range(best.passage))
    var runs = best.runs
    if best.alignment.same < words.count {
      let home = unit(of: best.passage)
      let further = search.furtherPassages().filter { $0 != best.passage && unit(of: $0) == home }
      let others = further.compactMap { search.candidate(words, $0) }
      var covered = CoveredWords(runs, of: others.isEmpty ? 0 : words.count)
      for var other in others {
        other.alignment.runs.removeAll { covered.overlaps($0) }
        for run in other.alignment.runs { covered.cover(run) }
        found += spans.spans(
          other, words: words, block: block, passage: passages.range(other.passage))
        runs += other.runs
      }
    }
    runs.sort { $0.run.quote.lowerBound < $1.run.quote.lowerBound }
    guard
      measure.suffices(
        runs, of: words, in: block, holds: { search.holds($0, $1) })
    else { return nil }
    found.sort { $0.at.lowerBound < $1.at.lowerBound }
    let same = runs.reduce(0) { $0 + $1.run.same }
    let isEdited = same != words.count || runs.contains { $0.run.same != $0.run.source.count }
    let isWhole = found.count == 1 && best.source.count == words.count
    return FoundQuote(
      passage: best.passage, match: isEdited ? .edited : isWhole ? .exact : .partial,
      similarity: Double(same) / Double(words.count), words: words.count, spans: found)
  }

  /// The candidate with the most words; a comment before the article, which it may have covered them from.
  private func preferred(_ candidates: [SourceSearch.Candidate], words: Int)
    -> SourceSearch.Candidate?
  {
    candidates.first { $0.alignment.same == words && passages.paragraph($0.passage) != nil }
      ?? candidates.first
  }

  /// The comment that holds a passage; -1 for the article, and on a page that marks none.
  private func unit(of passage: Int) -> Int32 {
    passages.paragraph(passage).map { units[$0] } ?? -1
  }

  /// Whether a paragraph has the form of a name on a line of its own.
  private func canBeName(_ paragraph: Int, _ text: TextBytes) -> Bool {
    guard reading.isOwn(paragraph), let line = AddressLine(text) else { return false }
    return line.form != .punctuated
  }

  /// Whether the line above a paragraph, in the same comment, has the form of a name.
  private func isBelowName(_ paragraph: Int) -> Bool {
    paragraph > 0 && units[paragraph - 1] == units[paragraph]
      && canBeName(paragraph - 1, bytes(paragraph - 1))
  }

  /// Whether a paragraph is a web address and nothing else.
  private static func isLink(_ text: TextBytes) -> Bool {
    !text.contains(0x20) && text.contains(UInt8(ascii: "/"))
      && text.contains(UInt8(ascii: "."))
  }
}

/// The words of a paragraph that stretches take up.
private struct CoveredWords {
  private var isCovered: [Bool]

  /// Those of some stretches of a paragraph of so many words; of none, nothing is covered.
  init(_ runs: [SourcedRun], of count: Int) {
    isCovered = Array(repeating: false, count: count)
    if count > 0 { for run in runs { cover(run.run) } }
  }

  mutating func cover(_ run: AlignedRun) {
    for index in run.quote { isCovered[index] = true }
  }

  func overlaps(_ run: AlignedRun) -> Bool { isCovered[run.quote].contains(true) }
}
