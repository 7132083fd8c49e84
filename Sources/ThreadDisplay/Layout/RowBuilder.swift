import DiscussionModel
import TerminalUI

/// Rows as they are made, up to a limit.
package struct RowBuilder {
  private let text: TextStore
  private let limit: Int
  package private(set) var rows: [LayoutRow] = []

  /// Rows of a text, of which no more than `limit` are made.
  package init(of text: TextStore, limit: Int) {
    self.text = text
    self.limit = limit
  }

  /// Whether no more rows are wanted.
  package var isFull: Bool { rows.count >= limit }

  /// The rows made, complete where there was room for all.
  package var layout: EntryLayout { EntryLayout(rows: rows, isComplete: !isFull) }

  /// Adds a row.
  package mutating func add(_ row: LayoutRow) { rows.append(row) }

  /// Adds the rows of a paragraph, of which no more than `limit`.
  package mutating func addText(
    _ range: ByteRange, kind: LayoutRow.Kind, block: Int, width: Int, limit own: Int = .max
  ) {
    let wanted = min(own, max(0, limit - rows.count))
    var isFirst = true
    for row in text.rows(of: range, width: width, limit: wanted) {
      rows.append(LayoutRow(kind: kind, block: block, bytes: row, isFirst: isFirst))
      isFirst = false
    }
  }

  /// Adds the first of some rows, and notes on the last of them where more follow.
  package mutating func add(_ more: [LayoutRow], shown count: Int) {
    rows += more.prefix(count)
    if more.count > count, count > 0 { rows[rows.count - 1].more = 1 }
  }
}
