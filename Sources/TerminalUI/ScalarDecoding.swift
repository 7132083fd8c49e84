/// UTF-8, read scalar by scalar without ever trapping on bytes that are none.
enum ScalarDecoding {
  /// The scalar that starts at `index`, and its length in bytes.
  ///
  /// A byte that starts none counts as U+FFFD of one byte, so that reading
  /// always moves on.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - index: the offset of its first byte, below `end`.
  ///   - end: the offset behind the last byte that may be read.
  @inline(__always)
  static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    return longScalar(first, in: bytes, at: index, end: end)
  }

  private static func longScalar(
    _ first: UInt8, in bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}
