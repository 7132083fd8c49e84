import DiscussionModel
import DiscussionQuery
import ThreadDisplay

/// The comments of a page by time or, where it tells none, by their place on it; and which row is selected.
package struct Timeline: Sendable {
  /// By what the page is cut.
  let unit: TimelineUnit
  /// The rows, each with comments.
  let slices: [TimelineSlice]
  /// Which row is selected.
  var list = SelectableList()
  /// For each comment its row.
  private let rows: [Int32]

  /// The timeline of a discussion; linear but for the sorting of the rows.
  init(_ discussion: Discussion) {
    unit = TimelineUnit(discussion.comments)
    let keys =
      unit == .number
      ? Self.places(of: discussion.comments.count)
      : discussion.comments.map { [unit] in unit.key(of: $0.posted) }
    let order = unit.order(of: Set(keys))
    let places = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    var slices = order.map { [unit] key in
      unit.slice(key, size: Self.size(of: discussion.comments.count), discussion)
    }
    rows = keys.map { Int32(places[$0] ?? 0) }
    for (comment, row) in zip(discussion.comments, rows) { slices[Int(row)].add(comment) }
    self.slices = slices
  }

  /// No more slices of a page without times than this.
  private static let mostSlices = 20

  /// How many comments a slice of a page without times has: a round figure, 10 at least.
  private static func size(of count: Int) -> Int {
    var size = 10
    while true {
      for step in [1, 2, 5] where count <= size * step * mostSlices { return size * step }
      size *= 10
    }
  }

  /// For each comment of a page without times the slice to which it belongs.
  private static func places(of count: Int) -> [Int] {
    let size = size(of: count)
    return (0..<count).map { $0 / size }
  }

  /// The row of the comment at an index.
  func row(of comment: Int) -> Int { rows.indices.contains(comment) ? Int(rows[comment]) : 0 }

  /// The selected row.
  var selected: TimelineSlice? {
    slices.indices.contains(list.selected) ? slices[list.selected] : nil
  }

  /// The most comments of a row whose time is known: mostly there are more without one.
  var most: Int { slices.reduce(0) { $1.name == .untimed ? $0 : max($0, $1.count) } }
}
