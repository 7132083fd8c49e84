/// A page as a careless hand or program leaves it: some lines dropped, doubled, swapped, cut, joined, pushed in.
package enum MutatedPage {
  /// What can happen to a line.
  private enum Change: CaseIterable {
    case drop, double, swap, cut, join, blank, indent, control, damage
  }

  /// The page with some changes.
  ///
  /// - Parameters:
  ///   - page: the bytes of the page.
  ///   - random: decides where and which; the same numbers give the same page.
  package static func of(_ page: [UInt8], _ random: inout some RandomNumberGenerator) -> [UInt8] {
    var lines = page.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    for _ in 0..<Int.random(in: 1...12, using: &random) where lines.count > 1 {
      let place = Int.random(in: 0..<lines.count - 1, using: &random)
      if let change = Change.allCases.randomElement(using: &random) {
        apply(change, at: place, to: &lines, &random)
      }
    }
    let ends: [[UInt8]] = [[0x0A], [0x0A], [0x0D, 0x0A]]
    return Array(lines.joined(separator: ends.randomElement(using: &random) ?? [0x0A]))
  }

  private static func apply(
    _ change: Change, at place: Int, to lines: inout [[UInt8]],
    _ random: inout some RandomNumberGenerator
  ) {
    let column = Int.random(in: 0...lines[place].count, using: &random)
    switch change {
    case .drop: lines.remove(at: place)
    case .double: lines.insert(lines[place], at: Int.random(in: 0..<lines.count, using: &random))
    case .swap: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &random))
    case .cut: lines[place].removeSubrange(column...)
    case .join: lines[place] += lines.remove(at: place + 1)
    case .blank: lines.insert([], at: place)
    case .indent: lines[place].insert(contentsOf: [0x20, 0x20, 0x09], at: 0)
    case .control: lines[place].insert(UInt8.random(in: 1...31, using: &random), at: column)
    case .damage: lines[place].insert(UInt8.random(in: 0x80...0xFF, using: &random), at: column)
    }
  }
}
