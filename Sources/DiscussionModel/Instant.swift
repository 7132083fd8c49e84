/// A point in time, as exactly as the source tells it.
package struct Instant: Hashable, Sendable {
  /// How exactly it is known.
  package enum Precision: UInt8, Sendable {
    /// To the second.
    case second
    /// To the minute.
    case minute
    /// To the day.
    case day
  }

  /// Seconds since the start of 1970, UTC.
  package var unix: Int64
  /// By how many minutes the writer's clock was ahead of UTC; `nil` where the source does not say.
  package var offsetMinutes: Int16?
  /// How exactly it is known.
  package var precision: Precision

  /// The first and the last second that is told: the years 1 to 9999.
  package static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// A point in time; one outside of `range`, or an offset of more than a day, becomes the nearest there is.
  package init(unix: Int64, offsetMinutes: Int16? = nil, precision: Precision = .second) {
    self.unix = min(max(unix, Self.range.lowerBound), Self.range.upperBound)
    self.offsetMinutes = offsetMinutes.map { min(max($0, -1439), 1439) }
    self.precision = precision
  }
}

// MARK: - The calendar

extension Instant {
  /// A point in time from a calendar.
  ///
  /// - Parameters:
  ///   - day: the day, by the writer's clock.
  ///   - hour: the hour, 0 to 23, by the writer's clock.
  ///   - minute: the minute, 0 to 59.
  ///   - second: the second, 0 to 60.
  ///   - offsetMinutes: by how many minutes that clock was ahead of UTC.
  ///   - precision: how much of this is known.
  package init(
    day: PostedTime.Day, hour: Int, minute: Int, second: Int, offsetMinutes: Int16?,
    precision: Precision
  ) {
    let local = Self.days(to: day) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    self.init(
      unix: local - Int64(offsetMinutes ?? 0) * 60, offsetMinutes: offsetMinutes,
      precision: precision)
  }

  /// The day and the time of day by the writer's clock, or by UTC where its offset is not known.
  package var local: PostedTime {
    let seconds = unix + Int64(offsetMinutes ?? 0) * 60
    let day = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    let rest = Int(seconds - day * 86_400)
    return PostedTime(day: Self.day(day), hour: rest / 3600, minute: rest / 60 % 60)
  }

  /// ISO 8601: `2026-11-30T12:00:07Z`, `2026-11-30T21:00+09:00`, `2026-11-30`.
  package var iso: String {
    let local = local
    guard precision != .day else { return String(local.iso.prefix(10)) }
    var text = local.iso
    if precision == .second {
      let second = Int((unix % 60 + 60) % 60)
      text += ":" + PostedTime.padded(second, 2)
    }
    guard let offsetMinutes else { return text }
    guard offsetMinutes != 0 else { return text + "Z" }
    let minutes = Int(offsetMinutes.magnitude)
    return text + (offsetMinutes < 0 ? "-" : "+") + PostedTime.padded(minutes / 60, 2) + ":"
      + PostedTime.padded(minutes % 60, 2)
  }

  /// The days from the start of 1970 to a day (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func days(to day: PostedTime.Day) -> Int64 {
    let year = Int64(day.year) - (day.month <= 2 ? 1 : 0)
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let month = Int64(day.month)
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + Int64(day.day) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that is so many days behind the start of 1970 (as above).
  private static func day(_ days: Int64) -> PostedTime.Day {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return PostedTime.Day(
      year: Int(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month: Int(month),
      day: Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1))
  }
}

// MARK: - From a text

extension Instant {
  /// The point in time that an ISO 8601 text with a day names, or `nil` where it is none.
  ///
  /// - Parameter text: as `iso` writes it; a fraction of a second is passed over.
  package init?(iso text: some StringProtocol) {
    var scan = DigitScan(text.utf8)
    guard let year = scan.number(4), scan.take("-"), let month = scan.number(2), scan.take("-"),
      let day = scan.number(2), (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year)).contains(day)
    else { return nil }
    let date = PostedTime.Day(year: year, month: month, day: day)
    guard !scan.isAtEnd else {
      self.init(
        day: date, hour: 0, minute: 0, second: 0, offsetMinutes: nil, precision: .day)
      return
    }
    guard scan.take("T") || scan.take(" "), let hour = scan.number(2), hour < 24, scan.take(":"),
      let minute = scan.number(2), minute < 60
    else { return nil }
    var second: Int?
    if scan.take(":") {
      guard let number = scan.number(2), number <= 60 else { return nil }
      second = number
      if scan.take(".") { scan.skipDigits() }
    }
    guard let offset = scan.offset(), scan.isAtEnd else { return nil }
    self.init(
      day: date, hour: hour, minute: minute, second: second ?? 0, offsetMinutes: offset.minutes,
      precision: second == nil ? .minute : .second)
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// What a text says of its offset from UTC.
  private struct Offset {
    var minutes: Int16?
  }

  /// Reads numbers and marks one after the other.
  private struct DigitScan {
    private var rest: ArraySlice<UInt8>

    init(_ text: some Sequence<UInt8>) { rest = Array(text)[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func number(_ digits: Int) -> Int? {
      let part = rest.prefix(digits)
      guard part.count == digits, part.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      rest = rest.dropFirst(digits)
      return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
      guard let first = rest.first, UInt32(first) == mark.value else { return false }
      rest = rest.dropFirst()
      return true
    }

    mutating func skipDigits() { rest = rest.drop { (0x30...0x39).contains($0) } }

    /// The offset from UTC, where one stands here; `nil` where it is none.
    mutating func offset() -> Offset? {
      if isAtEnd { return Offset(minutes: nil) }
      if take("Z") { return Offset(minutes: 0) }
      let isBehind = take("-")
      guard isBehind || take("+"), let hours = number(2), hours < 24 else { return nil }
      _ = take(":")
      guard let minutes = number(2), minutes < 60 else { return nil }
      let sum = Int16(hours * 60 + minutes)
      return Offset(minutes: isBehind ? -sum : sum)
    }
  }
}
