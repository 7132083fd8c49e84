/// Letters without their case, and typographic marks as one types them.
///
/// One scalar becomes one scalar, so that a match maps back to bytes without
/// a table: Latin, Greek and Cyrillic letters lose their case, curly quotation
/// marks become straight, dashes a hyphen, and any blank a space.
enum Folding {
  /// The folded scalar that starts at `position`, and how many bytes it takes.
  ///
  /// - Parameters:
  ///   - position: a byte offset below `end` at which a scalar starts.
  ///   - bytes: valid UTF-8; a scalar cut by `end` counts as a single byte.
  ///   - end: the byte offset behind the text.
  @inline(__always)
  static func scalar(
    at position: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int
  ) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[position])
    if lead < 0x80 { return (ascii(lead), 1) }
    return multibyte(lead, at: position, in: bytes, end: end)
  }

  /// The folded scalars of a text.
  static func scalars(of text: String) -> [UInt32] {
    text.unicodeScalars.map { folded($0.value) }
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
    return value == 0x0A || value == 0x09 ? 0x20 : value
  }

  private static func multibyte(
    _ lead: UInt32, at position: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int
  ) -> (value: UInt32, length: Int) {
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard position + length <= end else { return (lead, 1) }
    var value = lead & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    return (folded(value), length)
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

/// Words to look for, without case, anywhere in a text.
struct Needle: Hashable, Sendable {
  private let scalars: [UInt32]
  /// For each byte whether a match can start with it: most of a text is passed over by this alone.
  private let leads: [Bool]

  init(_ words: String) {
    scalars = Folding.scalars(of: words)
    leads = Self.leads(of: scalars.first)
  }

  /// The byte offset of the first match that starts and ends in a range, or `nil`.
  func firstMatch(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    leads.withUnsafeBufferPointer { leads in
      var position = range.lowerBound
      while position < range.upperBound {
        if leads[Int(bytes[position])], matches(at: position, in: bytes, end: range.upperBound) {
          return position
        }
        position += 1
      }
      return nil
    }
  }

  /// Whether folded scalars hold the words; `isWhole` asks for all of them.
  func matches(_ text: [UInt32], isWhole: Bool) -> Bool {
    if isWhole { return text == scalars }
    guard text.count >= scalars.count else { return false }
    return (0...(text.count - scalars.count)).contains { start in
      text[start..<(start + scalars.count)].elementsEqual(scalars)
    }
  }

  private func matches(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Bool {
    var position = start
    for wanted in scalars {
      guard position < end else { return false }
      let (value, length) = Folding.scalar(at: position, in: bytes, end: end)
      guard value == wanted else { return false }
      position += length
    }
    return true
  }

  /// The bytes with which a scalar that folds to `first` can start.
  private static func leads(of first: UInt32?) -> [Bool] {
    guard let first else { return [Bool](repeating: true, count: 256) }
    return (0..<256).map { byte in
      let byte = UInt32(byte)
      if byte < 0x80 { return Folding.folded(byte) == first }
      if byte < 0xC2 { return false }
      // Which letters fold into which is not worth inverting: only the length class is told apart.
      if first < 0x80 {
        return !(first >= 0x30 && first <= 0x39) && !(first | 0x20 >= 0x61 && first | 0x20 <= 0x7A)
      }
      return byte < 0xE0
        ? first < 0x800 : byte < 0xF0 ? first >= 0x800 && first < 0x10000 : first >= 0x10000
    }
  }
}
