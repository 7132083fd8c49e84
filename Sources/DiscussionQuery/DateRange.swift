import DiscussionModel
import TextKit

/// The days or the times of day from one to another, both included.
struct DateRange: Hashable, Sendable {
  /// Whether it is of times of day, on whatever day; a comment whose day is not known passes only such.
  var isClock: Bool
  /// The first minute: of the day, or as `PostedTime.minutes` counts.
  var low: Int
  /// The last minute; below `low` where times of day run over midnight.
  var high: Int

  /// Whether a comment of this time passes.
  func contains(_ time: PostedTime) -> Bool {
    let minute = isClock ? time.hour * 60 + time.minute : time.minutes
    guard let minute else { return false }
    if isClock, low > high { return minute >= low || minute <= high }
    return low <= minute && minute <= high
  }
}

/// A day, month, year, minute, or time of day as one types it: `2025`, `2025-03`, `2025-03-01`, `2025-03-01T09:30`, `09:30`.
struct DateMoment {
  /// What is wrong, and where in the typed text, in scalars.
  struct Problem: Error {
    var position: Int
    var message: String
  }

  let isClock: Bool
  /// Its first and its last minute.
  let low: Int, high: Int

  init(_ text: some StringProtocol) throws(Problem) {
    var reader = Reader(Array(text.unicodeScalars))
    let first = try reader.number("a day as 2025-03-01 or a time as 09:30")
    if reader.take(":") {
      try reader.check(first, in: 0...23, "hours run from 0 to 23")
      low = first.value * 60 + (try reader.minute())
      high = low
      isClock = true
    } else {
      (low, high) = try Self.days(year: first, &reader)
      isClock = false
    }
    guard reader.isAtEnd else {
      throw Problem(position: reader.position, message: "the date ends before this")
    }
  }

  private static func days(
    year: Reader.Number, _ reader: inout Reader
  ) throws(Problem) -> (Int, Int) {
    guard year.digits == 4 else {
      throw Problem(
        position: year.position, message: "a year has four digits, a time a colon, as 09:30")
    }
    var first = PostedTime.Day(year: year.value, month: 1, day: 1)
    var last = PostedTime.Day(year: year.value, month: 12, day: 31)
    if reader.take("-") {
      let month = try reader.number("a month behind the dash, as 2025-03")
      try reader.check(month, in: 1...12, "months run from 1 to 12")
      (first.month, last.month) = (month.value, month.value)
      if reader.take("-") {
        let day = try reader.number("a day behind the dash, as 2025-03-01")
        try reader.check(day, in: 1...31, "days run from 1 to 31")
        (first.day, last.day) = (day.value, day.value)
        if reader.take("T") {
          let hour = try reader.number("a time behind the T, as T09:30")
          try reader.check(hour, in: 0...23, "hours run from 0 to 23")
          let minute = reader.take(":") ? try reader.minute() : nil
          return (
            minutes(first, hour.value, minute ?? 0), minutes(last, hour.value, minute ?? 59)
          )
        }
      }
    }
    return (minutes(first, 0, 0), minutes(last, 23, 59))
  }

  private static func minutes(_ day: PostedTime.Day, _ hour: Int, _ minute: Int) -> Int {
    PostedTime(day: day, hour: hour, minute: minute).minutes ?? 0
  }
}

extension DateMoment {
  /// Reads numbers and signs from the left.
  private struct Reader {
    struct Number {
      var value: Int
      var digits: Int
      var position: Int
    }

    let scalars: [Unicode.Scalar]
    private(set) var position = 0

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    var isAtEnd: Bool { position == scalars.count }

    mutating func take(_ sign: Unicode.Scalar) -> Bool {
      guard position < scalars.count else { return false }
      let isTaken = scalars[position] == sign || sign == "T" && scalars[position] == "t"
      if isTaken { position += 1 }
      return isTaken
    }

    mutating func number(_ wanted: String) throws(Problem) -> Number {
      let start = position
      var value = 0
      while position < scalars.count, position < start + 4,
        let digit = scalars[position].asciiDigit
      {
        value = value * 10 + digit
        position += 1
      }
      guard position > start else { throw Problem(position: start, message: "wants " + wanted) }
      return Number(value: value, digits: position - start, position: start)
    }

    mutating func minute() throws(Problem) -> Int {
      let minute = try number("minutes behind the colon, as 09:30")
      try check(minute, in: 0...59, "minutes run from 0 to 59")
      return minute.value
    }

    func check(_ number: Number, in range: ClosedRange<Int>, _ message: String) throws(Problem) {
      guard range.contains(number.value) else {
        throw Problem(position: number.position, message: message)
      }
    }
  }
}
