import DiscussionModel
import TextKit

/// Looks at what each paragraph opens with and goes on from: a fresh start names its subject, what goes on points back.
struct OpeningEvidence {
  /// How many words of a paragraph are its opening.
  private static let openingLength = 8

  private let page: ImportedPage
  private let overlap: WordOverlap
  private let words: [[UInt32]]
  private let topic: WordSet
  private let share: Float

  /// Gets ready to look at a page.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - overlap: its words, and how often they are used.
  init(_ page: ImportedPage, _ overlap: WordOverlap) {
    self.page = page
    self.overlap = overlap
    let plain = PlainWords.all
    words = overlap.words.map { list in list.filter { !plain.contains($0) } }
    topic = WordSet(
      Self.scan(page, page.article.title?.range).map(\.hash)
        .filter { !PlainWords.all.contains($0) })
    share = 1 / Float(max(words.count, 1))
  }

  /// Fills in the features of openings.
  func fill(_ table: inout BoundaryTable) {
    var windows = WordWindows(words)
    for row in words.indices {
      windows.advance(to: row)
      let opening = fillOpening(&table, row)
      fillTopic(&table, row)
      fillOverlaps(&table, row, opening, windows)
      if row > 0 { fillEnding(&table, row) }
    }
  }

  private static func scan(_ page: ImportedPage, _ range: ByteRange?, most: Int = 4096) -> [Word] {
    guard let range else { return [] }
    return WordScanner.words(page.text.bytes(of: range).prefix(most))
  }

  /// The first words of a paragraph, looked for in no more bytes than are needed.
  private static func opening(_ page: ImportedPage, _ range: ByteRange) -> ArraySlice<Word> {
    let few = scan(page, range, most: 60)
    // The last may be cut.
    return (few.count > openingLength ? few : scan(page, range, most: 120)).prefix(openingLength)
  }

  /// Fills in what the first words tell; gives back those that say something, sorted by hash.
  private func fillOpening(_ table: inout BoundaryTable, _ row: Int) -> [UInt32] {
    let range = page.paragraphs[row].range
    let first = Self.opening(page, range)
    guard let word = first.first, let byte = page.text.bytes(of: range).first else { return [] }
    table.mark(row, .opensWithFigure, opensWithFigure(range))
    table.mark(row, .opensWithMark, byte == 0x22 || byte == 0x27 || byte == 0xE2)
    table.mark(row, .opensPointing, PlainWords.pointing.contains(word.hash))
    table.mark(row, .opensWithPronoun, PlainWords.pronouns.contains(word.hash))
    table.mark(row, .opensSmall, byte.isSmall)
    table.mark(row, .opensCalling, opensCalling(first, byte))
    table[row, .opensWithTopic] = Float(first.prefix(4).count { topic.contains($0.hash) })
    let telling = first.map(\.hash).filter { !PlainWords.all.contains($0) }
    table[row, .openingCommon] = share * Float(telling.map(overlap.count(of:)).max() ?? 0)
    table[row, .openingRare] = Float(telling.count { overlap.count(of: $0) <= 1 })
    return Set(telling).sorted()
  }

  /// A number with a stop or bracket behind it, or a bullet.
  private func opensWithFigure(_ range: ByteRange) -> Bool {
    var rest = page.text.bytes(of: range).prefix(6)
    guard let first = rest.first else { return false }
    if first == UInt8(ascii: "*") || first == UInt8(ascii: "-") { return true }
    if first == UInt8(ascii: "(") || first == UInt8(ascii: "[") { rest = rest.dropFirst() }
    let digits = rest.prefix(while: \.isDigit)
    guard !digits.isEmpty, let mark = rest.dropFirst(digits.count).first else { return false }
    return [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":")].contains(mark)
  }

  private func opensCalling(_ first: ArraySlice<Word>, _ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: "@") { return true }
    guard let word = first.first, let next = page.text.byte(at: Int(word.end)),
      !PlainWords.all.contains(word.hash)
    else { return false }
    return [UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "-")]
      .contains(next)
  }

  private func fillTopic(_ table: inout BoundaryTable, _ row: Int) {
    let named = Float(words[row].count { topic.contains($0) })
    table[row, .topicWords] = named / Float(max(words[row].count, 1)).squareRoot()
    if row > 0 { table[row, .aboveTopicWords] = table[row - 1, .topicWords] }
  }

  private func fillOverlaps(
    _ table: inout BoundaryTable, _ row: Int, _ opening: [UInt32], _ windows: WordWindows
  ) {
    let above = windows.words(at: row - 1)
    let three = WordOverlap.merged(windows.words(at: row - 3), windows.pair(from: row - 2))
    let below = windows.pair(from: row + 1)
    table[row, .openingOverlap] = Self.shareFound(of: opening, in: above)
    table[row, .openingOverlapThree] = Self.shareFound(of: opening, in: three)
    table[row, .overlapThreeAbove] = overlap.shared(words[row], three)
    table[row, .overlapTwoBelow] = overlap.shared(words[row], below)
    table[row, .overlapPairs] = overlap.shared(
      windows.pair(from: row - 2), windows.pair(from: row))
  }

  /// Which part of a few words stands in a sorted list.
  private static func shareFound(of few: [UInt32], in sorted: [UInt32]) -> Float {
    let found = few.count { word in
      let place = sorted.firstIndexInOrder { $0 >= word }
      return place < sorted.count && sorted[place] == word
    }
    return Float(found) / Float(few.count + 1)
  }

  private func fillEnding(_ table: inout BoundaryTable, _ row: Int) {
    let end = page.text.bytes(of: page.paragraphs[row - 1].range).suffix(3)
    guard let last = end.last else { return }
    table.mark(row, .aboveEndsExclaiming, last == UInt8(ascii: "!"))
    table.mark(
      row, .aboveEndsDots, end.suffix(2).elementsEqual("..".utf8) || end.elementsEqual("…".utf8))
    table.mark(
      row, .aboveEndsQuoting,
      last == UInt8(ascii: "\"") || last == UInt8(ascii: ")") || end.elementsEqual("”".utf8))
  }
}

/// English words that say little of what a text is about, by their hashes.
enum PlainWords {
  /// Words that point back to what was just said.
  static let pointing = WordSet(
    "this that these those they it its he she their them his her such both there")
  /// Of these the ones that stand for people.
  static let pronouns = WordSet("he she they it his her their them him")
  /// All words that do not count as a subject.
  static let all = WordSet(
    """
    the a an of to and in is it that for on was with as be are this i you not but have at by they \
    from or had his her he she we what all their there been one will would if no has so who my can \
    more about do up out them then some could me into only other your when than its also how our \
    just like get know people think because any these make dont does did were should very even \
    most many much such those us him
    """)
}
