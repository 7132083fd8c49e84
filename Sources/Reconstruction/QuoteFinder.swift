import DiscussionModel

/// Reads the paragraphs of a page in the order in which they were written and finds those that repeat an earlier one.
///
/// Only own words are entered into the index, so that the source of a text
/// pasted by many is the comment in which it was written.
struct QuoteFinder {
  private let page: ImportedPage
  private let passages: Passages
  private let spans: QuoteSpans
  private var search: SourceSearch
  private(set) var reading: PageReading
  /// For each paragraph the unit (comment, or paragraph on an unmarked page) that it belongs to.
  private var units: [Int32]
  /// The words of the unit that is being read, paragraph by paragraph.
  private var words: [[Word]] = []

  /// A finder that knows the article of a page, and none of its comments yet.
  init(_ page: ImportedPage) {
    self.page = page
    passages = Passages(page)
    spans = QuoteSpans(page.text)
    search = SourceSearch(page, passages)
    reading = PageReading(roles: Array(repeating: .own, count: page.paragraphs.count))
    units = Array(repeating: -1, count: page.paragraphs.count)
    var words: [Word] = []
    for passage in 0..<passages.articleCount {
      search.scan(passages.range(passage), into: &words)
      search.add(passage, words: words)
    }
  }

  /// Reads the paragraphs of a comment; the comments it may quote must have been read before.
  mutating func read(_ paragraphs: Range<Int>, unit: Int) {
    var found: [FoundQuote?] = []
    for (position, paragraph) in paragraphs.enumerated() {
      units[paragraph] = Int32(unit)
      if words.count <= position { words.append([]) }
      found.append(readParagraph(paragraph, at: position))
    }
    var judge = QuoteJudge(
      found: found, reading: reading, paragraphs: paragraphs, passages: passages, units: units,
      canBeName: paragraphs.map { canBeName($0) })
    judge.settle(words: words) { search.sameWords($0, $1) }
    for (position, paragraph) in paragraphs.enumerated() {
      if let quote = judge.accepted[position] {
        reading.roles[paragraph] = .quote(reading.quotes.count)
        reading.quotes.append(quote)
      } else if reading.isOwn(paragraph) {
        search.add(passages.passage(ofParagraph: paragraph), words: words[position])
      }
    }
  }

  /// Tells headers and moderators' notes, and looks for the source of anything else.
  private mutating func readParagraph(_ paragraph: Int, at position: Int) -> FoundQuote? {
    let text = page.paragraphs[paragraph]
    if text.mark == .moderator {
      reading.roles[paragraph] = .moderator
      return nil
    }
    if let header = HeaderLine(page.text.bytes, in: text.range), header.rest == nil {
      reading.roles[paragraph] = .header(header.heading)
      return nil
    }
    search.scan(text.range, into: &words[position])
    return bestQuote(words[position], of: paragraph)
  }

  /// The best source of a paragraph's words, if any holds nearly all of them.
  private mutating func bestQuote(_ words: [Word], of paragraph: Int) -> FoundQuote? {
    let candidates = search.candidates(for: words)
    guard let best = candidates.first else { return nil }
    let block = page.paragraphs[paragraph].range
    var found = spans.spans(best, words: words, block: block, passage: passages.range(best.passage))
    var runs = best.alignment.runs
    for other in candidates.dropFirst() where unit(of: other.passage) == unit(of: best.passage) {
      var rest = other
      rest.alignment.runs.removeAll { run in runs.contains { $0.quote.overlaps(run.quote) } }
      guard !rest.alignment.runs.isEmpty else { continue }
      found += spans.spans(rest, words: words, block: block, passage: passages.range(rest.passage))
      runs += rest.alignment.runs
    }
    runs.sort { $0.quote.lowerBound < $1.quote.lowerBound }
    guard QuoteJudge.suffices(runs, of: words.count) else { return nil }
    found.sort { $0.at.lowerBound < $1.at.lowerBound }
    let same = runs.reduce(0) { $0 + $1.same }
    let isEdited = same != words.count || runs.contains { $0.same != $0.source.count }
    let isWhole = found.count == 1 && best.sourceCount == words.count
    return FoundQuote(
      passage: best.passage, match: isEdited ? .edited : isWhole ? .exact : .partial,
      similarity: Double(same) / Double(words.count), words: words.count, spans: found)
  }

  /// The unit that holds a passage; -1 for the article.
  private func unit(of passage: Int) -> Int32 {
    passages.paragraph(passage).map { units[$0] } ?? -1
  }

  /// Whether a paragraph has the form of a name on a line of its own.
  private func canBeName(_ paragraph: Int) -> Bool {
    guard reading.isOwn(paragraph),
      let line = AddressLine(page.text.bytes, in: page.paragraphs[paragraph].range)
    else { return false }
    return line.form != .punctuated
  }
}
