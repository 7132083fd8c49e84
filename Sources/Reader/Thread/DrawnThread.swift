import TerminalUI
import ThreadDisplay

/// The entries that stand on a screen and where, so that the next screen takes over the rows that are the same.
struct DrawnThread {
  /// An entry on the screen.
  struct DrawnEntry {
    /// Its place in the list of all, 0-based.
    let position: Int
    let look: EntryLook
    /// Whether the bar stands beside its rows.
    let isSelected: Bool
    /// The row of the screen on which its first row stands, or would stand above it.
    let y: Int
    /// Those of its rows that are on the screen, the one below it included.
    let rows: Range<Int>
  }

  let look: ThreadLook
  /// All entries of the view, those that are not on the screen included.
  let list: Entries
  /// How many comments had been read.
  let readCount: Int
  /// What stands right in the title row; the rest of the row depends on the look.
  var titleEnd: TitleEnd?
  private(set) var entries: [DrawnEntry] = []

  init(_ look: ThreadLook, list: Entries, readCount: Int) {
    self.look = look
    self.list = list
    self.readCount = readCount
  }

  /// Notes an entry; they come from top to bottom.
  mutating func add(_ entry: DrawnEntry) { entries.append(entry) }

  /// Notes an entry in the place of one that was noted.
  mutating func replace(at index: Int, with entry: DrawnEntry) { entries[index] = entry }
}

/// What stands right in the title row.
struct TitleEnd: Equatable {
  let line: StyledLine
  /// Whether it is worth more than the title: a limit, the head of what is read.
  let isKept: Bool
}

/// A screen that was drawn, and what the next one may take over from it.
///
/// It never changes; a class only so that it is handed on without copying.
package final class Screen {
  /// What stands on it.
  package let buffer: Buffer
  /// Where the hardware cursor stands, or `nil` where it is hidden.
  package let cursor: Position?
  /// The conversation on it; `nil` where something else covers it.
  let thread: DrawnThread?

  init(buffer: Buffer, cursor: Position?, thread: DrawnThread?) {
    self.buffer = buffer
    self.cursor = cursor
    self.thread = thread
  }
}

/// Finds the rows of entries on the screen before.
///
/// Entries mostly stand in the same order on both, so that each is looked for
/// behind the one found before.
struct RememberedRows {
  let buffer: Buffer
  /// What stood on it.
  let thread: DrawnThread
  private var next = 0

  /// The rows of a screen; `nil` where another size, another page or another way to show it makes them of no use.
  init?(of screen: Screen?, for look: ThreadLook, on size: Size) {
    guard let screen, let thread = screen.thread, screen.buffer.size == size,
      thread.look === look || thread.look.key == look.key
    else { return nil }
    buffer = screen.buffer
    self.thread = thread
  }

  /// The entry that looked the same, if it was on the screen.
  mutating func find(_ look: EntryLook) -> DrawnThread.DrawnEntry? {
    let entries = thread.entries
    guard let found = entries[next...].firstIndex(where: { $0.look == look }) else { return nil }
    next = found + 1
    return entries[found]
  }
}
