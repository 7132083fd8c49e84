import DiscussionModel
import TextKit

/// The words in quotation marks on a page, and where on the page the first of them stand.
///
/// They are gathered before the page is read, so that their places are noted
/// as its words come by.
package struct QuotedPhrases {
  /// Where the first words of a phrase stand.
  package struct Place {
    /// The passage.
    package var passage: Int
    /// The place of the first of them among the passage's words.
    package var word: Int
  }

  /// A phrase that more passages have is everybody's.
  private static let most = 6
  /// So many words in marks are rare enough to be looked for on the whole page.
  package static let rare = 4

  private var phrases: [Int: [QuotedPhrase]] = [:]
  /// The keys of the phrases as bits, so that nearly every other word is passed over at once.
  private var filter: [UInt64] = []
  /// For the key of each phrase the passages that hold it, in the order in which they were read, each once.
  private var places: [UInt32: [Place]] = [:]

  /// Gathers the words in marks of a page, two or more.
  package init(_ page: ImportedPage) {
    for (index, paragraph) in page.paragraphs.enumerated() {
      let bytes = page.text.bytes(of: paragraph.range)
      for stretch in QuotationMarks.stretches(bytes) {
        let words = WordScanner.words(bytes[stretch.inner])
        guard words.count >= 2 else { continue }
        let found = QuotedPhrase(paragraph: index, words: words, isClosed: stretch.isClosed)
        phrases[index, default: []].append(found)
        if words.count >= Self.rare { expect(found.opening) }
      }
    }
  }

  private mutating func expect(_ phrase: UInt32) {
    if filter.isEmpty { filter = Array(repeating: 0, count: 1 << 10) }
    places[phrase] = []
    filter[Int(phrase >> 6) & 1023] |= 1 << UInt64(phrase & 63)
  }

  /// The words in marks of a paragraph, in order.
  package func words(in paragraph: Int) -> [QuotedPhrase] { phrases[paragraph] ?? [] }

  /// Takes in the words of a passage.
  package mutating func read(_ passage: Int, _ words: [Word]) {
    guard !filter.isEmpty, words.count >= PassageKey.gramLength else { return }
    words.withUnsafeBufferPointer { buffer in
      for index in 0...(buffer.count - PassageKey.gramLength) {
        let key = PassageKey.gram(buffer, at: index)
        guard filter[Int(key >> 6) & 1023] >> UInt64(key & 63) & 1 == 1 else { continue }
        note(key, Place(passage: passage, word: index))
      }
    }
  }

  private mutating func note(_ key: UInt32, _ place: Place) {
    guard let slot = places.index(forKey: key),
      places.values[slot].last?.passage != place.passage
    else { return }
    places.values[slot].append(place)
  }

  /// For the key of each phrase where it stands first in the passages that hold it, in the order of the page; none where there are too many.
  ///
  /// - Parameter isOwn: whether a passage counts.
  package func places(where isOwn: (Int) -> Bool) -> [UInt32: [Place]] {
    places.compactMapValues { places in
      let found = places.filter { isOwn($0.passage) }
      return found.count > Self.most ? nil : found.sorted { $0.passage < $1.passage }
    }
  }
}
