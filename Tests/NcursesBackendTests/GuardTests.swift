import Glibc
import NcursesBackend
import TerminalUI
import Testing
import VirtualTerminal

/// Ways out of the program that nobody planned, each in a process of its own.
@Suite struct GuardTests {
  /// Opens a screen on the terminal at a path, with standard error on it as well, and shows a word.
  static func openScreen(at path: String) throws -> NcursesBackend {
    let terminal = open(path, O_RDWR | O_NOCTTY)
    dup2(terminal, STDERR_FILENO)
    let backend = try NcursesBackend(input: terminal, output: terminal, term: "xterm-256color")
    var buffer = Buffer(size: backend.size)
    buffer.write("tea", x: 0, y: 0)
    backend.show(buffer, cursor: nil)
    return backend
  }

  /// Never returns, and needs a stack without end.
  static func recurse(_ depth: Int) -> Int { depth < 0 ? 0 : recurse(depth + 1) ^ depth }

  private func expectRestored(_ terminal: PseudoTerminal) {
    terminal.drain()
    #expect(terminal.text.contains("\u{1B}[?1049h") && terminal.text.contains("tea"))
    #expect(terminal.text.contains("\u{1B}[?2004l"))
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.screen.isCursorVisible)
    #expect(terminal.isCooked)
  }

  @Test("a crash restores the terminal, and its message is read there")
  func crash() async throws {
    let terminal = try PseudoTerminal(size: Size(width: 60, height: 10))
    await #expect(processExitsWith: .signal(SIGILL)) { [path = terminal.path as String] in
      setenv("SWIFT_BACKTRACE", "enable=no", 1)
      let backend = try GuardTests.openScreen(at: path)
      fatalError("the kettle fell, \(backend.colorCount) colours")
    }
    expectRestored(terminal)
    // After the alternate screen was left; what the runtime adds may scroll it out of sight.
    let left = try #require(terminal.text.firstRange(of: "\u{1B}[?1049l"))
    #expect(terminal.text[left.upperBound...].contains("the kettle fell, 256 colours"))
  }

  @Test(
    "a signal that asks to end restores the terminal",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func request(signal: Int32) async throws {
    let terminal = try PseudoTerminal(size: Size(width: 60, height: 10))
    await #expect(processExitsWith: .signal(signal)) {
      [path = terminal.path as String, signal = signal as Int32] in
      let backend = try GuardTests.openScreen(at: path)
      kill(getpid(), signal)
      while backend.nextEvent() == nil { usleep(1_000) }
    }
    expectRestored(terminal)
  }

  @Test("a stack that runs out restores the terminal")
  func overflow() async throws {
    let terminal = try PseudoTerminal(size: Size(width: 60, height: 10))
    await #expect(processExitsWith: .signal(SIGSEGV)) { [path = terminal.path as String] in
      let backend = try GuardTests.openScreen(at: path)
      exit(Int32(truncatingIfNeeded: GuardTests.recurse(backend.colorCount)))
    }
    expectRestored(terminal)
  }

  @Test("exit without closing restores the terminal")
  func exiting() async throws {
    let terminal = try PseudoTerminal(size: Size(width: 60, height: 10))
    await #expect(processExitsWith: .exitCode(3)) { [path = terminal.path as String] in
      let backend = try GuardTests.openScreen(at: path)
      withExtendedLifetime(backend) { exit(3) }
    }
    expectRestored(terminal)
  }
}
