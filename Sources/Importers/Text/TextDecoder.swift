import DiscussionModel
import TextKit

/// Turns the bytes of an input into a text store: valid UTF-8, no carriage returns, lines found.
package enum TextDecoder {
  /// How many damaged lines are named one by one before the rest is summed up.
  private static let namedLines = 20

  /// No input may be larger, nor what becomes of it, in bytes: ranges point into it with 32 bits.
  package static let mostBytes = Int(UInt32.max) - 1

  /// Decodes an input.
  ///
  /// A byte order mark tells the charset and is dropped; then what is declared
  /// counts, unless the bytes are UTF-8 all the same; then what the bytes
  /// themselves tell. CR LF becomes LF, and what stands for no letter becomes
  /// U+FFFD, with a diagnostic. A text that is clean already stays where it
  /// stands, without a copy.
  ///
  /// - Parameters:
  ///   - input: the bytes of the input, whole.
  ///   - declared: the charset that the source declares, as it spells it.
  ///   - most: how many bytes it may have, before and after that.
  /// - Returns: the store, and what had to be replaced or guessed.
  /// - Throws: `ImportError` where there is no text in it, or too much.
  package static func decode(
    _ input: TextBytes, declared: String? = nil, most: Int = mostBytes
  ) throws(ImportError) -> (
    text: TextStore, diagnostics: [Diagnostic]
  ) {
    if declared == nil, input.count <= most, let text = taken(over: input) { return (text, []) }
    return try decode(Array(input), declared: declared, most: most)
  }

  /// The store of an input of which nothing has to be changed, where it stands; else `nil`.
  private static func taken(over input: TextBytes) -> TextStore? {
    guard let first = input.first, first > 0x20, first < 0x80 else { return nil }
    return input.withBytes { bytes in
      // What carriage returns, an escape or a NUL would mean is told elsewhere.
      let isPlain = [0, 0x0D, 0x1B].allSatisfy { bytes.firstIndex(of: $0, from: 0) == nil }
      guard isPlain, UTF8Repair.isValid(bytes) else { return nil }
      return TextStore(whole: input, lineStarts: bytes.lineStarts)
    }
  }

  /// Decodes bytes that are in memory as an array; see the other `decode`.
  package static func decode(
    _ input: [UInt8], declared: String? = nil, most: Int = mostBytes
  ) throws(ImportError) -> (
    text: TextStore, diagnostics: [Diagnostic]
  ) {
    guard input.count <= most else { throw .tooLarge }
    let mark = Charset.marked(input)
    if let mark, mark.charset != .utf8 {
      return try convert(input.dropFirst(mark.length), mark.charset, remarks: [], most)
    }
    try refuseForeign(input)
    let bytes = mark.map { Array(input.dropFirst($0.length)) } ?? input
    let damage = UTF8Repair.damagedRanges(of: bytes)
    if mark == nil {
      let charset = charset(of: bytes, damage, declared: declared)
      if charset.found != .utf8 {
        let remark = Diagnostic(
          line: nil, kind: .encoding,
          says: "this is no UTF-8 and declares nothing; read as \(charset.found.name)")
        return try convert(
          bytes[...], charset.found, remarks: charset.isGuess ? [remark] : [], most)
      }
    }
    return try repaired(bytes, damage, most)
  }

  /// The charset of bytes without a mark, and whether only they themselves tell it.
  private static func charset(
    of bytes: [UInt8], _ damage: [Range<Int>], declared: String?
  ) -> (found: Charset, isGuess: Bool) {
    let guess = CharsetGuess(bytes).charset(damage: damage)
    guard let label = declared.flatMap(Charset.init(label:)), label != .utf8 else {
      return (guess, true)
    }
    // Some declare a charset of their own and write UTF-8.
    let isUTF8 = damage.isEmpty && bytes.contains { $0 >= 0x80 }
    return (isUTF8 ? .utf8 : label, false)
  }

  private static func convert(
    _ bytes: ArraySlice<UInt8>, _ charset: Charset, remarks: [Diagnostic], _ most: Int
  ) throws(ImportError) -> (text: TextStore, diagnostics: [Diagnostic]) {
    guard let utf8 = CharsetConverter.utf8(bytes, in: charset) else {
      throw .encoding(charset.name)
    }
    guard utf8.count <= most else { throw .tooLarge }
    try refuseForeign(utf8)
    let (text, more) = try repaired(utf8, UTF8Repair.damagedRanges(of: utf8), most)
    return (text, remarks + more)
  }

  private static func repaired(
    _ bytes: [UInt8], _ damage: [Range<Int>], _ most: Int
  ) throws(ImportError) -> (text: TextStore, diagnostics: [Diagnostic]) {
    let clean = withoutCarriageReturns(bytes)
    let starts = lineStarts(of: clean)
    guard !damage.isEmpty else { return (TextStore(bytes: clean, lineStarts: starts), []) }
    // Carriage returns that are gone have moved what is damaged.
    let damage = clean.count == bytes.count ? damage : UTF8Repair.damagedRanges(of: clean)
    // A single byte that is no UTF-8 becomes three.
    let size = damage.reduce(clean.count) { $0 + 3 - $1.count }
    guard size <= most else { throw .tooLarge }
    let remarks = diagnostics(of: damage, in: TextStore(bytes: clean, lineStarts: starts))
    let repaired = UTF8Repair.replacing(damage, in: clean)
    return (TextStore(bytes: repaired, lineStarts: lineStarts(of: repaired)), remarks)
  }

  /// Refuses what is surely no text: a NUL byte, nothing at all.
  private static func refuseForeign(_ input: [UInt8]) throws(ImportError) {
    guard !holds(0, input) else {
      let head = input.prefix { $0 != 0 }
      throw .binary(line: head.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 })
    }
    guard !isBlank(input) else { throw .empty }
  }

  /// Whether there is nothing but blanks, no-break spaces and byte order marks; stops at the first letter.
  private static func isBlank(_ input: [UInt8]) -> Bool {
    var rest = input[...]
    while let first = rest.first {
      if first <= 0x20 {
        rest = rest.dropFirst()
      } else if rest.starts(with: [0xC2, 0xA0]) {
        rest = rest.dropFirst(2)
      } else if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
        rest = rest.dropFirst(3)
      } else {
        return false
      }
    }
    return true
  }

  /// Line ends as single line feeds; a page of carriage returns alone is one of the old Macintosh.
  private static func withoutCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
    let cr = UInt8(ascii: "\r")
    let lf = UInt8(ascii: "\n")
    guard holds(cr, bytes) else { return bytes }
    let lone = bytes.contains(lf) ? UInt8(ascii: " ") : lf
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != cr {
        result.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != lf {
        result.append(lone)
      }
    }
    return result
  }

  private static func lineStarts(of bytes: [UInt8]) -> [UInt32] {
    bytes.withUnsafeBufferPointer(\.lineStarts)
  }

  private static func holds(_ byte: UInt8, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { $0.firstIndex(of: byte, from: 0) } != nil
  }

  private static func diagnostics(of damage: [Range<Int>], in text: TextStore) -> [Diagnostic] {
    var counts: [(line: Int, bytes: Int)] = []
    for range in damage {
      guard let line = text.line(at: UInt32(range.lowerBound)) else { continue }
      if counts.last?.line == line {
        counts[counts.count - 1].bytes += range.count
      } else {
        counts.append((line, range.count))
      }
    }
    var remarks = counts.prefix(namedLines).map {
      Diagnostic(
        line: $0.line, kind: .encoding,
        says: "\(CountWords.count($0.bytes, "byte is", "bytes are")) no UTF-8, shown as \u{FFFD}")
    }
    if let next = counts.dropFirst(namedLines).first {
      let lines = counts.count - namedLines
      remarks.append(
        Diagnostic(
          line: next.line, kind: .encoding,
          says:
            "from here on \(CountWords.count(lines, "more line is", "more lines are")) with bytes"
            + " that are no UTF-8"))
    }
    return remarks
  }
}
