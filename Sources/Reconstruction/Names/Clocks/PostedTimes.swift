import DiscussionModel
import TextKit

/// The times at which comments of a page were posted, as far as headers and references give them.
struct PostedTimes {
  /// A comment with the minute of the day at which it was posted.
  private struct Known {
    var comment: Int
    var minute: Int
  }

  /// The comments posted in a minute of the day, by everybody and by each writer, in the order of writing.
  private var byMinute: [Int: [Int]] = [:]
  private var byWriter: [String: [Int: [Int]]] = [:]
  /// In the order of writing; empty where the times do not run in order within one day.
  private var inOrder: [Known] = []
  private let order: ReadingOrder

  /// The times on a page.
  ///
  /// - Parameters:
  ///   - count: how many comments it has.
  ///   - order: which of them was written before which.
  ///   - posted: when the comment at an index was posted, where that is known.
  ///   - writer: who wrote it, folded, where that is known.
  init(
    count: Int, _ order: ReadingOrder, posted: (Int) -> PostedTime?, writer: (Int) -> String?
  ) {
    self.order = order
    var days: Set<PostedTime.Day?> = []
    for position in 0..<count {
      let comment = order.comment(at: position)
      guard let time = posted(comment) else { continue }
      let minute = Self.minute(time)
      inOrder.append(Known(comment: comment, minute: minute))
      days.insert(time.day)
      byMinute[minute, default: []].append(comment)
      if let writer = writer(comment) {
        byWriter[writer, default: [:]][minute, default: []].append(comment)
      }
    }
    let rises = zip(inOrder, inOrder.dropFirst()).allSatisfy { $0.minute <= $1.minute }
    if days.count > 1 || !rises || order.order == .popular { inOrder = [] }
  }

  private static func minute(_ time: PostedTime) -> Int { time.hour * 60 + time.minute }

  /// The comments known to have been posted at a time of day, in the order of writing.
  ///
  /// - Parameters:
  ///   - time: the time.
  ///   - writer: whose, folded; anybody's by default.
  func comments(at time: PostedTime, by writer: String?) -> [Int] {
    guard let writer else { return byMinute[Self.minute(time)] ?? [] }
    return byWriter[writer]?[Self.minute(time)] ?? []
  }

  /// The one comment that can have been posted at a time, by those before and after it whose times are known; `nil` where several can.
  ///
  /// - Parameters:
  ///   - time: the time.
  ///   - rank: the place in the order of writing before which it stands.
  func only(at time: PostedTime, before rank: Int) -> Int? {
    let minute = Self.minute(time)
    let next = inOrder.firstIndexInOrder { $0.minute > minute }
    guard next > 0 else { return nil }
    let first = order.rank(of: inOrder[next - 1].comment) + 1
    let end = next < inOrder.count ? min(order.rank(of: inOrder[next].comment), rank) : rank
    return end - first == 1 ? order.comment(at: first) : nil
  }
}
