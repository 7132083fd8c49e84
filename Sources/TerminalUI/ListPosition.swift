/// Which row of a list is selected, and which is the first in sight.
package struct ListPosition: Hashable, Sendable {
  /// The selected row, 0-based.
  package private(set) var selected: Int
  /// The first row in sight, 0-based.
  package private(set) var first: Int

  /// A place in a list; the top by default.
  package init(selected: Int = 0, first: Int = 0) {
    self.selected = selected
    self.first = first
  }

  /// Moves the selection by some rows, stopping at the ends.
  ///
  /// - Parameters:
  ///   - step: rows down; negative is up.
  ///   - count: the rows of the list.
  ///   - height: the rows in sight.
  package mutating func move(by step: Int, count: Int, height: Int) {
    select(selected + step, count: count, height: height)
  }

  /// Selects a row, scrolling as little as brings it in sight.
  ///
  /// - Parameters:
  ///   - row: the row, 0-based; beyond the ends it is the last or first.
  ///   - count: the rows of the list.
  ///   - height: the rows in sight.
  package mutating func select(_ row: Int, count: Int, height: Int) {
    let height = max(1, height)
    selected = max(0, min(row, count - 1))
    first = min(max(first, selected - height + 1), selected)
    first = max(0, min(first, count - height))
  }
}
