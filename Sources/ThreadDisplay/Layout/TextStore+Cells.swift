import DiscussionModel
import TerminalUI

// MARK: - A page's text in cells

extension TextStore {
  /// The cells that a range takes.
  package func cells(of range: ByteRange) -> Int { withBytes(of: range) { TextWidth.of($0) } }

  /// The longest start of a range that takes no more than `cells` cells.
  package func start(of range: ByteRange, within cells: Int) -> ByteRange {
    let count = withBytes(of: range) { TextWidth.fitting(cells, of: $0).upperBound }
    return ByteRange(range.lowerBound, range.lowerBound + UInt32(count))
  }

  /// The rows into which a range is broken, no more than `limit`.
  ///
  /// - Parameters:
  ///   - range: the range.
  ///   - width: the cells of a row.
  ///   - limit: how many rows to find; no byte behind them is read.
  package func rows(of range: ByteRange, width: Int, limit: Int) -> [ByteRange] {
    withBytes(of: range) { bytes in
      Wrapping.rows(of: bytes, in: 0..<bytes.count, width: width, limit: limit).map { row in
        ByteRange(
          range.lowerBound + UInt32(row.range.lowerBound),
          range.lowerBound + UInt32(row.range.upperBound))
      }
    }
  }

  /// How many rows a range takes, at most `limit`.
  package func rowCount(of range: ByteRange, width: Int, limit: Int) -> Int {
    withBytes(of: range) {
      Wrapping.rowCount(of: $0, in: 0..<$0.count, width: width, limit: limit)
    }
  }
}

extension Buffer {
  /// Writes a range of a page's text.
  ///
  /// - Parameters:
  ///   - range: the range.
  ///   - text: the text.
  ///   - x: the column of its first cell.
  ///   - y: the row.
  ///   - style: how it looks.
  ///   - limit: the column before which it ends.
  /// - Returns: the column behind the last cell.
  mutating func write(
    _ range: ByteRange, of text: TextStore, x: Int, y: Int, style: Style, limit: Int
  ) -> Int {
    text.withBytes(of: range) {
      write($0, in: 0..<$0.count, x: x, y: y, style: style, limit: limit)
    }
  }
}
