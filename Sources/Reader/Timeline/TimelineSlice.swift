import DiscussionModel
import DiscussionQuery
import ThreadDisplay
import Wording

/// A stretch of time, or of the page where it tells no times, and what its comments come to.
struct TimelineSlice: Hashable, Sendable {
  /// What it is called.
  enum Name: Hashable, Sendable {
    /// A month, day or hour: `2012-06-22 09:00`.
    case time(String)
    /// The numbers of its comments, the first and the last.
    case numbers(Int, Int)
    /// It has what lacks the time that the others have.
    case untimed
  }

  /// What it is called.
  let name: Name
  /// The limit that lets just its comments pass.
  let limit: String
  /// How many comments it has.
  private(set) var count = 0
  /// The sum of their scores; `nil` where none has one.
  private(set) var net: Int?

  /// A slice to which no comment was added yet.
  init(_ name: Name, limit: String) {
    self.name = name
    self.limit = limit
  }

  /// Adds a comment.
  mutating func add(_ comment: Comment) {
    count += 1
    if let score = comment.votes?.score { net = (net ?? 0) + score }
  }

  /// Its name as the screen has it: `09:00`, `#1–10`.
  func label(_ glyphs: Glyphs) -> String {
    switch name {
    case .time(let time): time
    case .numbers(let first, let last): "#\(first)\(glyphs.range)\(last)"
    case .untimed: "no time"
    }
  }
}
