import Importers

/// Where the pages of a loader stand: a row for each.
///
/// The files come first, in their order; a file that turns out to hold several
/// discussions has its first in its own row, and the others in rows behind all
/// that are there. No row is ever taken away.
struct PageRows {
  /// Where a discussion stands.
  struct Row {
    /// The file.
    let file: SourceFile
    /// The discussion in it.
    let entry: Entry
    /// Whether the listing says all that a row shows, so that nothing has to be read for it.
    var isStated: Bool { entry.title != nil && entry.comments != nil }
  }

  /// How many files there are; each has the row of its number.
  let fileCount: Int
  private var rows: [Row]
  /// The rows of each file behind its first.
  private var others: [Int: Range<Int>] = [:]

  /// The rows of some files, none of which is read yet.
  init(_ paths: [String]) {
    fileCount = paths.count
    let first = Entry(id: Entry.ID(place: 0))
    rows = paths.enumerated().map { row, path in
      Row(file: SourceFile(path: path, row: row), entry: first)
    }
  }

  /// How many rows there are by now.
  var count: Int { rows.count }

  /// A row, or `nil` where there is none.
  subscript(row: Int) -> Row? { rows.indices.contains(row) ? rows[row] : nil }

  /// The rows behind the first of a file, as far as they are known.
  func others(of file: Int) -> Range<Int> { others[file] ?? 0..<0 }

  /// Gives each discussion of a file a row.
  ///
  /// - Returns: the new rows.
  mutating func list(_ entries: [Entry], of file: SourceFile) -> Range<Int> {
    guard let first = entries.first else { return 0..<0 }
    rows[file.row] = Row(file: file, entry: first)
    let start = rows.count
    rows += entries.dropFirst().map { Row(file: file, entry: $0) }
    others[file.row] = start..<rows.count
    return start..<rows.count
  }
}
