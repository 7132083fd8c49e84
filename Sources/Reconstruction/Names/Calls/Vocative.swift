import DiscussionModel
import QuoteMatching
import TextKit

/// Finds a name called out in the sentence that follows a quote: "Good stuff Marrow, keep going", "@Marrow no".
///
/// Only right behind a word or two of greeting or praise, and before a comma
/// or the end of the sentence, or right behind an `@` that opens the
/// paragraph; the writer of the words just quoted is meant.
enum Vocative {
  private static let openings: [[String]] = [
    ["good", "stuff"], ["good", "post"], ["good", "point"], ["good", "one"], ["good", "call"],
    ["great", "post"], ["great", "point"], ["great", "stuff"], ["nice", "post"], ["nice", "one"],
    ["nice", "try"], ["well", "said"], ["well", "put"], ["well", "done"], ["fair", "point"],
    ["thank", "you"], ["thanks"], ["cheers"], ["bravo"], ["agreed"], ["exactly"], ["sorry"],
    ["hello"], ["hi"], ["hey"], ["dear"], ["spot", "on"], ["come", "on"], ["keep", "dreaming"],
  ]

  /// What these begin with: most paragraphs open with none of it.
  private static let firstWords = WordSet(openings.compactMap(\.first).joined(separator: " "))

  /// Where the called name stands in a paragraph, if there is one.
  ///
  /// - Parameter bytes: the paragraph.
  static func name(_ bytes: TextBytes) -> ByteRange? {
    var rest = bytes.prefix(60)
    if rest.first == UInt8(ascii: "@") { return called(rest.dropFirst(), in: bytes) }
    guard firstWords.contains(Word.hash(ofASCII: rest.prefix(while: \.isASCIINameByte))) else {
      return nil
    }
    var taken: [String] = []
    while let word = nextWord(&rest) {
      if openings.contains(taken), isName(word), endsCall(bytes, word.endIndex) {
        return ByteRange(word.startIndex..<word.endIndex)
      }
      taken.append(String(decoding: word.map { $0 | 0x20 }, as: UTF8.self))
      guard openings.contains(where: { $0.starts(with: taken) }) else { return nil }
    }
    return nil
  }

  /// The name behind an `@`; `nil` where it may go on with a second word, since half a name is none.
  private static func called(
    _ behind: TextBytes, in bytes: TextBytes
  ) -> ByteRange? {
    var rest = behind.first == 0x20 ? behind.dropFirst() : behind
    guard let word = nextWord(&rest), word.count >= 3, !EverydayWords.contains(word) else {
      return nil
    }
    let end = word.endIndex
    guard end < bytes.endIndex else { return ByteRange(word.startIndex..<end) }
    if bytes[end] == 0x20 {
      guard let next = rest.first, !next.isCapital || isAlone(rest), !goesOn(rest) else {
        return nil
      }
    } else if !",:;.!?-\"".utf8.contains(bytes[end]) {
      return nil
    }
    return ByteRange(word.startIndex..<end)
  }

  /// Whether a text begins with another name, as of two who are spoken to.
  private static func goesOn(_ rest: TextBytes) -> Bool {
    rest.starts(with: "and ".utf8) || rest.starts(with: "& ".utf8)
  }

  /// Whether a text begins with a word of one letter, as "I" is.
  private static func isAlone(_ rest: TextBytes) -> Bool {
    rest.dropFirst().first.map { !$0.isASCIINameByte } ?? true
  }

  /// The next word, letters and digits only, if nothing but a blank stands before it.
  private static func nextWord(_ rest: inout TextBytes) -> TextBytes? {
    let word = rest.prefix(while: \.isASCIINameByte)
    guard !word.isEmpty else { return nil }
    rest = rest.dropFirst(word.count)
    if rest.first == 0x20 { rest = rest.dropFirst() }
    return word
  }

  /// Whether a word is written like a name, and is none of every day.
  private static func isName(_ word: TextBytes) -> Bool {
    guard let first = word.first, word.count >= 3 else { return false }
    return first.isCapital && !word.allSatisfy(\.isCapital) && !EverydayWords.contains(word)
  }

  private static func endsCall(_ bytes: TextBytes, _ index: Int) -> Bool {
    index == bytes.endIndex || ",.!".utf8.contains(bytes[index])
  }
}
