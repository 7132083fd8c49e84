import DiscussionModel
import TextKit

/// The words of a passage in which others are looked for.
package struct PhraseSource {
  /// The passage.
  package var passage: Int
  /// Its words, or those of a long one among which others are looked for.
  package var words: [Word]
  /// Whether they are all that the passage has.
  package var isWhole = true
}

/// Words that a writer put in quotation marks.
package struct QuotedPhrase {
  /// The paragraph in which they stand.
  package var paragraph: Int
  /// The words between the marks.
  package var words: [Word]
  /// Whether the closing mark is there.
  package var isClosed: Bool

  /// A piece behind an opening mark alone must be as long to count.
  private static let fewestOpen = 5

  /// The key of their first words, by which they are looked for on the whole page; there must be as many.
  package var opening: UInt32 { words.withUnsafeBufferPointer { PassageKey.gram($0, at: 0) } }

  /// The quote that these words are of a passage, if it has them.
  ///
  /// Where dots part them, the pieces must follow each other in the passage.
  ///
  /// - Parameters:
  ///   - source: the passage.
  ///   - text: the store.
  ///   - lenient: whether the last word may have another ending, as "branches" for "branch".
  package func quote(of source: PhraseSource, in text: TextStore, lenient: Bool)
    -> FoundInlineQuote?
  {
    var spans: [FoundQuote.Span] = []
    var from = 0
    var isEdited = false
    var taken = words.startIndex
    for piece in pieces(text) {
      guard let place = place(of: piece, in: source.words, from: from, text, lenient) else {
        return nil
      }
      isEdited = isEdited || place.isInflected
      from = place.range.upperBound
      taken = place.taken.upperBound
      let (at, of) = (words[place.taken], source.words[place.range])
      guard let first = at.first, let last = at.last, let start = of.first, let end = of.last
      else { return nil }
      spans.append(
        FoundQuote.Span(
          at: ByteRange(first.start, last.end), source: ByteRange(start.start, end.end),
          passage: source.passage))
    }
    guard let first = spans.first, let last = spans.last else { return nil }
    let isWhole =
      source.isWhole && spans.count == 1 && taken == source.words.count && spans[0].source.count > 0
    return FoundInlineQuote(
      at: ByteRange(first.at.lowerBound, last.at.upperBound),
      match: isEdited ? .edited : isWhole ? .exact : .partial,
      certainty: isEdited ? .likely : .sure, spans: spans, words: taken)
  }

  /// The words between dots; pieces of a single word do not count.
  private func pieces(_ text: TextStore) -> [Range<Int>] {
    guard let first = words.first, let last = words.last else { return [] }
    let bytes = text.bytes(of: ByteRange(first.start, last.end))
    var pieces: [Range<Int>] = []
    var start = 0
    for index in words.indices.dropFirst() {
      let gap = Int(words[index - 1].end)..<Int(words[index].start)
      let dots = gap.reduce(0) { $0 + (bytes[$1] == 0x2E ? 1 : 0) }
      guard dots >= 2 || gap.contains(where: { bytes[$0] == 0xA6 }) else { continue }
      pieces.append(start..<index)
      start = index
    }
    pieces.append(start..<words.count)
    return pieces.count == 1 ? pieces : pieces.filter { $0.count >= 2 }
  }

  private struct Place {
    /// The words that were found.
    var taken: Range<Int>
    /// Where they stand in the source.
    var range: Range<Int>
    /// Whether the last has another ending there.
    var isInflected = false
  }

  /// Where a piece stands in a source, at or behind an index.
  private func place(
    of piece: Range<Int>, in source: [Word], from: Int, _ text: TextStore, _ lenient: Bool
  ) -> Place? {
    var inflected: Place?
    for start in from..<max(from, source.count)
    where source[start].hash == words[piece.lowerBound].hash {
      let same = piece.prefix { index in
        let at = start + index - piece.lowerBound
        return at < source.count && source[at].hash == words[index].hash
      }.count
      let taken = piece.lowerBound..<piece.lowerBound + same
      if same == piece.count { return Place(taken: taken, range: start..<start + same) }
      if !isClosed, same >= Self.fewestOpen {
        return Place(taken: taken, range: start..<start + same)
      }
      let end = start + same
      if lenient, inflected == nil, same == piece.count - 1, end < source.count,
        Self.isInflection(words[taken.upperBound], source[end], text)
      {
        inflected = Place(taken: piece, range: start..<end + 1, isInflected: true)
      }
    }
    return inflected
  }

  /// Whether of two words one is the other with at most three letters more.
  private static func isInflection(_ left: Word, _ right: Word, _ text: TextStore) -> Bool {
    let a = text.bytes(of: left.range)
    let b = text.bytes(of: right.range)
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    return short.count >= 4 && long.count - short.count <= 3
      && zip(short, long).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }
}
