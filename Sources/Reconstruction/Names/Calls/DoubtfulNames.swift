import DiscussionModel
import QuoteMatching
import TextKit

/// Tells which of some names may as well be a person or a party of the article, or a word of the language.
///
/// Weak evidence makes no such name a writer's: where the headline or the
/// article has it, where it stands behind "the" or "a" somewhere, and, unless
/// a header or an address gives it, where several comments speak of it.
struct DoubtfulNames {
  private let text: TextStore
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
    calls: [ByteRange], _ page: ImportedPage, _ drafts: [CommentDraft], _ reading: QuoteReading
  ) {
    text = page.text
    guard !calls.isEmpty else { return }
    let words = calls.flatMap { WordScanner.words(page.text.bytes(of: $0)) }
    let asked = WordSet(words.map(\.hash))
    let passages = (page.article.title.map { [$0] } ?? []) + page.article.body
    for passage in passages {
      for word in WordScanner.words(text.bytes(of: passage.range))
      where asked.contains(word.hash) {
        inArticle.insert(word.hash)
      }
    }
    let beginnings = WordSet(
      words.compactMap { CommenterNames.beginning(page.text.bytes(of: $0.range)) })
    let places = Set(calls.map(\.lowerBound))
    for (index, draft) in drafts.enumerated() {
      for paragraph in draft.paragraphs where reading.isOwn(paragraph) {
        let bytes = text.bytes(of: page.paragraphs[paragraph].range)
        for start in Self.wordStarts(in: bytes, beginnings) {
          note(start, of: bytes, in: index, asked, apartFrom: places)
        }
      }
    }
  }

  /// Whether weak evidence for a name is none.
  ///
  /// - Parameters:
  ///   - name: where it stands.
  ///   - isKnown: whether a header, an address or the page itself gives it in full.
  func isDoubtful(_ name: ByteRange, isKnown: Bool) -> Bool {
    let words = WordScanner.words(text.bytes(of: name)).map(\.hash)
    return words.allSatisfy(inArticle.contains) || words.count == 1 && asWord.contains(words[0])
      || !isKnown && words.allSatisfy { (spoken[$0]?.count ?? 0) >= Self.several }
  }

  /// Where words with some beginnings stand one blank behind another word.
  ///
  /// Not by the scanner of words: this runs over the whole page, for a few names.
  private static func wordStarts(in bytes: TextBytes, _ beginnings: WordSet) -> [Int] {
    var starts: [Int] = []
    let inside = bytes.indices.dropFirst().dropLast(3)
    bytes.forEachIndex(in: inside, where: { $0.equal(0x20) }) { blank in
      let start = blank + 1
      let beginning = CommenterNames.beginning(bytes[start], bytes[start + 1], bytes[start + 2])
      guard beginnings.contains(beginning), bytes[blank - 1].isNameByte, bytes[start].isNameByte
      else { return }
      starts.append(start)
    }
    return starts
  }

  /// Takes in a word that may be one of those asked for.
  ///
  /// - Parameters:
  ///   - start: where it begins, one blank behind another.
  ///   - bytes: the paragraph that it stands in.
  ///   - comment: the index of its comment.
  ///   - asked: the words asked for.
  ///   - calls: where somebody is called, so that nobody is spoken of.
  private mutating func note(
    _ start: Int, of bytes: TextBytes, in comment: Int, _ asked: WordSet,
    apartFrom calls: Set<UInt32>
  ) {
    let words = WordScanner.words(bytes[start...].prefix(while: \.isNameByte))
    guard let word = words.first, asked.contains(word.hash), !calls.contains(UInt32(start)) else {
      return
    }
    let before = bytes[..<(start - 1)]
    let last = before.lastIndex { !$0.isNameByte }
    if Self.determiners.contains(
      Word.hash(ofASCII: before[(last ?? bytes.startIndex - 1) + 1..<start - 1]))
    {
      asWord.insert(word.hash)
    }
    guard bytes[start].isCapital, spoken[word.hash]?.last != comment else { return }
    spoken[word.hash] = ((spoken[word.hash]?.count ?? 0) + 1, comment)
  }
}
