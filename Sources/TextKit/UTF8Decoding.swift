/// UTF-8, read scalar by scalar without ever trapping on bytes that are none.
public enum UTF8Decoding {
  /// The scalar that starts at `index`, and its length in bytes.
  ///
  /// A byte that starts none counts as U+FFFD of one byte, so that reading
  /// always moves on; so does one whose scalar is cut by `end`.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - index: the offset of its first byte, below `end`.
  ///   - end: the offset behind the last byte that may be read.
  @inlinable @inline(__always)
  public static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    return longScalar(first, in: bytes, at: index, end: end)
  }

  /// How many bytes a scalar takes whose first is `lead`.
  @inlinable @inline(__always)
  public static func length(lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The scalar of a byte beyond ASCII, which starts at `index`, and its length in bytes.
  @usableFromInline
  static func longScalar(
    _ first: UInt8, in bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let length = length(lead: first)
    guard first >= 0xC2, first < 0xF5, index + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte.isContinuation else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}

extension UInt8 {
  /// Whether a byte of UTF-8 that is not the first of its scalar.
  @inlinable @inline(__always)
  public var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The first index at or behind one at which a scalar of UTF-8 starts, or the end.
  @inlinable
  public func scalarStart(atOrAfter index: Int) -> Int {
    var index = index
    while index < endIndex, self[index].isContinuation { index += 1 }
    return index
  }

  /// The last index at or before one at which a scalar of UTF-8 starts, or the start; the end is such an index.
  @inlinable
  public func scalarStart(atOrBefore index: Int) -> Int {
    var index = index
    while index > startIndex, index < endIndex, self[index].isContinuation { index -= 1 }
    return index
  }
}
