/// What the escapes in a JSON string stand for.
enum JSONEscapes {
  /// The byte that a mark behind a backslash stands for, `u` left aside.
  static func character(for mark: UInt8) -> UInt8? {
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): mark
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// Whether a byte is a hexadecimal digit.
  static func isHexadecimal(_ byte: UInt8) -> Bool { digit(byte) != nil }

  /// Appends a string whose escapes are well formed; half a surrogate pair becomes U+FFFD.
  static func append(_ string: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var rest = string
    while let byte = rest.first {
      guard byte == UInt8(ascii: "\\") else {
        let plain = rest.prefix { $0 != UInt8(ascii: "\\") }
        bytes += plain
        rest = rest[plain.endIndex...]
        continue
      }
      rest = rest.dropFirst()
      guard let mark = rest.popFirst() else { return }
      if let character = character(for: mark) {
        bytes.append(character)
      } else {
        bytes += Array(Character(scalar(&rest)).utf8)
      }
    }
  }

  private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar {
    let first = unit(&rest)
    guard first & 0xFC00 == 0xD800 else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    var behind = rest
    guard behind.popFirst() == UInt8(ascii: "\\"), behind.popFirst() == UInt8(ascii: "u") else {
      return "\u{FFFD}"
    }
    let second = unit(&behind)
    guard second & 0xFC00 == 0xDC00 else { return "\u{FFFD}" }
    rest = behind
    return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF) ?? "\u{FFFD}"
  }

  private static func unit(_ rest: inout ArraySlice<UInt8>) -> UInt32 {
    let digits = rest.prefix(4)
    rest = rest.dropFirst(4)
    return digits.reduce(0) { $0 << 4 | (digit($1) ?? 0) }
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
