import DiscussionModel

/// A line of name and time that was pasted above a quote: `wataruToday 09:03 am JST`.
///
/// The forms are those of `conventions.md`, 1.5: the name glued to "Today" or
/// to a date, or set off from it; `NAME at 02:03 PM JST - 8th January` with
/// the quote on the same line; a mark, `@` or `>` before the name.
struct HeaderLine {
  /// Name and time.
  let heading: Heading
  /// Where the rest of the line stands, if the quote begins on the same line.
  let rest: ByteRange?

  /// Reads a paragraph as a header; `nil` where it is something else.
  ///
  /// - Parameters:
  ///   - bytes: the store.
  ///   - range: the paragraph.
  init?(_ bytes: [UInt8], in range: ByteRange) {
    var scanner = HeaderScanner(bytes, range)
    guard let found = scanner.header() else { return nil }
    heading = found.heading
    rest = found.rest
  }
}

/// Reads a header from left to right.
private struct HeaderScanner {
  private let bytes: [UInt8]
  private let range: Range<Int>
  /// Longer names are none.
  private static let longestName = 40

  init(_ bytes: [UInt8], _ range: ByteRange) {
    self.bytes = bytes
    self.range = range.offsets
  }

  mutating func header() -> (heading: Heading, rest: ByteRange?)? {
    let start = nameStart()
    guard start < range.upperBound, range.count >= 8 else { return nil }
    let limit = min(range.upperBound, start + Self.longestName + 1)
    for index in (start + 1)..<max(start + 1, limit) where mayOpenDate(index) {
      if let found = header(from: start, dateAt: index) { return found }
    }
    return nil
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

  /// Whether the day or the time can begin at an index; cheap, since nearly every paragraph is asked.
  private func mayOpenDate(_ index: Int) -> Bool {
    guard index + 3 < range.upperBound else { return false }
    let (first, second) = (bytes[index], bytes[index + 1])
    switch first {
    case 0x54: return second == 0x6F && bytes[index + 2] == 0x64
    case 0x28: return second >= 0x41 && second <= 0x5A
    case 0x20: return second == 0x61 && bytes[index + 2] == 0x74 && bytes[index + 3] == 0x20
    default:
      return first >= 0x41 && first <= 0x5A && Months.number(bytes[index...index + 2]) != nil
    }
  }

  private func header(from start: Int, dateAt index: Int) -> (heading: Heading, rest: ByteRange?)? {
    var cursor = Cursor(bytes, at: index, end: range.upperBound)
    let isAt = cursor.take(" at ")
    guard let name = name(from: start, to: index), let day = day(&cursor, isAt: isAt) else {
      return nil
    }
    cursor.skipBlanks()
    guard let time = cursor.clock() else {
      // The time can be lost; then only the form with `@` is sure enough.
      let isAddress = start > range.lowerBound && bytes[start - 1] == UInt8(ascii: "@")
      return isAddress && cursor.isAtEnd && !isAt ? (Heading(name: name), nil) : nil
    }
    if isAt { cursor.skipOrdinalDate() }
    _ = cursor.take(")")
    _ = cursor.take(":")
    cursor.skipBlanks()
    let heading = Heading(
      name: name, posted: PostedTime(day: day.day, hour: time.hour, minute: time.minute))
    if cursor.isAtEnd { return (heading, nil) }
    return isAt
      ? (heading, ByteRange(UInt32(cursor.index), UInt32(range.upperBound))) : nil
  }

  /// The day before the time: "Today", a date, or nothing behind " at "; `nil` where there is none.
  private func day(_ cursor: inout Cursor, isAt: Bool) -> (day: PostedTime.Day?, ())? {
    if isAt { return (nil, ()) }
    _ = cursor.take("(")
    return cursor.take("Today") ? (nil, ()) : cursor.date()
  }

  private func name(from start: Int, to end: Int) -> ByteRange? {
    var end = end
    while end > start,
      bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 || bytes[end - 1] == 0xA0
        || (bytes[end - 1] == 0xC2 && end < bytes.count && bytes[end] == 0xA0)
    {
      end -= 1
    }
    guard end > start, end - start <= Self.longestName else { return nil }
    return ByteRange(start..<end)
  }
}

/// A place in a header line.
private struct Cursor {
  private let bytes: [UInt8]
  private(set) var index: Int
  private let end: Int

