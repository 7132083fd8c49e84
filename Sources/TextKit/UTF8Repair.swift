/// Finds and replaces what is no valid UTF-8.
public enum UTF8Repair {
  /// The maximal ill-formed pieces of some bytes, each to become one U+FFFD.
  ///
  /// The pieces are those of "U+FFFD Substitution of Maximal Subparts"
  /// (The Unicode Standard, section 3.9).
  public static func damagedRanges(of bytes: [UInt8]) -> [Range<Int>] {
    var damage: [Range<Int>] = []
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while let range = damagedRange(in: buffer, from: index) {
        damage.append(range)
        index = range.upperBound
      }
    }
    return damage
  }

  /// Whether all bytes are well formed.
  public static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    damagedRange(in: UnsafeRawBufferPointer(bytes), from: 0) == nil
  }

  /// The first ill-formed piece from an index on, where a character starts; `nil` where there is none.
  private static func damagedRange(
    in buffer: UnsafeRawBufferPointer, from start: Int
  ) -> Range<Int>? {
    var index = start
    while true {
      index = endOfASCII(buffer, from: index)
      guard index < buffer.count else { return nil }
      let (length, isValid) = sequence(in: buffer, at: index)
      if !isValid { return index..<index + length }
      index += length
    }
  }

  /// The bytes with each damaged piece replaced by U+FFFD.
  public static func replacing(_ damage: [Range<Int>], in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 2 * damage.count)
    var index = 0
    for range in damage {
      result.append(contentsOf: bytes[index..<range.lowerBound])
      result.append(contentsOf: [0xEF, 0xBF, 0xBD])
      index = range.upperBound
    }
    result.append(contentsOf: bytes[index...])
    return result
  }

  /// Skips ASCII eight bytes at a time.
  private static func endOfASCII(_ buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= buffer.count {
      let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < buffer.count, buffer[index] < 0x80 { index += 1 }
    return index
  }

  /// The length of the sequence that begins with a byte above ASCII, and whether it is well formed (table 3-7 of the standard).
  private static func sequence(in buffer: UnsafeRawBufferPointer, at index: Int) -> (
    length: Int, isValid: Bool
  ) {
    let (length, second) = expectation(after: buffer[index])
    guard length > 1 else { return (1, false) }
    for step in 1..<length {
      let allowed = step == 1 ? second : 0x80...0xBF
      guard index + step < buffer.count, allowed.contains(buffer[index + step]) else {
        return (step, false)
      }
    }
    return (length, true)
  }

  private static func expectation(after lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    default: (1, 0x80...0xBF)
    }
  }
}
