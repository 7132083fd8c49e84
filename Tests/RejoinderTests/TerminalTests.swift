import Glibc
import TerminalUI
import Testing
import VirtualTerminal

/// The real program on a pseudo-terminal: coming, going, and what the terminal does meanwhile.
@Suite struct TerminalTests {
  /// The sample that comes with the program.
  static let sample =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    + "/Resources/sample.txt"

  private func open(
    _ arguments: [String] = [sample], size: Size = Size(width: 80, height: 24),
    environment: [String: String] = [:], standardInput: String? = nil
  ) throws -> ReaderSession {
    let session = try ReaderSession(
      arguments: arguments, size: size, environment: environment, standardInput: standardInput)
    try session.waitFor("#1 ")
    return session
  }

  private func expectRestored(_ session: ReaderSession) {
    #expect(!session.screen.isAlternate)
    #expect(session.screen.isCursorVisible)
    #expect(session.terminal.isCooked)
    #expect(session.terminal.text.contains("\u{1B}[?2004l"))
  }

  @Test("a page opens on the alternate screen, and q gives the terminal back")
  func opensAndQuits() throws {
    let session = try open()
    #expect(session.screen.isAlternate)
    #expect(!session.terminal.isCooked)
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
    expectRestored(session)
  }

  @Test(
    "a resize redraws at the new size",
    arguments: [Size(width: 40, height: 10), Size(width: 120, height: 40)])
  func resizes(size: Size) throws {
    let session = try open()
    session.resize(to: size)
    try session.waitUntil("a status line at the bottom of \(size)") {
      $0.lines[size.height - 1].contains("1/")
    }
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
  }

  @Test("a page on standard input leaves the keys to the terminal")
  func standardInput() throws {
    let session = try open(["-"], standardInput: Self.sample)
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
    expectRestored(session)
  }

  @Test(
    "a signal that asks to end gives the terminal back",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV])
  func signals(number: Int32) throws {
    let session = try open()
    session.signal(number)
    #expect(try session.waitForEnd() == .signal(number))
    expectRestored(session)
  }

  @Test("a terminal that hangs up ends the program")
  func hangUp() throws {
    let session = try open()
    session.terminal.hangUp()
    let ending = try session.waitForEnd()
    // The kernel's SIGHUP and the loop's own notice race each other; both are ends.
    #expect(ending == .signal(SIGHUP) || ending == .exit(0))
  }

  @Test("a terminal without cursor addressing gets the plain text")
  func dumb() throws {
    let session = try ReaderSession(
      arguments: [Self.sample], size: Size(width: 100, height: 40), environment: ["TERM": "dumb"])
    #expect(try session.waitForEnd() == .exit(0))
    #expect(!session.terminal.text.contains("\u{1B}"))
    #expect(session.terminal.text.contains("#1"))
  }

  @Test("without colour nothing is coloured")
  func noColor() throws {
    let session = try open(environment: ["NO_COLOR": "1"])
    for y in 0..<24 {
      for x in 0..<80 {
        #expect(session.cell(x, y).style.foreground == .standard)
        #expect(session.cell(x, y).style.background == .standard)
      }
    }
    session.send("q")
    _ = try session.waitForEnd()
  }

  @Test("suspended, it gives the shell its terminal, and comes back as it was")
  func suspends() throws {
    // A shell with job control, since the leader of a session cannot be stopped.
    let script =
      "set -m; '\(ReaderSession.builtExecutable)' '\(Self.sample)'; echo stopped; read x; fg >/dev/null; echo ended"
    let session = try ReaderSession(arguments: ["-c", script], executable: "/bin/sh")
    try session.waitFor("#1 ")
    let before = session.screen.text
    session.send(.control("z"))
    try session.waitFor("stopped")
    #expect(!session.screen.isAlternate)
    #expect(session.terminal.isCooked)
    session.send("\r")
    try session.waitUntil("the page again") { $0.isAlternate && $0.text == before }
    session.send("q")
    try session.waitFor("ended")
    #expect(try session.waitForEnd() == .exit(0))
  }
}
