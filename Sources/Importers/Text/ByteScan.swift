import DiscussionModel
import TextKit

/// What importers ask of a line of a page.
typealias Bytes = TextBytes

extension Bytes {
  /// Whether the last character closes a sentence: `.`, `!`, `?`, an ellipsis, perhaps behind a closing mark.
  var endsSentence: Bool {
    var slice = self
    while let last = slice.last, last == 0x22 || last == 0x27 || last == 0x29 {
      slice = slice.dropLast()
    }
    while slice.ends(with: 0xE2_809D) || slice.ends(with: 0xE2_8099) { slice = slice.dropLast(3) }
    if slice.ends(with: 0xE2_80A6) || slice.ends(with: 0xE3_8082) { return true }
    return slice.last == 0x2E || slice.last == 0x21 || slice.last == 0x3F
  }

  /// Whether the last three bytes are those of a number, the first of them its highest.
  private func ends(with number: UInt32) -> Bool {
    guard count >= 3 else { return false }
    let bytes = self[endIndex - 3..<endIndex]
    return bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } == number
  }

  /// How many words there are, split at blanks.
  var wordCount: Int { split(separator: 0x20).count }
}
