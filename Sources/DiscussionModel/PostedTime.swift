/// When a comment was posted, as far as the page tells.
package struct PostedTime: Hashable, Sendable {
  /// A calendar day.
  package struct Day: Hashable, Sendable {
    /// The year, four digits.
    package var year: Int
    /// The month, 1 to 12.
    package var month: Int
    /// The day of the month, 1-based.
    package var day: Int

    /// A calendar day; the parts are not checked.
    package init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// The day, or `nil` where only a time of day is known.
  package var day: Day?
  /// The hour, 0 to 23.
  package var hour: Int
  /// The minute, 0 to 59.
  package var minute: Int

  /// A time of day, with its day where known.
  package init(day: Day? = nil, hour: Int, minute: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  /// `09:03`, the 24-hour clock.
  package var clock: String { Self.padded(hour, 2) + ":" + Self.padded(minute, 2) }

  /// ISO 8601 where the day is known (`2012-06-22T09:53`), else `09:53`.
  package var iso: String {
    guard let day else { return clock }
    return Self.padded(day.year, 4) + "-" + Self.padded(day.month, 2) + "-"
      + Self.padded(day.day, 2) + "T" + clock
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
