import DiscussionModel

/// Finds the comment that an address without a quote means by the words that the answer takes up.
///
/// Who calls somebody by name and then says several words in a row that one
/// earlier comment alone has, disputes that comment, whether or not the words
/// are marked. Without the name such words prove little: on the labelled pages
/// people also fall into each other's phrases by chance.
struct AddressEcho {
  /// The words taken up, and whose they are.
  struct Finding {
    /// The index of the comment that has them.
    var target: Int
    /// The words on both sides.
    var quote: FoundInlineQuote
    /// The paragraph that takes them up.
    var paragraph: Int
  }

  /// So many words in a row are taken up.
  private static let fewestWords = 6
  /// So many of them are not everybody's.
  private static let fewestRare = 2

  private let page: ImportedPage
  private let reading: PageReading
  private let passages: Passages
  private let places: PhrasePlaces

  /// Gets ready to look for what some paragraphs take up.
  init(_ paragraphs: [Int], _ page: ImportedPage, _ reading: PageReading, _ passages: Passages) {
    self.page = page
    self.reading = reading
    self.passages = passages
    var keys: [UInt32] = []
    places = PhrasePlaces(
      phrases: paragraphs.flatMap { paragraph in
        PassageKey.every(Self.scan(page, page.paragraphs[paragraph].range), into: &keys)
        return keys
      },
      passages: passages, paragraphs: page.paragraphs.indices, isOwn: { reading.isOwn($0) },
      words: { Self.scan(page, $0) })
  }

  /// The comment whose words a paragraph takes up; `nil` where several have as many, or too few are shared.
  ///
  /// - Parameters:
  ///   - paragraph: the index of one that was got ready for.
  ///   - commentOf: the index of the comment that a paragraph belongs to, where it may be meant.
  func find(in paragraph: Int, commentOf: (Int) -> Int?) -> Finding? {
    let words = Self.scan(page, page.paragraphs[paragraph].range)
    var best: Finding?
    var rivals: Set<Int> = []
    for start in words.indices.dropLast(PassageKey.gramLength - 1) {
      let key = words.withUnsafeBufferPointer { PassageKey.gram($0, at: start) }
      for passage in places.passages(of: key) ?? [] {
        guard let source = passages.paragraph(passage), let comment = commentOf(source),
          let run = run(words[start...], in: passage), run.words >= best?.quote.words ?? 0
        else { continue }
        rivals = run.words == best?.quote.words ? rivals.union([comment]) : [comment]
        best = Finding(target: comment, quote: run, paragraph: paragraph)
      }
    }
    return rivals.count == 1 ? best : nil
  }

  /// The longest run of the first of some words in a passage, if it is long and rare enough.
  private func run(_ words: ArraySlice<Word>, in passage: Int) -> FoundInlineQuote? {
    let source = Self.scan(page, passages.range(passage))
    var best = (start: 0, count: 0)
    for start in source.indices {
      let count = zip(words, source[start...]).prefix { $0.hash == $1.hash }.count
      if count > best.count { best = (start, count) }
    }
    let shared = words.prefix(best.count)
    guard shared.count >= Self.fewestWords, shared.count(where: isRare) >= Self.fewestRare,
      let first = shared.first, let last = shared.last
    else { return nil }
    let at = ByteRange(first.start, last.end)
    let of = ByteRange(source[best.start].start, source[best.start + best.count - 1].end)
    return FoundInlineQuote(
      at: at, match: .partial, certainty: .likely,
      spans: [FoundQuote.Span(at: at, source: of, passage: passage)], words: best.count)
  }

  private func isRare(_ word: Word) -> Bool {
    let letters = page.text.bytes[Int(word.start)..<Int(word.end)]
    return letters.count >= 4 && !EverydayWords.contains(letters)
  }

  private static func scan(_ page: ImportedPage, _ range: ByteRange) -> [Word] {
    WordScanner.words(page.text.bytes, in: range.offsets)
  }
}
