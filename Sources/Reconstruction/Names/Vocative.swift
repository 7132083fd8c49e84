import DiscussionModel

/// Finds a name called out in the sentence that follows a quote, as in "Good stuff Fos, keep going".
///
/// Only right behind a word or two of greeting or praise, and before a comma
/// or the end of the sentence; the writer of the words just quoted is meant.
enum Vocative {
  private static let openings: [[String]] = [
    ["good", "stuff"], ["good", "post"], ["good", "point"], ["good", "one"], ["good", "call"],
    ["great", "post"], ["great", "point"], ["great", "stuff"], ["nice", "post"], ["nice", "one"],
    ["nice", "try"], ["well", "said"], ["well", "put"], ["well", "done"], ["fair", "point"],
    ["thank", "you"], ["thanks"], ["cheers"], ["bravo"], ["agreed"], ["exactly"], ["sorry"],
    ["hello"], ["hi"], ["hey"], ["dear"], ["spot", "on"], ["come", "on"], ["keep", "dreaming"],
  ]

  /// Where the called name stands in a paragraph, if there is one.
  ///
  /// - Parameters:
  ///   - bytes: the store.
  ///   - range: the paragraph.
  static func name(_ bytes: [UInt8], in range: ByteRange) -> ByteRange? {
    var rest = bytes[range.offsets].prefix(60)
    var taken: [String] = []
    while let word = nextWord(&rest) {
      if openings.contains(taken), isName(word), endsCall(bytes, word.endIndex, range) {
        return ByteRange(word.startIndex..<word.endIndex)
      }
      taken.append(String(decoding: word.map { $0 | 0x20 }, as: UTF8.self))
      guard openings.contains(where: { $0.starts(with: taken) }) else { return nil }
    }
    return nil
  }

  /// The next word, letters and digits only, if nothing but a blank stands before it.
  private static func nextWord(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let word = rest.prefix { isLetter($0) }
    guard !word.isEmpty else { return nil }
    rest = rest.dropFirst(word.count)
    if rest.first == 0x20 { rest = rest.dropFirst() }
    return word
  }

  /// Whether a word is written like a name, and is none of every day.
  private static func isName(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, word.count >= 3 else { return false }
    let isCapital = first >= 0x41 && first <= 0x5A
    let isShouted = word.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    return isCapital && !isShouted && !EverydayWords.contains(word)
  }

  private static func endsCall(_ bytes: [UInt8], _ index: Int, _ range: ByteRange) -> Bool {
    index == Int(range.upperBound) || ",.!".utf8.contains(bytes[index])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      || byte == UInt8(ascii: "_")
  }
}
