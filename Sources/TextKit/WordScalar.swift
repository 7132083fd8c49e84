/// What a scalar beyond ASCII is to the comparison of words.
enum WordScalar {
  /// Part of a word, in lower case and, if Latin, without its accent, so that it does not matter how it was typed.
  case letter(UInt32)
  /// A word of its own.
  case ideograph
  /// Nothing: a mark, an apostrophe, something invisible.
  case ignored
  /// The end of a sentence.
  case stop
  /// What stands between words.
  case separator

  /// The class of a scalar at or above U+0080, by blocks of the Unicode code charts.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0xD7, 0xF7: self = .separator
    case 0x00C0...0x024F: self = .letter(Letters.withoutAccent(scalar) ?? Letters.lowered(scalar))
    case 0x0300...0x036F: self = .ignored
    case 0x2018, 0x2019, 0x02BC: self = .ignored
    case 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: self = .ignored
    case 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F: self = .stop
    case 0x0080...0x00BF, 0x2000...0x2BFF, 0x3000...0x303F: self = .separator
    case 0x3040...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .ideograph
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .letter(Self.fullWidth(scalar))
    case 0xFF66...0xFF9F: self = .ideograph
    case 0xFF00...0xFFFD, 0x1F000...0x1FAFF: self = .separator
    default: self = .letter(Letters.lowered(scalar))
    }
  }

  /// Full-width letters and digits count as their ASCII twins.
  private static func fullWidth(_ scalar: UInt32) -> UInt32 {
    UInt32(UInt8(truncatingIfNeeded: scalar - 0xFEE0).lowered)
  }
}
