import DiscussionModel

/// The times at which comments of a page were posted, as far as headers and references give them.
struct PostedTimes {
  /// A comment whose time is known.
  private struct Known {
    var comment: Int
    var minute: Int
    var day: PostedTime.Day?
  }

  /// In the order of writing.
  private var known: [Known] = []
  private var atMinute: [Int: [Int]] = [:]
  private let order: ReadingOrder

  /// The times on a page.
  ///
  /// - Parameters:
  ///   - count: how many comments it has.
  ///   - order: which of them was written before which.
  ///   - posted: when the comment at an index was posted, where that is known.
  init(count: Int, _ order: ReadingOrder, posted: (Int) -> PostedTime?) {
    self.order = order
    for position in 0..<count {
      let comment = order.comment(at: position)
      guard let time = posted(comment) else { continue }
      let minute = time.hour * 60 + time.minute
      known.append(Known(comment: comment, minute: minute, day: time.day))
      atMinute[minute, default: []].append(comment)
    }
  }

  /// The comments posted at a time of day, in the order of writing.
  func comments(at time: PostedTime) -> [Int] { atMinute[time.hour * 60 + time.minute] ?? [] }

  /// The one comment that can have been posted at a time, by those before and after it whose times are known.
  ///
  /// `nil` where several can, or where the known times do not run in order
  /// within one day.
  ///
  /// - Parameters:
  ///   - time: the time.
  ///   - rank: the place in the order of writing before which it stands.
  func only(at time: PostedTime, before rank: Int) -> Int? {
    let minute = time.hour * 60 + time.minute
    guard order.order != .popular, known.allSatisfy({ $0.day == known.first?.day }),
      zip(known, known.dropFirst()).allSatisfy({ $0.minute <= $1.minute }),
      let before = known.last(where: { $0.minute <= minute })
    else { return nil }
    let after = known.first { $0.minute > minute }
    let first = order.rank(of: before.comment) + 1
    let end = min(after.map { order.rank(of: $0.comment) } ?? rank, rank)
    return end - first == 1 ? order.comment(at: first) : nil
  }
}
