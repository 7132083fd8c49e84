import DiscussionModel
import TextKit

/// The words among which those that a writer put in quotation marks are looked for.
///
/// Long passages are read once and then kept, and of none more than some
/// thousand words are looked through for a phrase, so that many phrases of one
/// long text do not cost its length each.
package struct InlineSources {
  /// So many words of the comments answered are looked through at most, and so many of a long passage.
  package static let most = 4_000
  /// From so many bytes on the words of a passage are kept.
  private static let long = 1_024
  /// No more bytes of passages are kept: their words take some three times as much room.
  private static let keptBytes = 64 << 20

  private let text: TextStore
  private let passages: Passages
  private var title: [PhraseSource] = []
  private var kept: [Int: [Word]] = [:]
  private var room = keptBytes
  /// What was looked through last, and for answers to whom.
  private var last: (comments: [Int], sources: [PhraseSource])?

  /// The sources on a page.
  package init(_ text: TextStore, _ passages: Passages) {
    self.text = text
    self.passages = passages
    let words = WordScanner.words(text.bytes(of: passages.range(Passages.title)))
    if !words.isEmpty { title = [part(of: Passages.title, words, from: 0)] }
  }

  /// The words of some comments and of the title, as far as they are looked through.
  ///
  /// - Parameters:
  ///   - comments: the comments.
  ///   - nextParagraph: gives their own paragraphs, in order; a closure, since a sequence of the caller's kind
  ///     would be walked without being compiled for it.
  package mutating func near(
    _ comments: [Int], _ nextParagraph: () -> Int?
  ) -> [PhraseSource] {
    if let last, last.comments == comments { return last.sources }
    var sources: [PhraseSource] = []
    var room = Self.most
    while let paragraph = nextParagraph() {
      let passage = passages.passage(ofParagraph: paragraph)
      let source = part(of: passage, words(of: passage), from: 0)
      sources.append(source)
      room -= source.words.count
      if room <= 0 { break }
    }
    last = (comments, sources + title)
    return sources + title
  }

  /// The words of a passage in which the first words of a phrase stand; of a long one those from there on.
  package mutating func around(_ place: QuotedPhrases.Place) -> PhraseSource {
    part(of: place.passage, words(of: place.passage), from: place.word)
  }

  private func part(of passage: Int, _ words: [Word], from start: Int) -> PhraseSource {
    guard words.count > Self.most else { return PhraseSource(passage: passage, words: words) }
    let part = words.dropFirst(start).prefix(Self.most)
    return PhraseSource(passage: passage, words: Array(part), isWhole: false)
  }

  private mutating func words(of passage: Int) -> [Word] {
    let range = passages.range(passage)
    guard range.count >= Self.long else { return WordScanner.words(text.bytes(of: range)) }
    if let known = kept[passage] { return known }
    let words = WordScanner.words(text.bytes(of: range))
    guard range.count <= room else { return words }
    room -= range.count
    kept[passage] = words
    return words
  }
}
