import ThreadDisplay

/// A move over rows that keys ask for.
struct Scroll: Hashable, Sendable {
  /// How far it goes.
  enum Unit: Hashable, Sendable {
    /// A row.
    case row
    /// A screen full of rows, one of which stays in sight.
    case page
    /// Half of that.
    case halfPage
    /// To the end, or with a count to the row of that number.
    case end
  }

  /// How far it goes once.
  let unit: Unit
  /// 1 down, -1 up.
  let direction: Int
  /// The count before the key, where one was typed.
  let count: Int?

  /// A move by a unit, in a direction, as often as a count says.
  init(_ unit: Unit, _ direction: Int, count: Int? = nil) {
    self.unit = unit
    self.direction = direction
    self.count = count
  }

  /// The row to which a count before the key for an end leads, 0-based; `nil` for any other move.
  var row: Int? { unit == .end ? count.map { $0 - 1 } : nil }

  /// How many rows it goes down, where it leads to no row of a number; negative is up.
  ///
  /// - Parameters:
  ///   - page: the rows of a page.
  ///   - half: the rows of half a page.
  ///   - all: as many rows as there are.
  func rows(page: Int, half: Int, all: Int) -> Int {
    let once =
      switch unit {
      case .row: 1
      case .page: max(1, page)
      case .halfPage: max(1, half)
      case .end: all
      }
    return direction * once * (count ?? 1)
  }
}
