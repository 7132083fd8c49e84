/// Finds the words in which two pieces of text differ.
enum WordChanges {
  /// A word: its letters and digits, folded, and where they stand.
  private struct Token {
    var folded: String
    var range: ByteRange
  }

  /// Pieces with more words between their common ends are not compared word by word.
  private static let most = 200

  /// The words of a quote that differ from those of its source, neighbours taken together.
  ///
  /// By the longest common subsequence of the words (Hunt and McIlroy, 1976)
  /// between what both have at their ends. Case and punctuation do not count.
  static func between(_ quote: ByteRange, _ source: ByteRange, in text: TextStore)
    -> [QuoteDifference.Change]
  {
    let (left, right) = (tokens(quote, text), tokens(source, text))
    var head = 0
    while head < left.count, head < right.count, left[head].folded == right[head].folded {
      head += 1
    }
    var tail = 0
    while tail < left.count - head, tail < right.count - head,
      left[left.count - 1 - tail].folded == right[right.count - 1 - tail].folded
    {
      tail += 1
    }
    let (a, b) = (left[head..<left.count - tail], right[head..<right.count - tail])
    guard a.count <= most, b.count <= most else {
      return [change(left, a.indices, right, b.indices)]
    }
    return gaps(a, b).map { change(left, $0.0, right, $0.1) }
  }

  /// The pairs of ranges between the words that two lists have in common, in order.
  private static func gaps(_ a: ArraySlice<Token>, _ b: ArraySlice<Token>) -> [(
    Range<Int>, Range<Int>
  )] {
    let (rows, columns) = (a.count + 1, b.count + 1)
    var lengths = Array(repeating: 0, count: rows * columns)
    for i in (0..<a.count).reversed() {
      for j in (0..<b.count).reversed() {
        lengths[i * columns + j] =
          a[a.startIndex + i].folded == b[b.startIndex + j].folded
          ? lengths[(i + 1) * columns + j + 1] + 1
          : max(lengths[(i + 1) * columns + j], lengths[i * columns + j + 1])
      }
    }
    var result: [(Range<Int>, Range<Int>)] = []
    var (i, j, fromI, fromJ) = (0, 0, 0, 0)
    func close() {
      guard i > fromI || j > fromJ else { return }
      result.append(
        (a.startIndex + fromI..<a.startIndex + i, b.startIndex + fromJ..<b.startIndex + j))
    }
    while i < a.count, j < b.count {
      if a[a.startIndex + i].folded == b[b.startIndex + j].folded {
        close()
        (i, j) = (i + 1, j + 1)
        (fromI, fromJ) = (i, j)
      } else if lengths[(i + 1) * columns + j] >= lengths[i * columns + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    (i, j) = (a.count, b.count)
    close()
    return result
  }

  private static func change(
    _ left: [Token], _ at: Range<Int>, _ right: [Token], _ source: Range<Int>
  ) -> QuoteDifference.Change {
    QuoteDifference.Change(at: range(left, at), source: range(right, source))
  }

  /// The bytes of some words; an empty range behind the word before where there are none.
  private static func range(_ tokens: [Token], _ words: Range<Int>) -> ByteRange {
    guard words.isEmpty else {
      return ByteRange(
        tokens[words.lowerBound].range.lowerBound, tokens[words.upperBound - 1].range.upperBound)
    }
    let place =
      words.lowerBound > 0
      ? tokens[words.lowerBound - 1].range.upperBound : tokens.first?.range.lowerBound ?? 0
    return ByteRange(place, place)
  }

  private static func tokens(_ range: ByteRange, _ text: TextStore) -> [Token] {
    var result: [Token] = []
    var word = ""
    var start = range.lowerBound
    var offset = range.lowerBound
    func close(at end: UInt32) {
      if !word.isEmpty {
        result.append(Token(folded: word.lowercased(), range: ByteRange(start, end)))
      }
      word = ""
    }
    for scalar in text[range].unicodeScalars {
      let length = UInt32(UTF8.width(scalar))
      if isApostrophe(scalar) {
        // Inside a word it is passed over, however it is written.
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        let isWordOfItsOwn = scalar.properties.isIdeographic
        if isWordOfItsOwn { close(at: offset) }
        if word.isEmpty { start = offset }
        word.unicodeScalars.append(scalar)
        if isWordOfItsOwn { close(at: offset + length) }
      } else {
        close(at: offset)
      }
      offset += length
    }
    close(at: range.upperBound)
    return result
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}"
  }
}
