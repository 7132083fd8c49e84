import DiscussionModel
import DiscussionQuery

/// Which comments were read: those that were selected, and those that were whole on the screen when one moved on.
package struct ReadMarks: Sendable {
  /// The comments that were read.
  package private(set) var comments: CommentSet
  /// How many were read.
  package private(set) var count = 0
  /// One bit for each place in the reading order of the page's tree, so that those below a comment are counted fast.
  private var places: [UInt64]

  /// Nothing read of a page with `capacity` comments.
  package init(capacity: Int = 0) {
    comments = CommentSet(capacity: capacity)
    places = [UInt64](repeating: 0, count: (capacity + 63) / 64)
  }

  /// Whether a comment was read.
  package func contains(_ comment: Int) -> Bool { comments.contains(comment) }

  /// Notes a comment as read.
  ///
  /// - Parameters:
  ///   - comment: its index.
  ///   - place: its place in the reading order of the page's tree.
  package mutating func insert(_ comment: Int, at place: Int) {
    guard comment < comments.capacity, !comments.contains(comment) else { return }
    comments.insert(comment)
    places[place >> 6] |= 1 << UInt64(place & 63)
    count += 1
  }

  /// How many were read among those at some places of the reading order.
  package func count(in range: Range<Int>) -> Int {
    var count = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let end = min(range.upperBound, (place | 63) + 1)
      let bits = end - place
      let mask = bits == 64 ? UInt64.max : (1 << UInt64(bits) - 1) << UInt64(place & 63)
      count += (places[place >> 6] & mask).nonzeroBitCount
      place = end
    }
    return count
  }

  /// Whether an entry shows or folds what was not read yet; one that stands only for others does not.
  package func isUnread(_ entry: Entry, on page: Page) -> Bool {
    guard let index = entry.item.comment else { return false }
    return switch entry.form {
    case .full, .short: !contains(index)
    case .folded: !contains(index) || unread(below: index, on: page) > 0
    case .ancestor, .muted, .ghost: false
    }
  }

  /// How many comments below one were not read yet.
  package func unread(below comment: Int, on page: Page) -> Int {
    let first = Int(page.facts.query.positions[comment]) + 1
    let below = Int(page.discussion.tree.descendants[comment])
    return below - count(in: first..<(first + below))
  }
}
