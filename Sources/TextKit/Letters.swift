/// Letters beyond ASCII.
public enum Letters {
  /// A letter in lower case, where that is one scalar of the same script.
  ///
  /// Latin, Greek and Cyrillic, by blocks of the Unicode code charts; a final
  /// sigma is the same letter as any other. Anything else stays as it is.
  ///
  /// - Parameter value: a scalar from U+0080 on.
  public static func lowered(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xD7: value
    case 0xC0...0xDE, 0x391...0x3A9, 0x410...0x42F: value + 0x20
    case 0x178: 0xFF
    case 0x100...0x12F, 0x132...0x137, 0x14A...0x177, 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F:
      value | 1
    case 0x139...0x148, 0x179...0x17E: value + (value & 1)
    case 0x386: 0x3AC
    case 0x388...0x38A: value + 0x25
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: value + 0x3F
    case 0x3C2: 0x3C3
    case 0x400...0x40F: value + 0x50
    default: value
    }
  }

  /// The letters from U+00C0 to U+017F without their accents, `.` where there is no plain one.
  private static let plain: [UInt8] = Array(
    ("aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnn...oooooo..rrrrrr"
      + "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.").utf8)

  /// The small ASCII letter that a Latin letter is without its accent; `nil` where it has none, as æ and ß.
  ///
  /// - Parameter value: a scalar from U+0080 on.
  public static func withoutAccent(_ value: UInt32) -> UInt32? {
    guard value >= 0xC0, value <= 0x17F, plain[Int(value) - 0xC0] != UInt8(ascii: ".") else {
      return nil
    }
    return UInt32(plain[Int(value) - 0xC0])
  }
}
