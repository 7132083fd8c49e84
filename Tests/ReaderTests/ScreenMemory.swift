import TerminalUI

@testable import Reader

/// The screens as the runtime draws them, each from the one before.
struct ScreenMemory {
  private var shown: Screen?
  /// How many rows of the last screen were drawn for entries, and how many of them were taken over.
  private(set) var rows = (shown: 0, taken: 0)

  /// Whether the last screen is the same as one that is drawn without a memory.
  private(set) var isSame = true

  /// Draws the next screen.
  mutating func show(_ state: ReaderState) {
    let screen = draw(state, on: state.size, after: shown)
    rows = count(screen.thread)
    shown = screen
    let anew = draw(state, on: state.size, after: nil)
    isSame = screen.buffer == anew.buffer && screen.cursor == anew.cursor
  }

  private func count(_ thread: DrawnThread?) -> (shown: Int, taken: Int) {
    var rows = (shown: 0, taken: 0)
    guard let thread else { return rows }
    var remembered = RememberedRows(
      of: shown, for: thread.look, on: shown?.buffer.size ?? Size(width: 0, height: 0))
    for entry in thread.entries {
      rows.shown += entry.rows.count
      guard let known = remembered?.find(entry.look) else { continue }
      rows.taken += entry.rows.clamped(to: known.rows).count
    }
    return rows
  }
}
