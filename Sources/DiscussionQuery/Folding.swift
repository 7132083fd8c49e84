/// Letters without their case, and typographic marks as one types them.
///
/// One scalar becomes one scalar, so that a match maps back to bytes without
/// a table: Latin, Greek and Cyrillic letters lose their case, curly quotation
/// marks become straight, dashes a hyphen, and any blank a space. With
/// `keepingCase` the letters stay as they are.
enum Folding {
  /// The folded scalar that starts at `position`, and how many bytes it takes.
  ///
  /// - Parameters:
  ///   - position: a byte offset below `end` at which a scalar starts.
  ///   - bytes: valid UTF-8; a scalar cut by `end` counts as a single byte.
  ///   - end: the byte offset behind the text.
  ///   - keepingCase: whether letters stay as they are.
  @inline(__always)
  static func scalar(
    at position: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int, keepingCase: Bool = false
  ) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[position])
    if lead < 0x80 { return (keepingCase ? blank(lead) : ascii(lead), 1) }
    return multibyte(lead, at: position, in: bytes, end: end, keepingCase: keepingCase)
  }

  /// The folded scalars of a text.
  static func scalars(of text: String, keepingCase: Bool = false) -> [UInt32] {
    text.unicodeScalars.map { keepingCase ? withCase($0.value) : folded($0.value) }
  }

  /// A scalar with its case; only marks and blanks are made alike.
  static func withCase(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return blank(value) }
    return value < 0x800 ? (value == 0xA0 ? 0x20 : value) : threeBytes(value)
  }

  /// A scalar without its case.
  static func folded(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return ascii(value) }
    if value < 0x800 { return twoBytes(value) }
    return threeBytes(value)
  }

  @inline(__always)
  private static func ascii(_ value: UInt32) -> UInt32 {
    if value >= 0x41 && value <= 0x5A { return value | 0x20 }
    return blank(value)
  }

  @inline(__always)
  private static func blank(_ value: UInt32) -> UInt32 {
    value == 0x0A || value == 0x09 ? 0x20 : value
  }

  private static func multibyte(
    _ lead: UInt32, at position: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int,
    keepingCase: Bool
  ) -> (value: UInt32, length: Int) {
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard position + length <= end else { return (lead, 1) }
    var value = lead & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    return (keepingCase ? withCase(value) : folded(value), length)
  }

  private static func twoBytes(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xA0: 0x20
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

  private static func threeBytes(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x2018, 0x2019, 0x201B: 0x27
    case 0x201C, 0x201D, 0x201F: 0x22
    case 0x2010...0x2015, 0x2212: 0x2D
    case 0x2000...0x200A, 0x202F, 0x3000: 0x20
    default: value
    }
  }
}
