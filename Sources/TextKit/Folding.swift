/// Letters without their case, and typographic marks as one types them: how a search compares.
///
/// One scalar becomes one scalar, so that a match maps back to bytes without
/// a table: Latin, Greek and Cyrillic letters lose their case, curly quotation
/// marks become straight, dashes a hyphen, and any blank a space. With
/// `keepingCase` the letters stay as they are. Accents stay; ``WordScalar``
/// drops them.
public enum Folding {
  /// The folded scalar that starts at `position`, and how many bytes it takes.
  ///
  /// - Parameters:
  ///   - position: a byte offset below `end` at which a scalar starts.
  ///   - bytes: UTF-8; a scalar cut by `end` counts as U+FFFD of a single byte.
  ///   - end: the byte offset behind the text.
  ///   - keepingCase: whether letters stay as they are.
  @inlinable @inline(__always)
  public static func scalar(
    at position: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int, keepingCase: Bool = false
  ) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[position])
    if lead < 0x80 { return (keepingCase ? blank(lead) : ascii(lead), 1) }
    return multibyte(at: position, in: bytes, end: end, keepingCase: keepingCase)
  }

  /// The folded scalars of a text.
  public static func scalars(of text: String, keepingCase: Bool = false) -> [UInt32] {
    text.unicodeScalars.map { keepingCase ? withCase($0.value) : folded($0.value) }
  }

  /// A scalar with its case; only marks and blanks are made alike.
  public static func withCase(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return blank(value) }
    return value < 0x800 ? (value == 0xA0 ? 0x20 : value) : mark(value)
  }

  /// A scalar without its case.
  public static func folded(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return ascii(value) }
    if value == 0xA0 { return 0x20 }
    return value < 0x800 ? Letters.lowered(value) : mark(value)
  }

  @inlinable @inline(__always)
  static func ascii(_ value: UInt32) -> UInt32 {
    if value >= 0x41 && value <= 0x5A { return value | 0x20 }
    return blank(value)
  }

  @inlinable @inline(__always)
  static func blank(_ value: UInt32) -> UInt32 {
    value == 0x0A || value == 0x09 ? 0x20 : value
  }

  @usableFromInline
  static func multibyte(
    at position: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int, keepingCase: Bool
  ) -> (value: UInt32, length: Int) {
    let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: position, end: end)
    return (keepingCase ? withCase(scalar.value) : folded(scalar.value), length)
  }

  /// The straight mark, the hyphen or the space for which a scalar of three bytes stands.
  private static func mark(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x2018, 0x2019, 0x201B: 0x27
    case 0x201C, 0x201D, 0x201F: 0x22
    case 0x2010...0x2015, 0x2212: 0x2D
    case 0x2000...0x200A, 0x202F, 0x3000: 0x20
    default: value
    }
  }
}
