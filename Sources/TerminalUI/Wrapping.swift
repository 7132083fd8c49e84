/// A row of wrapped text.
package struct WrappedRow: Hashable, Sendable {
  /// The byte offsets of what it shows; the blanks at which a row was broken belong to none.
  package var range: Range<Int>
  /// The cells it takes.
  package var width: Int

  /// A row that shows a range of bytes in some cells.
  package init(range: Range<Int>, width: Int) {
    self.range = range
    self.width = width
  }
}

/// Text broken into rows, by byte ranges: the text itself is never copied.
///
/// Rows break at blanks, also at unbreakable ones between two words, and
/// beside wide characters; a word that is wider than a row is cut at its edge;
/// a line end always breaks. Between two rows lie only blanks or one line end,
/// so no letter is ever lost. Each byte is read at most twice.
package enum Wrapping {
  /// The rows of a range of UTF-8 bytes.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; what is not valid counts as U+FFFD.
  ///   - range: byte offsets, cut to those that `bytes` has; an empty one has no rows.
  ///   - width: the cells of a row; less than one counts as one.
  ///   - limit: how many rows to find; no byte behind them is read.
  package static func rows(
    of bytes: [UInt8], in range: Range<Int>, width: Int, limit: Int = .max
  ) -> [WrappedRow] {
    bytes.withUnsafeBufferPointer { rows(of: $0, in: range, width: width, limit: limit) }
  }

  /// The rows of UTF-8 bytes; see the other `rows` for the parameters.
  package static func rows(
    of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, width: Int, limit: Int = .max
  ) -> [WrappedRow] {
    var cutter = RowCutter(bytes: bytes, range: range, width: width)
    var rows: [WrappedRow] = []
    while rows.count < limit, let row = cutter.next() { rows.append(row) }
    return rows
  }

  /// How many rows a range of UTF-8 bytes takes, at most `limit`.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; what is not valid counts as U+FFFD.
  ///   - range: byte offsets, cut to those that `bytes` has; an empty one has no rows.
  ///   - width: the cells of a row; less than one counts as one.
  ///   - limit: where to stop counting.
  package static func rowCount(
    of bytes: [UInt8], in range: Range<Int>, width: Int, limit: Int = .max
  ) -> Int {
    bytes.withUnsafeBufferPointer { rowCount(of: $0, in: range, width: width, limit: limit) }
  }

  /// How many rows UTF-8 bytes take; see the other `rowCount` for the parameters.
  package static func rowCount(
    of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, width: Int, limit: Int = .max
  ) -> Int {
    var cutter = RowCutter(bytes: bytes, range: range, width: width)
    var count = 0
    while count < limit, cutter.next() != nil { count += 1 }
    return count
  }

  /// The rows of a text, as texts; for messages and help.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - width: the cells of a row; less than one counts as one.
  package static func rows(of text: String, width: Int) -> [String] {
    let bytes = Array(text.utf8)
    return rows(of: bytes, in: 0..<bytes.count, width: width).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  /// The column in which a byte is shown, counted from the row's first cell.
  ///
  /// - Parameters:
  ///   - offset: a byte offset; before the row it counts as its start, behind it as its end.
  ///   - row: a row of these bytes.
  ///   - bytes: the text.
  package static func column(of offset: Int, in row: WrappedRow, of bytes: [UInt8]) -> Int {
    let end = min(max(offset, row.range.lowerBound), row.range.upperBound)
    return TextWidth.of(bytes, in: row.range.lowerBound..<end)
  }

  /// The columns in which a range of bytes is shown, counted from the row's first cell.
  ///
  /// - Parameters:
  ///   - range: byte offsets.
  ///   - row: a row of these bytes.
  ///   - bytes: the text.
  /// - Returns: `nil` where the row shows none of them.
  package static func columns(
    of range: Range<Int>, in row: WrappedRow, of bytes: [UInt8]
  ) -> Range<Int>? {
    guard range.overlaps(row.range) else { return nil }
    let start = column(of: range.lowerBound, in: row, of: bytes)
    return start..<max(start, column(of: range.upperBound, in: row, of: bytes))
  }
}
