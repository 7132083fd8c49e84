import TextKit

/// Tells by what is valid in which charset bytes are written that nothing declares.
///
/// UTF-8 is what it is nearly always, and stays so with a few broken bytes.
/// Japanese charsets are taken where all bytes are valid in them and a good
/// part of the letters are kana, which nothing else writes by chance.
/// Windows-1252 is taken where what is no UTF-8 are accented letters within words.
struct CharsetGuess {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The charset of bytes.
  ///
  /// - Parameter damage: the pieces that are no UTF-8.
  func charset(damage: [Range<Int>]) -> Charset {
    guard !damage.isEmpty else { return isISO2022JP ? .named("ISO-2022-JP") : .utf8 }
    guard damage.count * 2 > wellFormedLetters(between: damage) else { return .utf8 }
    if isShiftJIS { return .named("CP932") }
    if isEUCJP { return .named("EUC-JP-MS") }
    return isWindows1252(damage) ? .windows1252 : .utf8
  }

  /// How many letters above ASCII are well formed UTF-8.
  private func wellFormedLetters(between damage: [Range<Int>]) -> Int {
    let damagedLeads = damage.count { bytes[$0.lowerBound] >= 0xC0 }
    return bytes.count { $0 >= 0xC0 } - damagedLeads
  }

  /// Whether a mark that switches to Japanese letters stands in bytes that are all ASCII.
  private var isISO2022JP: Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var from = 0
      while let escape = buffer.firstIndex(of: 0x1B, from: from) {
        from = escape + 1
        if escape + 2 < buffer.count, buffer[escape + 1] == UInt8(ascii: "$"),
          buffer[escape + 2] == UInt8(ascii: "B") || buffer[escape + 2] == UInt8(ascii: "@")
        {
          return buffer.allSatisfy { $0 < 0x80 }
        }
      }
      return false
    }
  }

  private var isShiftJIS: Bool {
    Self.isJapanese(bytes) { lead, trail in
      switch lead {
      case 0xA1...0xDF: return .half
      case 0x81...0x9F, 0xE0...0xFC:
        guard let trail, (0x40...0x7E).contains(trail) || (0x80...0xFC).contains(trail) else {
          return nil
        }
        let isKana = lead == 0x82 && trail >= 0x9F || lead == 0x83 && trail <= 0x96
        return isKana ? .kana : .other
      default: return nil
      }
    }
  }

  private var isEUCJP: Bool {
    Self.isJapanese(bytes) { lead, trail in
      guard let trail, (0xA1...0xFE).contains(trail) else { return nil }
      switch lead {
      case 0xA4, 0xA5: return .kana
      case 0x8E, 0xA1...0xFE: return .other
      default: return nil
      }
    }
  }

  /// What a byte above ASCII, with the one behind it, stands for.
  private enum Letter {
    /// Kana of two bytes.
    case kana
    /// Something else of two bytes.
    case other
    /// A letter of one byte.
    case half
  }

  /// Whether all bytes are letters of a charset, and a tenth of those of two bytes are kana.
  private static func isJapanese(
    _ bytes: [UInt8], letter: (UInt8, UInt8?) -> Letter?
  ) -> Bool {
    var (index, pairs, kana) = (0, 0, 0)
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard let kind = letter(bytes[index], index + 1 < bytes.count ? bytes[index + 1] : nil)
      else { return false }
      if kind == .half {
        index += 1
      } else {
        index += 2
        pairs += 1
        if kind == .kana { kana += 1 }
      }
    }
    return pairs > 0 && kana * 10 >= pairs
  }

  /// Whether most of what is no UTF-8 can be letters and marks of Windows-1252, and a letter stands within a word.
  private func isWindows1252(_ damage: [Range<Int>]) -> Bool {
    var (letters, marks) = (0, 0)
    for range in damage {
      let byte = bytes[range.lowerBound]
      if byte >= 0xC0 {
        if touchesLetter(range.lowerBound) { letters += 1 }
      } else if byte >= 0xA0 || (0x91...0x97).contains(byte) || byte == 0x80 || byte == 0x85 {
        marks += 1
      }
    }
    return letters > 0 && (letters + marks) * 5 >= damage.count * 3
  }

  /// Whether an ASCII letter stands beside a byte.
  private func touchesLetter(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { bytes.indices.contains($0) && bytes[$0].isASCIILetter }
  }
}
