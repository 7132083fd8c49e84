import DiscussionModel
import ReaderUI
import TerminalUI

/// The reader on a terminal: events and messages go into the state, the screen comes out.
package final class ReaderRuntime {
  /// What the reader is.
  package private(set) var state: ReaderState
  private let backend: any Backend
  private let runner: EffectRunner
  private let mailbox: Mailbox<ReaderAction>?
  private let corrector: Corrector?
  private let doOutside: ((Effect) -> Void)?
  /// The screen that is shown, from which the next takes over what is the same.
  private var shown: Screen?

  /// A reader that has not started yet.
  ///
  /// - Parameters:
  ///   - state: what it shows first.
  ///   - backend: the terminal.
  ///   - mailbox: where workers leave actions; `nil` without workers.
  ///   - exporter: writes a page to a file.
  ///   - corrector: reads a discussion anew with what was set right by hand and keeps that, on a thread of its own.
  ///   - doOutside: does what is neither the terminal's nor the loop's to do, such as opening another; what
  ///     comes of it is left in the mailbox.
  package init(
    state: ReaderState, backend: any Backend, mailbox: Mailbox<ReaderAction>? = nil,
    exporter: @escaping (Export, Page) -> ExportOutcome = { _, _ in
      .failed("nothing is written here")
    },
    corrector: CorrectingBody? = nil,
    doOutside: ((Effect) -> Void)? = nil
  ) {
    let mailbox = mailbox ?? corrector.map { _ in Mailbox<ReaderAction>() }
    self.state = state
    self.backend = backend
    runner = EffectRunner(backend: backend, exporter: exporter)
    self.mailbox = mailbox
    self.corrector = corrector.flatMap { body in mailbox.map { Corrector($0, body) } }
    self.doOutside = doOutside
  }

  /// Shows the reader until the user quits or the terminal is gone, then restores the terminal.
  ///
  /// What workers left already is on the first screen. At the end it waits until what was set right by hand is kept.
  ///
  /// - Returns: why it ended.
  package func run() -> EventLoop.Ending {
    defer {
      backend.close()
      corrector?.finish()
    }
    if takeMessages() == .end { return .asked }
    if state.size != backend.size { _ = perform(.event(.resize(backend.size))) }
    let loop = EventLoop(backend: backend, wakeDescriptor: mailbox?.wakeDescriptor ?? -1)
    return loop.run(
      show: show, handle: { perform(.event($0)) }, takeMessages: takeMessages,
      work: { state.hasWork ? perform(.work) : nil })
  }

  private func show() {
    let screen = draw(state, on: backend.size, after: shown)
    backend.show(screen.buffer, cursor: screen.cursor)
    shown = screen
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
      case .copy(let text, let name): answer(runner.copy(text, name: name))
      case .open(let address): answer(runner.open(address))
      case .export(let export): answer(runner.export(export, of: state.page))
      case .pipe(let text, let name, let command):
        answer(runner.pipe(text, name: name, into: command))
      case .correct(let corrections, let article):
        if let discussion = state.page?.discussion {
          corrector?.correct(discussion, by: corrections, article: article)
        }
      case .openArticle, .searchArticles, .stopReading: doOutside?(effect)
      }
    }
    return .goOn
  }

  /// Tells the reader what came of an effect; that wants nothing done in its turn.
  private func answer(_ action: ReaderAction) { _ = update(&state, action) }
}
