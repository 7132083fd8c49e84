import DiscussionModel
import TextKit

/// Reads a text word by word, in small letters, without building more than is asked for.
///
/// A word is made of ASCII letters, digits and apostrophes, straight or curly;
/// it is passed on with straight ones.
struct WordReader {
  private let bytes: TextBytes
  private let end: Int
  /// Where the next word is looked for.
  private(set) var index: Int
  /// Whether a sentence ended, or another was opened, before the word read last.
  private(set) var startsClause = true

  /// A reader at the start of a text.
  init(_ bytes: TextBytes) {
    self.bytes = bytes
    index = bytes.startIndex
    end = bytes.endIndex
  }

  /// The next word; `nil` at the end of the text.
  mutating func next() -> String? {
    startsClause = false
    while index < end, !bytes[index].isASCIILetterOrDigit {
      if Self.endsClause(bytes[index]) { startsClause = true }
      index += 1
    }
    var word: [UInt8] = []
    while index < end {
      if bytes[index].isASCIILetterOrDigit {
        word.append(bytes[index].lowered)
        index += 1
      } else if let length = apostrophe {
        word.append(0x27)
        index += length
      } else {
        break
      }
    }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  /// The length in bytes of an apostrophe inside a word at the present place.
  private var apostrophe: Int? {
    let length =
      bytes[index] == 0x27 ? 1 : bytes[index] == 0xE2 && isCurly(at: index) ? 3 : 0
    guard length > 0, index + length < end, bytes[index + length].isASCIILetterOrDigit else {
      return nil
    }
    return length
  }

  private func isCurly(at index: Int) -> Bool {
    index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
  }

  private static func endsClause(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: ","):
      true
    default: false
    }
  }
}
