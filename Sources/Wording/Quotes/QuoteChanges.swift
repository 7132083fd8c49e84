import DiscussionModel

/// What somebody who quoted changed in the words: found by a longest common subsequence of both.
struct QuoteChanges {
  /// Words that stand for others.
  struct Replacement: Equatable {
    /// The words of the source.
    var source: String
    /// The words of the quote.
    var quote: String
  }

  /// The words that stand for others, in the order of the source.
  private(set) var replaced: [Replacement] = []
  /// How many words of the source have none in the quote.
  private(set) var droppedWords = 0
  /// How many words of the quote have none in the source.
  private(set) var addedWords = 0
  /// Whether there are changes that are not told, because the texts are too long to be compared or not known word by word.
  private(set) var isUntold = false

  /// The most words on a side that are compared: the work grows with the product.
  private static let mostWords = 400

  /// The changes in a quote; none in one that is verbatim.
  init(_ quote: Quote, in discussion: Discussion) {
    guard quote.match == .edited else { return }
    isUntold = quote.spans.isEmpty
    for span in quote.spans {
      let source = Word.all(in: discussion.text[span.source])
      let quoted = Word.all(in: discussion.text[span.at])
      guard max(source.count, quoted.count) <= Self.mostWords else {
        isUntold = true
        continue
      }
      compare(source, quoted)
    }
  }

  /// A word, and what of it counts when it is compared.
  private struct Word {
    var shown: String
    var key: String

    static func all(in text: String) -> [Word] {
      text.split(whereSeparator: \.isWhitespace).compactMap { word in
        let key = word.lowercased().filter { $0.isLetter || $0.isNumber }
        return key.isEmpty ? nil : Word(shown: trimmed(word), key: key)
      }
    }

    private static func trimmed(_ word: Substring) -> String {
      let isMark = { (letter: Character) in !letter.isLetter && !letter.isNumber }
      return String(word.drop(while: isMark).reversed().drop(while: isMark).reversed())
    }
  }

  private mutating func compare(_ source: [Word], _ quoted: [Word]) {
    let lengths = Self.commonLengths(source, quoted)
    var (left, right) = (0, 0)
    var (dropped, added): ([Word], [Word]) = ([], [])
    while left < source.count || right < quoted.count {
      if left < source.count, right < quoted.count, source[left].key == quoted[right].key {
        note(dropped, added)
        (dropped, added) = ([], [])
        (left, right) = (left + 1, right + 1)
      } else if right == quoted.count
        || (left < source.count && lengths[left + 1][right] >= lengths[left][right + 1])
      {
        dropped.append(source[left])
        left += 1
      } else {
        added.append(quoted[right])
        right += 1
      }
    }
    note(dropped, added)
  }

  private mutating func note(_ dropped: [Word], _ added: [Word]) {
    if !dropped.isEmpty, !added.isEmpty {
      replaced.append(
        Replacement(
          source: dropped.map(\.shown).joined(separator: " "),
          quote: added.map(\.shown).joined(separator: " ")))
    } else {
      droppedWords += dropped.count
      addedWords += added.count
    }
  }

  /// For each pair of places how many words both have in common from there on.
  private static func commonLengths(_ source: [Word], _ quoted: [Word]) -> [[Int]] {
    var lengths = [[Int]](
      repeating: [Int](repeating: 0, count: quoted.count + 1), count: source.count + 1)
    for left in source.indices.reversed() {
      for right in quoted.indices.reversed() {
        lengths[left][right] =
          source[left].key == quoted[right].key
          ? lengths[left + 1][right + 1] + 1
          : max(lengths[left + 1][right], lengths[left][right + 1])
      }
    }
    return lengths
  }
}
