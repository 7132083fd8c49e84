import Reader
import TerminalUI

/// What one more press of a key would lead to, worked out while nobody waits.
///
/// Who pages or steps through a thread presses one key again and again, and
/// most of the time that it takes is spent on fetching what was not used for
/// some milliseconds. `update` and `draw` are pure, so that all of it can be
/// done before the key comes; then the screen is only shown.
struct LookAhead {
  /// The key.
  let event: Event
  /// What the reader is after it.
  let state: ReaderState
  /// The screen that shows that.
  let screen: Screen

  /// Works out what an event would lead to once more; `nil` where it is no motion, or wants something done outside.
  ///
  /// - Parameters:
  ///   - event: the event that came last.
  ///   - state: what the reader is now.
  ///   - shown: the screen that shows it.
  init?(_ event: Event, from state: ReaderState, after shown: Screen) {
    guard state.isMotion(event) else { return nil }
    var next = state
    guard update(&next, .event(event)).isEmpty else { return nil }
    self.event = event
    self.state = next
    screen = draw(next, on: shown.buffer.size, after: shown)
  }
}
