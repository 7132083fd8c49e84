import DiscussionModel
import ThreadDisplay

/// By what a page is cut into slices.
///
/// A slice has a key, larger the later it stands: of hours `2012062209`, of days `20120622`, of months `201206`, of
/// times of day the hour, of a page without times its number. What lacks the time that the others have has its own.
enum TimelineUnit: Sendable {
  case hour, day, month
  /// Hours of whatever day, where only times of day are known.
  case clock
  /// So many comments after each other, where no times are known.
  case number

  /// The key of what lacks the time that the others have: it comes last.
  static let untimed = Int.max

  /// The unit for the comments of a page: some ten rows, not hundreds.
  init(_ comments: [Comment]) {
    let days = comments.lazy.compactMap { $0.posted?.day }
      .map { ($0.year * 12 + $0.month) * 30 + $0.day }
    if let first = days.min(), let last = days.max() {
      self = last - first <= 2 ? .hour : last - first <= 90 ? .day : .month
    } else {
      self = comments.contains { $0.posted != nil } ? .clock : .number
    }
  }

  /// The key of the slice to which a time belongs.
  func key(of time: PostedTime?) -> Int {
    guard let time else { return Self.untimed }
    if self == .clock { return time.hour }
    guard let day = time.day else { return Self.untimed }
    let month = day.year * 100 + day.month
    return switch self {
    case .hour: (month * 100 + day.day) * 100 + time.hour
    case .day: month * 100 + day.day
    case .month: month
    case .clock, .number: Self.untimed
    }
  }

  /// The keys in the order of the rows.
  ///
  /// Hours of whatever day begin behind the longest stretch of the clock that has none, so that a page which passes
  /// midnight is in one piece.
  func order(of keys: Set<Int>) -> [Int] {
    let sorted = keys.sorted()
    let hours = sorted.filter { $0 != Self.untimed }
    guard self == .clock, let first = hours.first, let last = hours.last else { return sorted }
    var start = 0
    var longest = first + 24 - last
    for index in hours.indices.dropFirst() where hours[index] - hours[index - 1] > longest {
      (start, longest) = (index, hours[index] - hours[index - 1])
    }
    return Array(hours[start...] + hours[..<start] + sorted.dropFirst(hours.count))
  }

  /// The slice of a key.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - size: how many comments a slice of a page without times has.
  ///   - discussion: the page.
  func slice(_ key: Int, size: Int, _ discussion: Discussion) -> TimelineSlice {
    let (day, hour) = (date(of: key), Self.padded(key % 100))
    if key == Self.untimed {
      return TimelineSlice(
        .untimed, limit: self == .clock ? "not date:00:00..23:59" : "not date:0001..9999")
    }
    switch self {
    case .hour: return TimelineSlice(.time("\(day) \(hour):00"), limit: "date:\(day)T\(hour)")
    case .day, .month: return TimelineSlice(.time(day), limit: "date:\(day)")
    case .clock: return TimelineSlice(.time(hour + ":00"), limit: "date:\(hour):00..\(hour):59")
    case .number:
      let first = discussion.number(of: key * size)
      let last = discussion.number(of: min((key + 1) * size, discussion.comments.count) - 1)
      return TimelineSlice(.numbers(first, last), limit: "number:\(first)..\(last)")
    }
  }

  /// `2012-06-22` or `2012-06`: the day or month of a key.
  private func date(of key: Int) -> String {
    let day = self == .hour ? key / 100 : key
    let month = self == .month ? day : day / 100
    let text = "\(month / 100)-" + Self.padded(month % 100)
    return self == .month ? text : text + "-" + Self.padded(day % 100)
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
