import ReaderUI
import TerminalUI

/// The reader on a terminal: events and messages go into the state, the screen comes out.
package final class ReaderRuntime {
  /// What the reader is.
  package private(set) var state: ReaderState
  private let backend: any Backend
  private let mailbox: Mailbox<ReaderAction>?

  /// A reader that has not started yet.
  ///
  /// - Parameters:
  ///   - state: what it shows first.
  ///   - backend: the terminal.
  ///   - mailbox: where workers leave actions; `nil` without workers.
  package init(
    state: ReaderState, backend: any Backend, mailbox: Mailbox<ReaderAction>? = nil
  ) {
    self.state = state
    self.backend = backend
    self.mailbox = mailbox
  }

  /// Shows the reader until the user quits or the terminal is gone, then restores the terminal.
  ///
  /// - Returns: why it ended.
  package func run() -> EventLoop.Ending {
    defer { backend.close() }
    if state.size != backend.size { _ = perform(.event(.resize(backend.size))) }
    let loop = EventLoop(backend: backend, wakeDescriptor: mailbox?.wakeDescriptor ?? -1)
    return loop.run(
      show: show, handle: { perform(.event($0)) }, takeMessages: takeMessages)
  }

  private func show() {
    var buffer = Buffer(size: backend.size)
    let cursor = draw(state, in: Rect(buffer.size), into: &buffer)
    backend.show(buffer, cursor: cursor)
  }

  private func takeMessages() -> EventLoop.Step {
    for action in mailbox?.takeAll() ?? [] where perform(action) == .end { return .end }
    return .goOn
  }

  /// Changes the state and does what it wants done outside, in order.
  private func perform(_ action: ReaderAction) -> EventLoop.Step {
    for effect in update(&state, action) {
      switch effect {
      case .quit: return .end
      case .suspend: backend.suspend()
      case .redraw: backend.invalidate()
      }
    }
    return .goOn
  }
}
