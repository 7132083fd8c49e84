import TerminalUI

/// The entries that stand on a screen and where, so that the next screen takes over the rows that are the same.
struct DrawnThread {
  /// An entry on the screen.
  struct DrawnEntry {
    let look: EntryLook
    /// Whether the bar stands beside its rows.
    let isSelected: Bool
    /// The row of the screen on which its first row stands, or would stand above it.
    let y: Int
    /// Those of its rows that are on the screen, the one below it included.
    let rows: Range<Int>
  }

  let look: ThreadLook
  private(set) var entries: [DrawnEntry] = []

  init(_ look: ThreadLook) { self.look = look }

  /// Notes an entry; they come from top to bottom.
  mutating func add(_ entry: DrawnEntry) { entries.append(entry) }
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
  private var next = 0

  /// The rows of a screen; `nil` where another size, another page or another way to show it makes them of no use.
  init?(of screen: Screen?, for look: ThreadLook, on size: Size) {
    guard let screen, let thread = screen.thread, screen.buffer.size == size,
      thread.look === look || thread.look.key == look.key
    else { return nil }
    buffer = screen.buffer
    entries = thread.entries
  }

  /// The entry that looked the same, if it was on the screen.
  mutating func find(_ look: EntryLook) -> DrawnThread.DrawnEntry? {
    guard let found = entries[next...].firstIndex(where: { $0.look == look }) else { return nil }
    next = found + 1
    return entries[found]
  }
}
