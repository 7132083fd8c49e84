/// Writes JSON into a byte buffer: no strings are made, no values boxed.
///
/// Text that a terminal could take for a command (controls, C1 controls,
/// bidirectional overrides) is escaped as `\u009b`, since standard output may
/// be one; so are the line separators that JavaScript does not bear.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  /// Empties the buffer and keeps its memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends bytes that are JSON already.
  mutating func raw(_ fragment: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: fragment.utf8Start, count: fragment.utf8CodeUnitCount))
  }

  /// Appends a single byte that is JSON already.
  mutating func raw(_ byte: UInt8) { bytes.append(byte) }

  /// Appends a comma before all but the first of a list.
  mutating func separator(_ isFirst: inout Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  /// Appends a whole number.
  mutating func number(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    // Twenty digits hold any 64-bit number.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = number.magnitude
      var first = digits.count
      repeat {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
    }
  }

  /// Appends a whole number, or `null`.
  mutating func number(_ number: Int?) {
    if let number { self.number(number) } else { raw("null") }
  }

  /// Appends a share from 0 to 1 with up to three decimals: `1.0`, `0.873`.
  mutating func share(_ share: Double) {
    let thousandths = share >= 1 ? 1000 : share > 0 ? Int((share * 1000).rounded()) : 0
    number(thousandths / 1000)
    bytes.append(UInt8(ascii: "."))
    var rest = thousandths % 1000
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / 100))
      rest = rest % 100 * 10
    } while rest > 0
  }

  /// Appends a string, or `null`.
  mutating func string(_ text: String?) {
    guard var text else { return raw("null") }
    text.withUTF8 { string($0) }
  }

  /// Appends a string of valid UTF-8.
  mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    escaped(text)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends the inside of a string: runs of bytes that need no escape are copied whole.
  mutating func escaped(_ text: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    var position = 0
    while position < text.count {
      let plain = Self.plainCount(of: text, from: position)
      position += plain
      if plain > 0 { continue }
      let length = Self.escapedLength(at: position, in: text)
      if length > 0 {
        bytes.append(contentsOf: text[runStart..<position])
        escape(at: position, in: text, length: length)
        runStart = position + length
      }
      position += max(length, 1)
    }
    bytes.append(contentsOf: text[runStart...])
  }

  /// How many bytes from a position on stand for themselves whatever follows; may stop short of the last.
  @inline(__always)
  private static func plainCount(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    guard let base = UnsafeRawPointer(text.baseAddress) else { return 0 }
    while position + 8 <= text.count {
      let word = base.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if Self.hasSpecial(word) { break }
      position += 8
    }
    while position < text.count, isPlain(text[position]) { position += 1 }
    return position - start
  }

  /// Whether one of eight bytes may need an escape, by the usual tricks with a borrow.
  @inline(__always)
  private static func hasSpecial(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let controls = (word &- ones &* 0x20) & ~word
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let deletes = word ^ (ones &* 0x7F)
    // 0xC2 and 0xE2 differ in one bit.
    let leads = (word | ones &* 0x20) ^ (ones &* 0xE2)
    let hits =
      controls | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
      | ((deletes &- ones) & ~deletes) | ((leads &- ones) & ~leads)
    return hits & (ones &* 0x80) != 0
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte != 0xC2 && byte != 0xE2
  }

  /// How many bytes at a position must be escaped together: 0 where none must.
  private static func escapedLength(
    at position: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    switch text[position] {
    case 0xC2:
      return position + 1 < text.count && text[position + 1] < 0xA0 ? 2 : 0
    case 0xE2:
      guard position + 2 < text.count else { return 0 }
      switch (text[position + 1], text[position + 2]) {
      // U+200E and F, U+2028 to 202E, U+2066 to 2069: marks that reorder or break lines.
      case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
      default: return 0
      }
    default: return 1
    }
  }

  private mutating func escape(
    at position: Int, in text: UnsafeBufferPointer<UInt8>, length: Int
  ) {
    switch (length, text[position]) {
    case (1, 0x22): raw(#"\""#)
    case (1, 0x5C): raw(#"\\"#)
    case (1, 0x0A): raw(#"\n"#)
    case (1, 0x09): raw(#"\t"#)
    case (1, let byte): escape(UInt32(byte))
    case (2, _): escape(UInt32(text[position + 1]))
    default:
      escape(
        0x2000 | UInt32(text[position + 1] & 0x3F) << 6 | UInt32(text[position + 2] & 0x3F))
    }
  }

  private mutating func escape(_ value: UInt32) {
    raw(#"\u"#)
    for shift in [UInt32(12), 8, 4, 0] {
      let digit = UInt8(value >> shift & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
