import DiscussionModel
import TextKit

/// A line of name and time that was pasted above a quote: `wataruToday 09:03 am JST`.
///
/// The forms that pages show: the name glued to "Today" or
/// to a date, or set off from it; `NAME at 02:03 PM JST - 8th January` with
/// the quote on the same line; a mark, `@` or `>` before the name. Where the
/// zone may be missing also `NAME at 02:03 pm` and `(NAME, Jan. 8, 2:03PM)`.
package struct HeaderLine {
  /// Name and time.
  package let heading: Heading
  /// Where the rest of the line stands, if the quote begins on the same line.
  package let rest: ByteRange?

  /// Reads a paragraph as a header; `nil` where it is something else.
  ///
  /// - Parameters:
  ///   - bytes: the paragraph.
  ///   - needsZone: whether a time without its zone is none; a line without may be anything, unless a quote follows.
  package init?(_ bytes: TextBytes, needsZone: Bool = true) {
    var scanner = HeaderScanner(bytes, needsZone)
    guard let found = scanner.header() else { return nil }
    heading = found.heading
    rest = found.rest
  }

  /// Name and time of a paragraph that is nothing but a header; `nil` where it is something else.
  static func heading(_ bytes: TextBytes) -> Heading? {
    var scanner = HeaderScanner(bytes, true)
    guard let found = scanner.header(), found.rest == nil else { return nil }
    return found.heading
  }
}

/// Reads a header from left to right.
private struct HeaderScanner {
  private let bytes: TextBytes
  private let range: Range<Int>
  private let needsZone: Bool
  /// Longer names are none.
  private static let longestName = 40

  init(_ bytes: TextBytes, _ needsZone: Bool) {
    self.bytes = bytes
    self.needsZone = needsZone
    range = bytes.indices
  }

  mutating func header() -> (heading: Heading, rest: ByteRange?)? {
    let start = nameStart()
    guard start < range.upperBound, range.count >= 8 else { return nil }
    let limit = min(range.upperBound, start + Self.longestName + 1)
    var next = start + 1
    while let index = dateSign(in: next..<max(next, limit)) {
      if mayOpenDate(index), let found = header(from: start, dateAt: index) { return found }
      next = index + 1
    }
    return nil
  }

  /// The next blank, bracket or capital: days and times begin with these, and nearly every paragraph is asked.
  private func dateSign(in range: Range<Int>) -> Int? {
    bytes.firstIndex(in: range) { $0.capitals | $0.equal(0x20) | $0.equal(0x28) }
  }

  /// Past quotation marks, `>`, `<`, `@` and blanks.
  private func nameStart() -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case 0x20, 0x09, 0x3E, 0x22, 0x27, 0x3C, 0x40, 0x28: index += 1
      default: return index
      }
    }
    return index
  }

  /// Whether the day or the time can begin at an index.
  @inline(__always)
  private func mayOpenDate(_ index: Int) -> Bool {
    guard index + 3 < range.upperBound else { return false }
    let (first, second) = (bytes[index], bytes[index + 1])
    switch first {
    case 0x54: return second == 0x6F && bytes[index + 2] == 0x64
    case 0x28: return second.isCapital
    case 0x20: return second == 0x61 && bytes[index + 2] == 0x74 && bytes[index + 3] == 0x20
    default:
      return first.isCapital && Months.number(bytes[index...index + 2]) != nil
    }
  }

  private func header(from start: Int, dateAt index: Int) -> (heading: Heading, rest: ByteRange?)? {
    var cursor = TimeCursor(bytes, at: index, end: range.upperBound)
    let isAt = cursor.skip(" at ")
    guard let name = name(from: start, to: index), let day = day(&cursor, isAt: isAt) else {
      return nil
    }
    cursor.skipBlanks()
    guard let time = cursor.clock(needsZone: needsZone) else {
      // The time can be lost; then only the form with `@` is sure enough.
      let isAddress = start > range.lowerBound && bytes[start - 1] == UInt8(ascii: "@")
      return isAddress && cursor.isAtEnd && !isAt ? (Heading(name: name), nil) : nil
    }
    if isAt { cursor.skipOrdinalDate() }
    _ = cursor.skip(")")
    _ = cursor.skip(":")
    cursor.skipBlanks()
    let heading = Heading(
      name: name, posted: PostedTime(day: day.day, hour: time.hour, minute: time.minute))
    if cursor.isAtEnd { return (heading, nil) }
    return isAt && needsZone
      ? (heading, ByteRange(UInt32(cursor.index), UInt32(range.upperBound))) : nil
  }

  /// The day before the time: "Today", a date, or nothing behind " at "; `nil` where there is none.
  private func day(_ cursor: inout TimeCursor, isAt: Bool) -> (day: PostedTime.Day?, ())? {
    if isAt { return (nil, ()) }
    _ = cursor.skip("(")
    return cursor.skip("Today") ? (nil, ()) : cursor.date()
  }

  private func name(from start: Int, to end: Int) -> ByteRange? {
    var end = end
    while end > start,
      [0x20, 0x09, 0xA0, UInt8(ascii: ",")].contains(bytes[end - 1])
        || (bytes[end - 1] == 0xC2 && end < bytes.endIndex && bytes[end] == 0xA0)
    {
      end -= 1
    }
    // "Published:" before a date is no name.
    guard end > start, end - start <= Self.longestName, bytes[end - 1] != UInt8(ascii: ":"),
      needsZone || AddressLine.canBeName(bytes[start..<end])
    else { return nil }
    return ByteRange(start..<end)
  }
}
