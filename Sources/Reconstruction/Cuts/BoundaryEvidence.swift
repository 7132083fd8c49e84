import DiscussionModel
import QuoteMatching

/// Looks at each paragraph of an unmarked page for signs that a comment begins with it.
struct BoundaryEvidence {
  private let page: ImportedPage
  private let reading: QuoteReading
  /// For each paragraph that of its quote's source, else -1.
  let sources: [Int]
  private let names: [String?]
  private let overlap: WordOverlap
  private let signs: [WritingSigns]
  private let count: Int

  /// Gets ready to look at a page that was read.
  init(_ page: ImportedPage, _ reading: QuoteReading) {
    self.page = page
    self.reading = reading
    count = page.paragraphs.count
    let passages = Passages(page)
    sources = page.paragraphs.indices.map { index in
      reading.quote(index).flatMap { passages.paragraph($0.passage) } ?? -1
    }
    names = page.paragraphs.indices.map { index in
      reading.heading(index).map { page.text[$0.name].lowercased() }
    }
    overlap = WordOverlap(page)
    signs = page.paragraphs.map { WritingSigns(page.text.bytes(of: $0.range)) }
  }

  /// How many words the writers have of their own, all together.
  var ownWords: Int {
    (0..<count).reduce(0) { sum, index in
      guard reading.isOwn(index) else { return sum }
      return sum + signs[index].words
    }
  }

  /// The features of all paragraphs.
  func table() -> BoundaryTable {
    var table = BoundaryTable(count: count)
    fillRoles(&table)
    let together = QuotedTogether(sources: sources)
    together.fill(&table)
    let (named, timed) = headings()
    together.fill(&table, names: named, headers: timed)
    fillSources(&table)
    fillWriting(&table)
    fillOverlap(&table)
    fillNews(&table)
    VoiceEvidence(page, reading).fill(&table)
    OpeningEvidence(page, overlap).fill(&table)
    fillNeighbours(&table)
    return table
  }

  /// Whether a paragraph introduces an answer: a quote, a header, an address.
  private func introduces(_ index: Int) -> Bool {
    switch reading.roles[index] {
    case .quote, .header, .address, .unresolved: true
    case .own, .moderator, .stated: false
    }
  }

  private func isAddress(_ index: Int) -> Bool {
    if case .address = reading.roles[index] { return true }
    return false
  }

  private func fillRoles(_ table: inout BoundaryTable) {
    let share = Float((0..<count).count(where: introduces)) / Float(max(count, 1))
    for row in 0..<count {
      table.mark(row, .opensPage, row == 0)
      table.mark(row, .isHeader, reading.isHeader(row))
      table.mark(row, .quotesArticle, sources[row] < 0 && reading.quote(row) != nil)
      table.mark(row, .opensQuoting, introduces(row) && (row == 0 || !introduces(row - 1)))
      if row > 0 {
        table.mark(row, .aboveIsQuote, reading.quote(row - 1) != nil)
        table.mark(row, .aboveIsHeader, reading.isHeader(row - 1))
        table.mark(row, .aboveIsAddress, isAddress(row - 1))
      }
      if row + 1 < count {
        table.mark(row, .belowIsOwn, reading.isOwn(row + 1))
        table.mark(row, .belowIsQuote, reading.quote(row + 1) != nil)
      }
      table[row, .place] = Float(row) / Float(count)
      table[row, .quoteShare] = share
    }
  }

  /// Marks the own paragraphs that may be pasted from an article that the page has lost.
  private func fillNews(_ table: inout BoundaryTable) {
    guard page.article.status != .present else { return }
    for row in 0..<count where reading.readsAsNews(row, of: page) {
      table.mark(row, .readsAsNews, true)
      if row + 1 < count { table.mark(row + 1, .aboveReadsAsNews, true) }
    }
  }

  /// For each quote the name above it, and the name and time where a header gives both.
  private func headings() -> (names: [String?], headers: [String?]) {
    var named: [String?] = Array(repeating: nil, count: count)
    var timed = named
    var current: (name: String, header: String?)?
    for index in 0..<count {
      if let heading = reading.heading(index), let name = names[index] {
        current = (name, heading.posted.map { "\(name) \($0.iso)" })
      } else if sources[index] >= 0 {
        named[index] = current?.name
        timed[index] = current?.header
      } else {
        current = nil
      }
    }
    return (named, timed)
  }

