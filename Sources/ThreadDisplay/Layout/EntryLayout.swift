import DiscussionModel

/// A row of an entry: what it is and which bytes of the text it shows.
package struct LayoutRow: Hashable {
  /// What stands in a row.
  package enum Kind: UInt8 {
    /// Number, writer, whom it answers.
    case header
    /// The one row of a folded comment or an ancestor.
    case summary
    /// Own words.
    case prose
    /// Words from elsewhere.
    case quote
    /// What is neither: a signature, a moderator's note, a name that leads nowhere.
    case aside
    /// Says that the comment has no text.
    case empty
    /// Nothing: between paragraphs.
    case blank
    /// Names a comment that stands elsewhere.
    case ghost
    /// The article's first row: what is known of it.
    case articleHead
    /// The page's counts.
    case counts
  }

  /// What stands in it.
  package var kind: Kind
  /// The index in `Discussion.blocks` of the paragraph, or -1.
  package var block: Int32 = -1
  /// The bytes that it shows.
  package var bytes = ByteRange(0, 0)
  /// Whether it is the first row of its paragraph.
  package var isFirst = false
  /// Whether words of its comment that stand before it are left out.
  package var isBehindGap = false
  /// How many more rows the paragraph has that are not shown; under a limit 1 where more follows.
  package var more: Int32 = 0

  /// A row without text.
  package init(kind: Kind) { self.kind = kind }

  /// A row of a paragraph.
  ///
  /// - Parameters:
  ///   - kind: what stands in it.
  ///   - block: the paragraph's index in `Discussion.blocks`, or -1.
  ///   - bytes: the bytes that it shows.
  ///   - isFirst: whether it is the first row of its paragraph.
  init(kind: Kind, block: Int, bytes: ByteRange, isFirst: Bool) {
    self.kind = kind
    self.block = Int32(block)
    self.bytes = bytes
    self.isFirst = isFirst
  }
}

/// The rows of an entry, as many as were asked for.
package struct EntryLayout {
  /// The rows from top to bottom.
  package var rows: [LayoutRow]
  /// Whether these are all.
  package var isComplete: Bool

  /// The one row of a comment of which no more is shown.
  package static let summary = EntryLayout(rows: [LayoutRow(kind: .summary)], isComplete: true)
  /// The one row that stands for a comment elsewhere.
  package static let ghost = EntryLayout(rows: [LayoutRow(kind: .ghost)], isComplete: true)
}

extension Entry.Form {
  /// Whether it takes one row, whatever the entry.
  var hasOneRow: Bool {
    switch self {
    case .folded, .ancestor, .muted, .ghost: true
    case .full, .short: false
    }
  }

  /// The rows of a form that has the same whatever the entry: they need not be looked up.
  var fixedLayout: EntryLayout? {
    guard hasOneRow else { return nil }
    return self == .ghost ? .ghost : .summary
  }
}

extension [LayoutRow] {
  /// The offset of the first byte shown on a row or, where it shows none, above it.
  package func offset(at row: Int) -> UInt32? {
    prefix(row + 1).last { !$0.bytes.isEmpty }?.bytes.lowerBound
  }

  /// The row that shows the byte at an offset, or the first below it.
  package func row(showing offset: UInt32) -> Int? {
    firstIndex { !$0.bytes.isEmpty && offset < $0.bytes.upperBound }
  }
}
