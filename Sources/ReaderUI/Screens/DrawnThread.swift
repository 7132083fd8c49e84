import TerminalUI

/// The entries that stand on a screen and where, so that the next screen takes over the rows that are the same.
struct DrawnThread {
  /// An entry on the screen.
  struct DrawnEntry {
    /// Its place in the list of all.
    let position: Int
    let look: EntryLook
    /// Whether the bar stands beside its rows.
    let isSelected: Bool
    /// The row of the screen on which its first row stands, or would stand above it.
    let y: Int
    /// Those of its rows that are on the screen, the one below it included.
    let rows: Range<Int>
  }

  /// What the looks of all entries depend on but the selected one's; its focus is its own.
  struct Basis {
    let entries: Entries
    let readCount: Int
    let selectedWriter: Int?

    /// Whether the entries at the same places look the same as on another screen.
    func isSame(as other: Basis) -> Bool {
      entries.isCopy(of: other.entries) && readCount == other.readCount
        && selectedWriter == other.selectedWriter
    }
  }

  let look: ThreadLook
  let basis: Basis
  /// What stands right in the title row; the rest of the row depends on the look.
  var titleEnd: TitleEnd?
  private(set) var entries: [DrawnEntry] = []

  init(_ look: ThreadLook, basis: Basis) {
    self.look = look
    self.basis = basis
  }

  /// Notes an entry; they come from top to bottom.
  mutating func add(_ entry: DrawnEntry) { entries.append(entry) }
}

/// What stands right in the title row.
struct TitleEnd: Equatable {
  let line: StyledLine
  /// Whether it is worth more than the title: a limit, the head of what is read.
  let isKept: Bool
}

/// A screen that was drawn, and what the next one may take over from it.
package struct Screen {
  /// What stands on it.
  package let buffer: Buffer
  /// Where the hardware cursor stands, or `nil` where it is hidden.
  package let cursor: Position?
  /// The conversation on it; `nil` where something else covers it.
  let thread: DrawnThread?
}

/// Finds the rows of entries on the screen before.
///
/// Entries mostly stand in the same order on both, so that each is looked for
/// behind the one found before.
struct RememberedRows {
  let buffer: Buffer
  private let entries: [DrawnThread.DrawnEntry]
  /// Whether entries at the same places look as they did, unless selected then or now.
  private let keepsLooks: Bool
  private var next = 0

  /// The rows of a screen; `nil` where another size, another page or another way to show it makes them of no use.
  init?(of screen: Screen?, for look: ThreadLook, _ basis: DrawnThread.Basis, on size: Size) {
    guard let screen, let thread = screen.thread, screen.buffer.size == size,
      thread.look === look || thread.look.key == look.key
    else { return nil }
    buffer = screen.buffer
    entries = thread.entries
    keepsLooks = thread.basis.isSame(as: basis)
  }

  /// The entry at a place in the list of all, if it is known to look the same while it is not selected.
  mutating func unchanged(at position: Int) -> DrawnThread.DrawnEntry? {
    guard keepsLooks, let first = entries.first?.position else { return nil }
    let index = position - first
    guard entries.indices.contains(index), !entries[index].isSelected else { return nil }
    next = index + 1
    return entries[index]
  }

  /// The entry that looked the same, if it was on the screen.
  mutating func find(_ look: EntryLook) -> DrawnThread.DrawnEntry? {
    guard let found = entries[next...].firstIndex(where: { $0.look == look }) else { return nil }
    next = found + 1
    return entries[found]
  }
}
