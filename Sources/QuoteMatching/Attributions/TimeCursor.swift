import DiscussionModel
import TextKit

/// A place in a text at which a date or a time of day may stand.
package struct TimeCursor {
  private let bytes: TextBytes
  /// The byte offset of what comes next.
  package private(set) var index: Int
  private let end: Int

  /// A place from which as much is read as stands before an end.
  package init(_ bytes: TextBytes, at index: Int, end: Int) {
    self.bytes = bytes
    self.index = index
    self.end = end
  }

  /// Whether all was read.
  package var isAtEnd: Bool { index >= end }

  /// Passes over a word, as it is written.
  package mutating func skip(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= end else { return false }
    for step in 0..<count where bytes[index + step] != word.utf8Start[step] { return false }
    index += count
    return true
  }

  /// Passes over blanks, no-break ones too.
  package mutating func skipBlanks() {
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

  /// A figure of at most so many digits.
  package mutating func number(digits most: Int) -> Int? {
    let start = index
    var value = 0
    while index < end, index - start < most, bytes[index].isDigit {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return index > start ? value : nil
  }

  /// `09:03 am JST`, `09:53AM JST`.
  ///
  /// - Parameter needsZone: whether the zone is part of it, so that a time in a sentence is none.
  package mutating func clock(needsZone: Bool) -> (hour: Int, minute: Int)? {
    guard let hour = number(digits: 2), skip(":"), let minute = number(digits: 2), minute < 60
    else { return nil }
    skipBlanks()
    guard let half = half(), hour >= 1, hour <= 12 else { return nil }
    let behind = index
    skipBlanks()
    let zone = index
    while index < end, bytes[index].isCapital { index += 1 }
    if index - zone < 2 || index - zone > 5 {
      guard !needsZone else { return nil }
      index = behind
    }
    return (hour % 12 + (half == 0x70 ? 12 : 0), minute)
  }

  /// `am`, `PM`, `p.m.`: the first letter, small.
  private mutating func half() -> UInt8? {
    guard index < end, bytes[index] | 0x20 == 0x61 || bytes[index] | 0x20 == 0x70 else {
      return nil
    }
    let letter = bytes[index] | 0x20
    index += 1
    let isDotted = skip(".")
    guard index < end, bytes[index] | 0x20 == 0x6D else { return nil }
    index += 1
    if isDotted { _ = skip(".") }
    return letter
  }

  /// `Jun. 22, 2012 -`, `Apr. 26`: the day where the year is printed.
  package mutating func date() -> (day: PostedTime.Day?, ())? {
    skipBlanks()
    guard index + 3 < end else { return nil }
    guard bytes[index].isCapital,
      let month = Months.number(bytes[index..<index + 3])
    else { return nil }
    index += 3
    while index < end, bytes[index].isSmall { index += 1 }
    _ = skip(".")
    skipBlanks()
    guard let dayOfMonth = number(digits: 2), dayOfMonth >= 1, dayOfMonth <= 31 else { return nil }
    _ = skip(",")
    skipBlanks()
    let before = index
    guard let year = number(digits: 4), year >= 1990 else {
      index = before
      return (nil, ())
    }
    skipBlanks()
    if !skip("-") { _ = skip(",") }
    return (PostedTime.Day(year: year, month: month, day: dayOfMonth), ())
  }

  /// ` - 8th January` behind the time.
  package mutating func skipOrdinalDate() {
    let before = index
    skipBlanks()
    guard skip("-") else {
      index = before
      return
    }
    skipBlanks()
    guard number(digits: 2) != nil else {
      index = before
      return
    }
    while index < end, bytes[index].isASCIILetter { index += 1 }
    skipBlanks()
    while index < end, bytes[index].isASCIILetter { index += 1 }
  }
}

/// The names of the months in headers.
package enum Months {
  /// The number, 1 to 12, of the month whose name begins with three letters, upper and lower case alike.
  package static func number(_ letters: TextBytes) -> Int? {
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
