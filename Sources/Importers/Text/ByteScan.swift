import DiscussionModel

/// Small tests on runs of bytes that all importers share.
typealias Bytes = TextBytes

extension Bytes {
  /// Without blanks, tabs and no-break spaces at either end.
  var trimmed: Bytes {
    var slice = self
    while let first = slice.first {
      if first == 0x20 || first == 0x09 {
        slice = slice.dropFirst()
      } else if slice.starts(with: [0xC2, 0xA0]) {
        slice = slice.dropFirst(2)
      } else {
        break
      }
    }
    while let last = slice.last {
      if last == 0x20 || last == 0x09 {
        slice = slice.dropLast()
      } else if last == 0xA0, slice.dropLast().last == 0xC2 {
        slice = slice.dropLast(2)
      } else {
        break
      }
    }
    return slice
  }

  /// Whether the bytes begin with an ASCII word, upper and lower case alike.
  func begins(with word: String) -> Bool {
    first?.lowered == word.utf8.first?.lowered && count >= word.utf8.count
      && prefix(word.utf8.count).equals(word)
  }

  /// Whether the bytes are an ASCII word, upper and lower case alike.
  func equals(_ word: String) -> Bool {
    count == word.utf8.count && zip(self, word.utf8).allSatisfy { $0.lowered == $1.lowered }
  }

  /// Whether an ASCII word stands anywhere in the bytes, upper and lower case alike.
  func holds(_ word: String) -> Bool { firstOffset(of: word) != nil }

  /// The index at which an ASCII word begins for the first time, upper and lower case alike.
  func firstOffset(of word: String) -> Int? {
    let wanted = word.utf8.map(\.lowered)
    guard let first = wanted.first, count >= wanted.count else { return nil }
    return withBytes { bytes in
      // A line can be the whole page: the first letter is looked for before anything is compared.
      for start in 0...(bytes.count - wanted.count) where bytes[start].lowered == first {
        if wanted.indices.allSatisfy({ bytes[start + $0].lowered == wanted[$0] }) {
          return startIndex + start
        }
      }
      return nil
    }
  }

  /// The number that a run of digits stands for; `nil` where it is none or too large.
  var number: Int? {
    guard !isEmpty, count <= 9, allSatisfy(\.isDigit) else { return nil }
    return reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The text.
  var text: String { String(decoding: self, as: UTF8.self) }

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

extension UInt8 {
  /// In lower case, if an ASCII letter.
  var lowered: UInt8 { self >= 0x41 && self <= 0x5A ? self + 0x20 : self }
  /// Whether an ASCII digit.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// Whether an ASCII capital.
  var isCapital: Bool { self >= 0x41 && self <= 0x5A }
  /// Whether a small ASCII letter.
  var isSmall: Bool { self >= 0x61 && self <= 0x7A }
}
