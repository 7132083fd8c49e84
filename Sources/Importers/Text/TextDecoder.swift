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
  /// A byte order mark is dropped, CR LF becomes LF, and what is no UTF-8
  /// becomes U+FFFD, with a diagnostic. Text that is clean already is taken
  /// over without a copy.
  ///
  /// - Parameters:
  ///   - input: the bytes of the input, whole.
  ///   - most: how many bytes it may have, before and after that.
  /// - Returns: the store, and what had to be replaced.
  /// - Throws: `ImportError` where there is no text in it, or too much.
  package static func decode(
    _ input: consuming [UInt8], most: Int = mostBytes
  ) throws(ImportError) -> (
    text: TextStore, diagnostics: [Diagnostic]
  ) {
    guard input.count <= most else { throw .tooLarge }
    try refuseForeign(input)
    let marked = input.starts(with: [0xEF, 0xBB, 0xBF])
    let bytes = marked ? Array(input.dropFirst(3)) : input
    let clean = withoutCarriageReturns(bytes)
    let damage = UTF8Repair.damagedRanges(of: clean)
    let starts = lineStarts(of: clean)
    guard !damage.isEmpty else {
      return (TextStore(bytes: clean, lineStarts: starts), [])
    }
    // A single byte that is no UTF-8 becomes three.
    let size = damage.reduce(clean.count) { $0 + 3 - $1.count }
    guard size <= most else { throw .tooLarge }
    let remarks = diagnostics(of: damage, in: TextStore(bytes: clean, lineStarts: starts))
    let repaired = UTF8Repair.replacing(damage, in: clean)
    return (TextStore(bytes: repaired, lineStarts: lineStarts(of: repaired)), remarks)
  }

  /// Refuses what is surely no UTF-8 text: a mark of UTF-16, a NUL byte, nothing at all.
  private static func refuseForeign(_ input: [UInt8]) throws(ImportError) {
    if input.starts(with: [0xFF, 0xFE]) || input.starts(with: [0xFE, 0xFF]) {
      throw .encoding("UTF-16")
    }
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
        says: "\(counted($0.bytes, "byte")) no UTF-8, shown as \u{FFFD}")
    }
    if let next = counts.dropFirst(namedLines).first {
      let lines = counts.count - namedLines
      remarks.append(
        Diagnostic(
          line: next.line, kind: .encoding,
          says: "from here on \(counted(lines, "more line")) with bytes that are no UTF-8"))
    }
    return remarks
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun) is" : "\(number) \(noun)s are"
  }
}
