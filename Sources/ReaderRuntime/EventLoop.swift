import TerminalUI

/// Waits for the terminal and for workers, and has the screen drawn after each.
///
/// It sleeps in `pselect`, without any timer, until a key, a resize or a message
/// comes. All that waits is handled before the screen is drawn once. Work that
/// is left to do is done a piece at a time while nothing else waits.
package struct EventLoop {
  /// Whether to go on.
  package enum Step: Hashable, Sendable {
    /// Wait for more.
    case goOn
    /// End the loop.
    case end
  }

  /// Why the loop ended.
  package enum Ending: Hashable, Sendable {
    /// It was asked to.
    case asked
    /// The terminal is gone, or no event can ever come from it.
    case terminalLost
  }

  private let backend: any Backend
  private let wakeDescriptor: Int32

  /// So many events are handled at most before the screen is drawn, so that a flood of them shows.
  static let eventsPerScreen = 1_000

  /// A loop on a terminal.
  ///
  /// - Parameters:
  ///   - backend: the terminal.
  ///   - wakeDescriptor: becomes readable when a worker has a message; -1 without workers.
  package init(backend: any Backend, wakeDescriptor: Int32 = -1) {
    self.backend = backend
    self.wakeDescriptor = wakeDescriptor
  }

  /// Runs until it is asked to end or the terminal is gone.
  ///
  /// Threads that are to work beside it must be started by the thread that
  /// runs it, or block SIGWINCH themselves: else they may take that signal
  /// and the loop does not wake.
  ///
  /// - Parameters:
  ///   - show: draws and shows the screen; called at the start and after all that waits was handled.
  ///   - handle: takes an event.
  ///   - takeMessages: takes what workers left.
  ///   - work: does a piece of what is left to do while no event waits; `nil` where nothing is left.
  /// - Returns: why it ended.
  package func run(
    show: () -> Void, handle: (Event) -> Step, takeMessages: () -> Step = { .goOn },
    work: () -> Step? = { nil }
  ) -> Ending {
    let sleeper = Sleeper(terminal: backend.inputDescriptor, messages: wakeDescriptor)
    show()
    var isTerminalAwake = false
    while true {
      var handled = 0
      while handled < Self.eventsPerScreen, let event = backend.nextEvent() {
        handled += 1
        if handle(event) == .end { return .asked }
      }
      if handled > 0 { show() }
      if handled == 0, isTerminalAwake, sleeper.isTerminalLost { return .terminalLost }
      let isFlooded = handled == Self.eventsPerScreen
      let piece = isFlooded ? nil : work()
      if piece == .end { return .asked }
      if piece != nil { show() }
      let reason = sleeper.sleep(isFlooded: isFlooded || piece != nil)
      if reason.isLost { return .terminalLost }
      isTerminalAwake = reason.hasTerminal
      if reason.hasMessage {
        if takeMessages() == .end { return .asked }
        show()
      }
    }
  }
}
