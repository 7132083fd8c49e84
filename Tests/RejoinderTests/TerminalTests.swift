import Glibc
import TerminalUI
import Testing
import VirtualTerminal
import _TestSupport

/// The real program on a pseudo-terminal: coming, going, and what the terminal does meanwhile.
@Suite struct TerminalTests {
  /// The sample that comes with the program.
  static let sample = ReaderSession.samplePath

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
    #expect(session.hasRestoredTerminal)
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

  @Test("a resize redraws at the new size, and the selected comment stays on the screen")
  func resizes() throws {
    let session = try open()
    session.send("jj")
    try session.waitToSee([.selected(6)], "the third comment")
    for size in [(40, 10), (120, 40), (100, 30), (20, 5), (80, 24)] {
      session.resize(to: Size(width: size.0, height: size.1))
      // The status line names the selection only where there is room for it.
      try session.waitUntil("a screen of \(size) with its cursor on a selected row") {
        $0.lines[size.1 - 1].hasPrefix(" #6") && $0.lines[$0.cursor.y].hasPrefix("▌")
          && $0.lines[$0.cursor.y].contains("#6")
      }
    }
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
  }

  @Test("Q ends it from any depth of lists and views")
  func quits() throws {
    let session = try open()
    session.send("c?")
    try session.waitFor("Commands")
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
    expectRestored(session)
  }

  @Test("FILE#26 opens at a comment; a file of that very name wins")
  func opensAtComment() throws {
    let folder = try TemporaryFolder()
    let sample = try #require(TextFile.read(Self.sample))
    try folder.write(sample, to: "page.txt")
    let session = try ReaderSession(arguments: [folder.path + "/page.txt#26"])
    try session.waitToSee([.selected(26)], "comment 26")
    session.send("q")
    _ = try session.waitForEnd()
    try folder.write(sample, to: "page.txt#26")
    let other = try ReaderSession(arguments: [folder.path + "/page.txt#26"])
    try other.waitToSee([.selected(1)], "comment 1")
    other.send("q")
    _ = try other.waitForEnd()
    let none = try ReaderSession(arguments: [folder.path + "/page.txt#99"])
    try none.waitFor("no comment #99")
    none.send("q")
    _ = try none.waitForEnd()
  }

  @Test("--ascii draws nothing of its own beyond ASCII")
  func ascii() throws {
    let session = try ReaderSession(arguments: ["--ascii", Self.sample])
    try session.waitFor("#1 ")
    #expect(session.screen.text.unicodeScalars.allSatisfy { $0.isASCII || $0 == "·" })
    session.send("q")
    _ = try session.waitForEnd()
  }

  @Test("a page from a pipe leaves the keys to the terminal, and resizing too")
  func pipe() throws {
    let script = "cat '\(Self.sample)' | '\(ReaderSession.builtExecutable)'; echo ended"
    let session = try ReaderSession(arguments: ["-c", script], executable: "/bin/sh")
    try session.waitToSee([.selected(1)], "the page")
    session.send("j")
    try session.waitToSee([.selected(5)], "the next comment")
    session.resize(to: Size(width: 60, height: 12))
    try session.waitUntil("the new size") { $0.lines[11].hasPrefix(" #5,") }
    session.send("q")
    try session.waitFor("ended")
    #expect(try session.waitForEnd() == .exit(0))
    expectRestored(session)
  }

  @Test(
    "a page on standard input, named or not, leaves the keys to the terminal",
    arguments: [["-"], [], ["--ascii"]])
  func standardInput(_ arguments: [String]) throws {
    let session = try open(arguments, standardInput: Self.sample)
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
    expectRestored(session)
  }

  @Test("alone on a terminal it says how it is used", arguments: [[], ["export"], ["stats"]])
  func alone(_ arguments: [String]) throws {
    let session = try ReaderSession(arguments: arguments)
    try session.waitFor("There is nothing to read. Name a page")
    try session.waitFor("Usage: rejoinder")
    #expect(try session.waitForEnd() == .exit(64))
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
    let session = try ReaderSession.suspendable()
    // The status line is painted last, and the hint of a first start goes with the first key.
    try session.waitToSee([.selected(1)], "the page")
    session.send("j")
    try session.waitToSee([.selected(5)], "the next comment")
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