  init(_ bytes: [UInt8], at index: Int, end: Int) {
    self.bytes = bytes
    self.index = index
    self.end = end
  }

  var isAtEnd: Bool { index >= end }

  /// Passes over a word, as it is written.
  mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= end else { return false }
    for step in 0..<count where bytes[index + step] != word.utf8Start[step] { return false }
    index += count
    return true
  }

  mutating func skipBlanks() {
    while index < end {
      if bytes[index] == 0x20 || bytes[index] == 0x09 {
        index += 1
      } else if bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 {
        index += 2
      } else {
        return
      }
    }
  }

  mutating func number(digits most: Int) -> Int? {
    let start = index
    var value = 0
    while index < end, index - start < most, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return index > start ? value : nil
  }

  /// `09:03 am JST`, `09:53AM JST`: the zone is part of it, so that a time in a sentence is none.
  mutating func clock() -> (hour: Int, minute: Int)? {
    guard let hour = number(digits: 2), take(":"), let minute = number(digits: 2), minute < 60
    else { return nil }
    skipBlanks()
    guard index + 1 < end, bytes[index + 1] | 0x20 == 0x6D else { return nil }
    let half = bytes[index] | 0x20
    guard half == 0x61 || half == 0x70, hour >= 1, hour <= 12 else { return nil }
    index += 2
    skipBlanks()
    let zone = index
    while index < end, bytes[index] >= 0x41, bytes[index] <= 0x5A { index += 1 }
    guard index - zone >= 2, index - zone <= 5 else { return nil }
    return (hour % 12 + (half == 0x70 ? 12 : 0), minute)
  }

  /// `Jun. 22, 2012 -`, `Apr. 26`: the day where the year is printed.
  mutating func date() -> (day: PostedTime.Day?, ())? {
    skipBlanks()
    guard index + 3 < end else { return nil }
    guard bytes[index] >= 0x41, bytes[index] <= 0x5A,
      let month = Months.number(bytes[index..<index + 3])
    else { return nil }
    index += 3
    while index < end, bytes[index] >= 0x61, bytes[index] <= 0x7A { index += 1 }
    _ = take(".")
    skipBlanks()
    guard let dayOfMonth = number(digits: 2), dayOfMonth >= 1, dayOfMonth <= 31 else { return nil }
    _ = take(",")
    skipBlanks()
    let before = index
    guard let year = number(digits: 4), year >= 1990 else {
      index = before
      return (nil, ())
    }
    skipBlanks()
    _ = take("-")
    return (PostedTime.Day(year: year, month: month, day: dayOfMonth), ())
  }

  /// ` - 8th January` behind the time.
  mutating func skipOrdinalDate() {
    let before = index
    skipBlanks()
    guard take("-") else {
      index = before
      return
    }
    skipBlanks()
    guard number(digits: 2) != nil else {
      index = before
      return
    }
    while index < end, bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x7A { index += 1 }
    skipBlanks()
    while index < end, bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x7A { index += 1 }
  }
}

/// The names of the months in headers.
private enum Months {
  /// The number, 1 to 12, of the month whose name begins with three letters, upper and lower case alike.
  static func number(_ letters: ArraySlice<UInt8>) -> Int? {
    switch letters.reduce(UInt32(0), { $0 << 8 | UInt32($1 | 0x20) }) {
    case 0x6A_616E: 1
    case 0x66_6562: 2
    case 0x6D_6172: 3
    case 0x61_7072: 4
    case 0x6D_6179: 5
    case 0x6A_756E: 6
    case 0x6A_756C: 7
    case 0x61_7567: 8
    case 0x73_6570: 9
    case 0x6F_6374: 10
    case 0x6E_6F76: 11
    case 0x64_6563: 12
    default: nil
    }
  }
}
