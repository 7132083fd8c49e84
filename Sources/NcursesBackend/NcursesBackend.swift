import CNcurses
import Glibc
import TerminalUI

/// A screen on a real terminal, driven by ncurses.
///
/// ncurses is global, so there may be one at a time; it belongs to the thread
/// that made it.
package final class NcursesBackend: Backend {
  /// How many colours the terminal has; 0 where it has none or none are wanted.
  package let colorCount: Int
  /// The descriptor from which ncurses reads keys.
  package let inputDescriptor: Int32

  private let outputDescriptor: Int32
  private let ownedDescriptors: [Int32]
  private var isOpen = true
  private var shown: Buffer?
  private var hasShown = false
  private var shownCursor: Position?
  private var keys = KeyReader()
  private var writer: RunWriter
  private var ground: Ground
  /// What asks the terminal for its ground; `nil` where that is better not asked.
  private let question: [UInt8]?

  /// Opens the screen of the process: on the standard streams, or on `/dev/tty` where these are none.
  ///
  /// - Parameter environment: gives the value of a variable; `TERM`, `NO_COLOR` and `COLORFGBG` are asked for.
  /// - Throws: ``TerminalError`` where no screen can be shown; nothing was changed then.
  package static func open(
    environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }
  ) throws(TerminalError) -> NcursesBackend {
    let isColorWanted = environment("NO_COLOR")?.isEmpty ?? true
    let ground = environment("COLORFGBG").flatMap { Ground(colorFGBG: $0) } ?? .dark
    let input = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : nil
    let output = isatty(STDOUT_FILENO) == 1 ? STDOUT_FILENO : nil
    if let input, let output {
      return try NcursesBackend(
        input: input, output: output, term: environment("TERM"), isColorWanted: isColorWanted,
        ground: ground)
    }
    let terminal = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { throw .noTerminal }
    return try NcursesBackend(
      input: input ?? terminal, output: output ?? terminal, term: environment("TERM"),
      isColorWanted: isColorWanted, ground: ground, owning: [terminal])
  }

  /// Opens a screen on two descriptors of a terminal.
  ///
  /// - Parameters:
  ///   - input: where keys come from.
  ///   - output: where the screen is.
  ///   - term: the name of the terminal's description, as in `TERM`.
  ///   - isColorWanted: whether colours may be used.
  ///   - ground: what letters stand on, as long as the terminal has not answered.
  ///   - owned: descriptors that are closed with the screen.
  /// - Throws: ``TerminalError`` where no screen can be shown; nothing was changed then.
  package init(
    input: Int32, output: Int32, term: String?, isColorWanted: Bool = true,
    ground: Ground = .dark, owning owned: [Int32] = []
  ) throws(TerminalError) {
    func fail(_ error: TerminalError) -> TerminalError {
      for descriptor in owned { Glibc.close(descriptor) }
      return error
    }
    let name: String
    do { name = try TerminalDescription.name(for: term, output: output) } catch {
      throw fail(error)
    }
    _ = CNcurses_use_utf8()
    // Before ncurses takes its own signals, which leave those alone that somebody handles.
    CNcurses_guard_arm(input, output)
    guard CNcurses_open(name, input, output) else {
      CNcurses_guard_disarm()
      throw fail(.unknownTerminal(term: name))
    }
    colorCount = isColorWanted ? Int(CNcurses_start_colors()) : 0
    self.ground = ground
    writer = RunWriter(
      palette: Palette(colorCount: colorCount, ground: ground),
      pairs: ColorPairs(colorCount: colorCount))
    question = colorCount > 0 ? GroundQuestion.bytes(for: name) : nil
    inputDescriptor = input
    outputDescriptor = output
    ownedDescriptors = owned
    askForGround()
  }

  deinit { close() }

  /// The size of the screen in cells.
  package var size: Size {
    guard isOpen else { return Size(width: 0, height: 0) }
    return Size(width: Int(CNcurses_width()), height: Int(CNcurses_height()))
  }

  /// Shows a finished buffer and puts the hardware cursor.
  package func show(_ buffer: Buffer, cursor: Position?) {
    guard isOpen else { return }
    if !hasShown { takeEarlyAnswer() }
    let last = shown.flatMap { $0.size == buffer.size ? $0 : nil }
    let visible = Size(
      width: min(buffer.size.width, size.width), height: min(buffer.size.height, size.height))
    let shift = visible == buffer.size ? last.flatMap { buffer.shift(from: $0) } : nil
    if let shift { scroll(shift) }
    writer.write(buffer, over: last, but: shift, in: visible)
    shown = buffer
    shownCursor = cursor
    CNcurses_refresh(Int32(cursor?.y ?? 0), Int32(cursor?.x ?? -1))
  }

  private func scroll(_ shift: RowShift) {
    CNcurses_scroll(
      Int32(shift.moved.lowerBound), Int32(shift.moved.upperBound), Int32(shift.distance))
  }

  /// Forgets what the terminal shows, so that the next `show` paints every cell anew.
  package func invalidate() {
    guard isOpen else { return }
    shown = nil
    CNcurses_invalidate()
    // It may have been given other colours by now. One that never answered never will.
    if keys.replyDeadline == nil { askForGround() }
  }

  /// The next event, without waiting; `nil` where there is none.
  ///
  /// A resize is reported with the size that the screen has by then.
  package func nextEvent() -> Event? {
    guard isOpen else { return nil }
    while true {
      switch keys.next() {
      case .none: return nil
      case .event(let event): return event
      case .answer(let answer): take(answer)
      case .resized:
        shown = nil
        return .resize(size)
      }
    }
  }

  /// Leaves the screen to the shell, stops the process, and comes back when it is continued.
  package func suspend() {
    lend { CNcurses_stop() }
  }

  /// Gives the terminal to another program while `body` runs, and takes it back.
  package func lend(while body: () -> Void) {
    guard isOpen else { return }
    awaitAnswer()
    CNcurses_guard_pause(true)
    CNcurses_leave()
    body()
    CNcurses_return()
    CNcurses_guard_pause(false)
    let before = size
    CNcurses_take_terminal_size()
    if size != before { keys.noteResize() }
    invalidate()
  }

  /// Sends bytes past the screen, whole.
  package func send(_ bytes: [UInt8]) {
    guard isOpen else { return }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(outputDescriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Restores the terminal for good; calling it twice does no harm.
  package func close() {
    guard isOpen else { return }
    awaitAnswer()
    isOpen = false
    shown = nil
    CNcurses_close()
    CNcurses_guard_disarm()
    for descriptor in ownedDescriptors { Glibc.close(descriptor) }
  }
}

extension NcursesBackend {
  /// Few answers take longer, by whatever line.
  private static var slowestReply: Duration { .milliseconds(500) }

  /// Asks the terminal for its ground; what is shown does not wait for the answer.
  private func askForGround() {
    guard let question else { return }
    send(question)
    keys.replyDeadline = .now + Self.slowestReply
  }

  /// Takes an answer that is there before the first screen, which then has the right colours at once.
  ///
  /// Only before that one: keys that are read here no longer wake who sleeps on the terminal.
  private func takeEarlyAnswer() {
    hasShown = true
    if keys.replyDeadline != nil, let answer = keys.answer() { take(answer) }
  }

  /// Shows in other colours what is shown, where the answer asks for them.
  private func take(_ answer: ReplySieve.Answer) {
    keys.replyDeadline = nil
    guard let ground = answer.ground, ground != self.ground else { return }
    self.ground = ground
    writer = writer.with(Palette(colorCount: colorCount, ground: ground))
    guard let shown else { return }
    self.shown = nil
    show(shown, cursor: shownCursor)
  }

  /// Waits a little for an answer that is on its way, so that it does not go to the shell as typed text.
  private func awaitAnswer() {
    guard let deadline = keys.replyDeadline, ContinuousClock.now < deadline else { return }
    let end = ContinuousClock.now + .milliseconds(100)
    while true {
      if let answer = keys.answer() { return take(answer) }
      let left = Int32((end - .now) / .milliseconds(1))
      var request = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&request, 1, left) > 0, request.revents == Int16(POLLIN) else { return }
    }
  }
}
