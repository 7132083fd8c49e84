/// What a scalar beyond ASCII is to the comparison of words.
enum ScalarClass {
  /// Part of a word, folded to lower case where that is simple.
  case letter(UInt32)
  /// A word of its own.
  case ideograph
  /// Nothing: a mark, an apostrophe, something invisible.
  case ignored
  /// The end of a sentence.
  case stop
  /// What stands between words.
  case separator

  /// The class of a scalar at or above U+0080.
  ///
  /// By blocks of the Unicode code charts; letters of scripts with case are
  /// folded where upper and lower case lie at a fixed distance.
  static func of(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x00C0...0x024F: latin(scalar)
    case 0x0300...0x036F: .ignored
    case 0x0391...0x03A9, 0x0410...0x042F: .letter(scalar + 0x20)
    case 0x0400...0x040F: .letter(scalar + 0x50)
    case 0x2018, 0x2019, 0x02BC: .ignored
    case 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: .ignored
    case 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F: .stop
    case 0x0080...0x00BF, 0x2000...0x2BFF, 0x3000...0x303F: .separator
    case 0x3040...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .ideograph
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: fullWidth(scalar)
    case 0xFF66...0xFF9F: .ideograph
    case 0xFF00...0xFFFD, 0x1F000...0x1FAFF: .separator
    default: .letter(scalar)
    }
  }

  /// The letters from U+00C0 to U+017F without their accents, `.` where there is no plain one.
  private static let plain: [UInt8] = Array(
    ("aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnn...oooooo..rrrrrr"
      + "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.").utf8)

  /// A Latin letter counts without its accent, so that it does not matter how the accent was typed.
  private static func latin(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0xD7, 0xF7: return .separator
    case 0xC0...0x17F where plain[Int(scalar) - 0xC0] != UInt8(ascii: "."):
      return .letter(UInt32(plain[Int(scalar) - 0xC0]))
    case 0xC0...0xDE: return .letter(scalar + 0x20)
    default: return .letter(scalar)
    }
  }

  /// Full-width letters and digits count as their ASCII twins.
  private static func fullWidth(_ scalar: UInt32) -> ScalarClass {
    let ascii = scalar - 0xFEE0
    return .letter(ascii >= 0x41 && ascii <= 0x5A ? ascii + 0x20 : ascii)
  }
}
