import CNcurses
import TerminalUI

/// Hands the changed part of a row to ncurses, in runs of one style.
///
/// ncurses compares again and sends the least; this only spares it the rows
/// and cells that are known to be the same, which is most of them at a key.
struct RunWriter {
  private var pairs: ColorPairs
  private var scalars: [UInt32] = []

  /// A writer that takes its colours from these pairs.
  init(pairs: ColorPairs) { self.pairs = pairs }

  /// Writes what differs on one row.
  ///
  /// - Parameters:
  ///   - y: the row, 0-based.
  ///   - buffer: what the screen shall show.
  ///   - last: what it shows, of the same size; `nil` where that is not known.
  ///   - width: how many columns the screen has.
  mutating func writeRow(_ y: Int, of buffer: Buffer, over last: Buffer?, width: Int) {
    let start = y * buffer.size.width
    let row = buffer.cells[start..<(start + width)]
    let changed =
      last.map { Self.difference(row, $0.cells[start..<(start + width)]) } ?? row.indices
    var index = changed.lowerBound
    while index < changed.upperBound {
      let style = row[index].style
      let first = index
      scalars.removeAll(keepingCapacity: true)
      while index < changed.upperBound, row[index].style == style {
        // The right half of a wide character is empty and adds nothing.
        for scalar in row[index].symbol.unicodeScalars { scalars.append(Self.printable(scalar)) }
        index += 1
      }
      CNcurses_write(
        Int32(y), Int32(first - start), scalars, Int32(scalars.count),
        Self.bits(style.attributes), pairs.pair(for: style))
    }
  }

  /// The cells from the first to the last that differ, wide characters whole.
  private static func difference(_ row: ArraySlice<Cell>, _ last: ArraySlice<Cell>) -> Range<Int> {
    guard var first = row.indices.first(where: { row[$0] != last[$0] }) else {
      return row.startIndex..<row.startIndex
    }
    var end = row.endIndex
    while row[end - 1] == last[end - 1] { end -= 1 }
    while first > row.startIndex, row[first].symbol.isEmpty || last[first].symbol.isEmpty {
      first -= 1
    }
    while end < row.endIndex, row[end].symbol.isEmpty || last[end].symbol.isEmpty { end += 1 }
    return first..<end
  }

  /// Buffers are clean; a control character that got into a cell all the same must not move the cursor.
  private static func printable(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? 0xFFFD : scalar.value
  }

  private static func bits(_ attributes: Style.Attributes) -> UInt32 {
    var bits: UInt32 = 0
    if attributes.contains(.bold) { bits |= CNcurses_A_BOLD }
    if attributes.contains(.dim) { bits |= CNcurses_A_DIM }
    if attributes.contains(.italic) { bits |= CNcurses_A_ITALIC }
    if attributes.contains(.underline) { bits |= CNcurses_A_UNDERLINE }
    if attributes.contains(.reverse) { bits |= CNcurses_A_REVERSE }
    return bits
  }
}
