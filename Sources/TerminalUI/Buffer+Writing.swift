import TextKit

extension Buffer {
  /// Writes a text from left to right on one row.
  ///
  /// The text is cleaned and measured as by `TextWidth`; what would pass
  /// `limit` or the edge of the grid is cut.
  ///
  /// - Parameters:
  ///   - text: what to write; line ends count as blanks.
  ///   - x: the column of its first cell; may lie left of the grid.
  ///   - y: the row; outside of the grid nothing is written.
  ///   - style: how it looks.
  ///   - limit: the column before which it ends; the grid's width by default.
  /// - Returns: the column behind the last cell written.
  @discardableResult
  package mutating func write(
    _ text: String, x: Int, y: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    TextWidth.withBytes(of: text) {
      write($0, in: 0..<$0.count, x: x, y: y, style: style, limit: limit)
    }
  }

  /// Writes a range of UTF-8 bytes from left to right on one row.
  ///
  /// Like writing a text, without making a string of it: the way for rows
  /// that `Wrapping` found.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; what is not valid is shown as U+FFFD.
  ///   - range: byte offsets, cut to those that `bytes` has.
  ///   - x: the column of its first cell; may lie left of the grid.
  ///   - y: the row; outside of the grid nothing is written.
  ///   - style: how it looks.
  ///   - limit: the column before which it ends; the grid's width by default.
  /// - Returns: the column behind the last cell written.
  @discardableResult
  package mutating func write(
    _ bytes: [UInt8], in range: Range<Int>, x: Int, y: Int, style: Style = .plain,
    limit: Int? = nil
  ) -> Int {
    bytes.withUnsafeBufferPointer {
      let range = range.clamped(to: 0..<$0.count)
      return write($0, in: range, x: x, y: y, style: style, limit: limit)
    }
  }

  /// Writes a text like `write`, with `…` as its last cell where it does not fit.
  ///
  /// - Parameters:
  ///   - text: what to write; line ends count as blanks.
  ///   - x: the column of its first cell; may lie left of the grid.
  ///   - y: the row; outside of the grid nothing is written.
  ///   - style: how it looks.
  ///   - limit: the column before which it ends; the grid's width by default.
  /// - Returns: the column behind the last cell written.
  @discardableResult
  package mutating func writeClipped(
    _ text: String, x: Int, y: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    TextWidth.withBytes(of: text) {
      writeClipped($0, in: 0..<$0.count, x: x, y: y, style: style, limit: limit)
    }
  }

  /// Writes a range of UTF-8 bytes like `write`, with `…` as its last cell where it does not fit.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; what is not valid is shown as U+FFFD.
  ///   - range: byte offsets, cut to those that `bytes` has.
  ///   - x: the column of its first cell; may lie left of the grid.
  ///   - y: the row; outside of the grid nothing is written.
  ///   - style: how it looks.
  ///   - limit: the column before which it ends; the grid's width by default.
  /// - Returns: the column behind the last cell written.
  @discardableResult
  package mutating func writeClipped(
    _ bytes: [UInt8], in range: Range<Int>, x: Int, y: Int, style: Style = .plain,
    limit: Int? = nil
  ) -> Int {
    bytes.withUnsafeBufferPointer {
      let range = range.clamped(to: 0..<$0.count)
      return writeClipped($0, in: range, x: x, y: y, style: style, limit: limit)
    }
  }

  private mutating func writeClipped(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, x: Int, y: Int, style: Style,
    limit: Int?
  ) -> Int {
    let end = min(limit ?? size.width, size.width)
    let fitting = TextWidth.fitting(end - x, of: bytes, in: range)
    guard fitting.upperBound < range.upperBound else {
      return write(bytes, in: range, x: x, y: y, style: style, limit: end)
    }
    guard end > x else { return x }
    let kept = TextWidth.fitting(end - x - 1, of: bytes, in: range)
    let column = write(bytes, in: kept, x: x, y: y, style: style, limit: end)
    return write("…", x: column, y: y, style: style, limit: end)
  }

  /// Writes UTF-8 bytes like the other `write`.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; what is not valid is shown as U+FFFD.
  ///   - range: offsets of bytes that there are.
  ///   - x: the column of its first cell; may lie left of the grid.
  ///   - y: the row; outside of the grid nothing is written.
  ///   - style: how it looks.
  ///   - limit: the column before which it ends; the grid's width by default.
  /// - Returns: the column behind the last cell written.
  package mutating func write(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, x: Int, y: Int, style: Style,
    limit: Int?
  ) -> Int {
    let end = min(limit ?? size.width, size.width)
    guard y >= 0, y < size.height else { return x }
    var column = x
    var index = range.lowerBound
    while index < range.upperBound {
      // Most text is ASCII: as much of it as fits goes in at once.
      let run = asciiRun(in: bytes, from: index, to: min(range.upperBound, index + end - column))
      if column >= 0, !run.isEmpty {
        putASCII(bytes, run: run, x: column, y: y, style: style)
        column += run.count
        index = run.upperBound
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index, end: range.upperBound)
      index += length
      guard let (shown, width) = TextWidth.display(scalar) else { continue }
      if width == 0 {
        // A mark at the start of a text must not change the cell of what stands before it.
        if column > x { combine(shown, before: column, y: y) }
        continue
      }
      guard column + width <= end else {
        // Half of a wide character.
        if column < end { column = write(" ", x: column, y: y, style: style, limit: end) }
        break
      }
      put(shown, width: width, x: column, y: y, style: style)
      column += width
    }
    return column
  }

  private func asciiRun(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Range<Int> {
    var index = start
    while index < end, bytes[index] >= 0x20, bytes[index] < 0x7F { index += 1 }
    return start..<index
  }
}
