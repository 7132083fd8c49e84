import DiscussionModel

/// Tells which of some names may as well be a person or a party of the article, or a word of the language.
///
/// Weak evidence makes no such name a writer's: where the headline or the
/// article has it, where it stands behind "the" or "a" somewhere, and, unless
/// a header or an address gives it, where several comments speak of it.
struct DoubtfulNames {
  private let bytes: [UInt8]
  private var inArticle: Set<UInt32> = []
  private var asWord: Set<UInt32> = []
  /// For each word how many comments speak of it, and the last that does.
  private var spoken: [UInt32: (count: Int, last: Int)] = [:]

  /// So many comments that speak of somebody are several.
  private static let several = 2
  private static let determiners = WordSet(
    "a an the my your his her its our their some any every very")

  /// Looks some names up in a page.
  ///
  /// - Parameters:
  ///   - calls: where the names stand in which somebody is called; there nobody is spoken of.
  ///   - page: the page.
  ///   - drafts: its comments.
  ///   - reading: what their paragraphs are.
  init(
    calls: [ByteRange], _ page: ImportedPage, _ drafts: [CommentDraft], _ reading: PageReading
  ) {
    bytes = page.text.bytes
    guard !calls.isEmpty else { return }
    let asked = WordSet(
      calls.flatMap { WordScanner.words(page.text.bytes, in: $0.offsets).map(\.hash) })
    let passages = (page.article.title.map { [$0] } ?? []) + page.article.body
    for passage in passages {
      for word in WordScanner.words(bytes, in: passage.range.offsets)
      where asked.contains(word.hash) {
        inArticle.insert(word.hash)
      }
    }
    let places = Set(calls.map(\.lowerBound))
    var words: [Word] = []
    for (index, draft) in drafts.enumerated() {
      for paragraph in draft.paragraphs where reading.isOwn(paragraph) {
        WordScanner.read(bytes, in: page.paragraphs[paragraph].range.offsets, into: &words)
        note(words, in: index, asked, apartFrom: places)
      }
    }
  }

  /// Whether weak evidence for a name is none.
  ///
  /// - Parameters:
  ///   - name: where it stands.
  ///   - isKnown: whether a header, an address or the page itself gives it in full.
  func isDoubtful(_ name: ByteRange, isKnown: Bool) -> Bool {
    let words = WordScanner.words(bytes, in: name.offsets).map(\.hash)
    return words.allSatisfy(inArticle.contains) || words.count == 1 && asWord.contains(words[0])
      || !isKnown && words.allSatisfy { (spoken[$0]?.count ?? 0) >= Self.several }
  }

  private mutating func note(
    _ words: [Word], in comment: Int, _ asked: WordSet, apartFrom calls: Set<UInt32>
  ) {
    for (index, word) in words.enumerated() where asked.contains(word.hash) {
      guard index > 0, !word.opensSentence, !calls.contains(word.start),
        words[index - 1].end + 1 == word.start, bytes[Int(word.start) - 1] == 0x20
      else { continue }
      if Self.determiners.contains(words[index - 1].hash) { asWord.insert(word.hash) }
      let first = bytes[Int(word.start)]
      guard first >= 0x41, first <= 0x5A, spoken[word.hash]?.last != comment else { continue }
      spoken[word.hash] = ((spoken[word.hash]?.count ?? 0) + 1, comment)
    }
  }
}
