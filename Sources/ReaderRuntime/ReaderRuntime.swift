import DiscussionModel
import Reader
import TerminalUI
import ThreadDisplay

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
  /// The event that came last, and what another like it would lead to.
  private var lastEvent: Event?
  private var ahead: LookAhead?
  /// The screen of the present state, where it is drawn already.
  private var drawn: Screen?
  private let looksAhead: Bool

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
  ///   - looksAhead: whether it is worked out beforehand what the last key would lead to once more.
  package init(
    state: ReaderState, backend: any Backend, mailbox: Mailbox<ReaderAction>? = nil,
    exporter: @escaping (Export, Page) -> ExportOutcome = { _, _ in
      .failed("nothing is written here")
    },
    corrector: CorrectingBody? = nil,
    doOutside: ((Effect) -> Void)? = nil, looksAhead: Bool = true
  ) {
    let mailbox = mailbox ?? corrector.map { _ in Mailbox<ReaderAction>() }
    self.state = state
    self.backend = backend
    runner = EffectRunner(backend: backend, exporter: exporter)
    self.mailbox = mailbox
    self.corrector = corrector.flatMap { body in mailbox.map { Corrector($0, body) } }
    self.doOutside = doOutside
    self.looksAhead = looksAhead
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
      show: show, handle: handle, takeMessages: takeMessages, work: work)
  }

  private func show() {
    let size = backend.size
    let known = drawn.flatMap { $0.buffer.size == size ? $0 : nil }
    let screen = known ?? draw(state, on: size, after: shown)
    backend.show(screen.buffer, cursor: screen.cursor)
    shown = screen
    drawn = nil
  }

  private func handle(_ event: Event) -> EventLoop.Step {
    lastEvent = event
    guard let known = ahead, known.event == event else { return perform(.event(event)) }
    ahead = nil
    state = known.state
    drawn = known.screen
    return .goOn
  }

  /// Does a piece of what is left to do, or else looks ahead.
  private func work() -> EventLoop.Step? {
    if state.hasWork { return perform(.work) }
    if looksAhead, ahead == nil, let lastEvent, let shown {
      ahead = LookAhead(lastEvent, from: state, after: shown)
      self.lastEvent = nil
    }
    return nil
  }

  private func takeMessages() -> EventLoop.Step {
    for action in mailbox?.takeAll() ?? [] where perform(action) == .end { return .end }
    return .goOn
  }

  /// Changes the state and does what it wants done outside, in order.
  private func perform(_ action: ReaderAction) -> EventLoop.Step {
    ahead = nil
    drawn = nil
    for effect in update(&state, action) {
      if effect == .quit { return .end }
      if let answer = perform(effect), perform(answer) == .end { return .end }
    }
    return .goOn
  }

  /// Does what the reader wants done outside of it.
  ///
  /// - Returns: what the reader is told of what came of it.
  private func perform(_ effect: Effect) -> ReaderAction? {
    switch effect {
    case .quit: break
    case .suspend: backend.suspend()
    case .redraw: backend.invalidate()
    case .copy(let text, let name): return runner.copy(text, name: name)
    case .open(let address): return runner.open(address)
    case .export(let export): return runner.export(export, of: state.page)
    case .pipe(let text, let name, let command):
      return runner.pipe(text, name: name, into: command)
    case .correct(let corrections, let article):
      if let discussion = state.page?.discussion {
        corrector?.correct(discussion, by: corrections, article: article)
      }
    case .openArticle, .searchArticles, .stopReading: doOutside?(effect)
    }
    return nil
  }
}