  private func fillSources(_ table: inout BoundaryTable) {
    let next = nextSources()
    var lastQuote: Int?
    var lastSource: Int?
    var lastName: String?
    for row in 0..<count {
      table[row, .sinceQuote] = Float(min(lastQuote.map { row - $0 } ?? 15, 15))
      table[row, .sourceDistance] = 99
      table[row, .sourceStep] = 99
      if next[row] >= 0 { fillSource(&table, row, next[row], lastQuote, lastSource) }
      if let name = names[row] {
        table.mark(row, .sameName, name == lastName)
        table.mark(row, .otherName, name != lastName)
        lastName = name
      }
      guard introduces(row) else { continue }
      lastQuote = row
      if sources[row] >= 0 { lastSource = sources[row] }
    }
  }

  private func fillSource(
    _ table: inout BoundaryTable, _ row: Int, _ source: Int, _ lastQuote: Int?, _ lastSource: Int?
  ) {
    table[row, .sourceDistance] = Float(min(row - source, 80))
    table.mark(row, .sourceSinceQuote, lastQuote.map { source >= $0 } ?? false)
    guard let lastSource else {
      table[row, .sourceStep] = 30
      return
    }
    let step = source - lastSource
    table[row, .sourceStep] = Float(max(-20, min(20, step)))
    table.mark(row, .sourceNear, step >= 0 && step <= 6)
    table.mark(row, .sourceSame, step == 0)
    table.mark(row, .sourceFar, abs(step) > 10)
  }

  /// For each quote its source, for each header or address that of the quote right below; else -1.
  private func nextSources() -> [Int] {
    var next = sources
    for row in (0..<count).reversed() where names[row] != nil {
      next[row] = row + 1 < count ? next[row + 1] : -1
    }
    return next
  }

  private func fillWriting(_ table: inout BoundaryTable) {
    var above = WritingSigns()
    var wordsSinceQuote = 0
    for row in 0..<count {
      let signs = signs[row]
      table[row, .words] = Float(min(signs.words, 200))
      table[row, .wordsSinceQuote] = Float(min(wordsSinceQuote, 600))
      wordsSinceQuote = introduces(row) ? 0 : wordsSinceQuote + signs.words
      if row > 0 {
        table[row, .aboveWords] = Float(min(above.words, 200))
        table[row - 1, .belowWords] = Float(min(signs.words, 200))
        table.mark(row, .shoutingChanges, signs.shouts != above.shouts)
        table.mark(row, .exclaimingChanges, signs.exclaims != above.exclaims)
        table.mark(row, .smallIChanges, signs.hasSmallI != above.hasSmallI)
      }
      table.mark(row, .opensWithReply, signs.opensWithReply)
      table.mark(row, .opensWithConnective, signs.opensWithConnective)
      table.mark(row, .saysI, signs.saysI)
      table.mark(row, .aboveEndsFull, above.ending == .full)
      table.mark(row, .aboveEndsQuestion, above.ending == .question)
      table.mark(row, .aboveEndsColon, above.ending == .colon)
      table.mark(row, .aboveEndsOpen, above.ending == .open)
      above = signs
    }
  }

  private func fillOverlap(_ table: inout BoundaryTable) {
    let words = overlap.words
    let next = nextSources()
    var windows = WordWindows(words)
    var lastQuote: Int?
    for row in 0..<count {
      if row > 0 { table[row, .overlapAbove] = overlap.shared(words[row], words[row - 1]) }
      if row > 1 { table[row, .overlapTwoAbove] = overlap.shared(words[row], words[row - 2]) }
      if row + 1 < count { table[row, .overlapBelow] = overlap.shared(words[row], words[row + 1]) }
      if let lastQuote { table[row, .overlapQuote] = overlap.shared(words[row], words[lastQuote]) }
      if row > 0, next[row] >= 0 {
        table[row, .overlapSource] = overlap.shared(words[row - 1], words[next[row]])
      }
      windows.advance(to: row)
      table[row, .overlapWindow] = overlap.shared(
        windows.four(from: row - 4), windows.four(from: row))
      if introduces(row) { lastQuote = row }
    }
  }

  private func fillNeighbours(_ table: inout BoundaryTable) {
    let pairs: [(BoundaryFeature, BoundaryFeature, BoundaryFeature)] = [
      (.pastedAcross, .abovePastedAcross, .belowPastedAcross),
      (.sourceDistance, .aboveSourceDistance, .belowSourceDistance),
      (.quotedNearbyAcross, .aboveQuotedNearbyAcross, .belowQuotedNearbyAcross),
      (.sinceQuote, .aboveSinceQuote, .belowSinceQuote),
      (.overlapWindow, .aboveOverlapWindow, .belowOverlapWindow),
    ]
    for (own, above, below) in pairs {
      for row in 0..<count {
        if row > 0 { table[row, above] = table[row - 1, own] }
        if row + 1 < count { table[row, below] = table[row + 1, own] }
      }
    }
  }
}
