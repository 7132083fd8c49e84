import TerminalUI
import Testing
import VirtualTerminal
import _TestSupport

/// The real program on dark and light grounds, and with more and fewer colours.
@Suite struct GroundTests {
  private static let question = "\u{1B}]11;?\u{7}"
  private static let white = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"
  private static let black = "\u{1B}]11;rgb:0000/0000/0000\u{7}"
  private static let onDark: Set<Color> = [.palette(33), .palette(208), .palette(244)]
  private static let onLight: Set<Color> = [.palette(27), .palette(166), .palette(245)]

  private func open(environment: [String: String] = [:]) throws -> ReaderSession {
    try ReaderSession.sample(environment: environment)
  }

  private func waitForQuestion(_ session: ReaderSession) throws {
    try session.waitUntil("the question for the ground") { _ in
      session.terminal.text.contains(Self.question)
    }
  }

  private func leave(_ session: ReaderSession) throws {
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(session.hasRestoredTerminal)
  }

  @Test(
    "the ground that the terminal names at once is the one that is drawn for",
    arguments: [(white, onLight), (black, onDark)])
  func atOnce(answer: String, colors: Set<Color>) throws {
    let session = try open()
    try waitForQuestion(session)
    session.send(answer)
    try session.waitToSee([.selected(1)], "the page")
    try session.settle()
    #expect(session.screen.colors == colors)
    #expect(session.sees([.selected(1)]))
    try leave(session)
  }

  @Test("an answer among keys that are typed ahead of it is none of them")
  func typedAhead() throws {
    let session = try open()
    try session.waitToSee([.selected(1)], "the page")
    session.send("jj" + Self.white + "k")
    try session.waitToSee([.selected(5)], "the second comment")
    try session.settle()
    #expect(session.sees([.selected(5)]))
    #expect(session.screen.colors == Self.onLight)
    try leave(session)
  }

  @Test("an answer that comes late, whole or in pieces, recolours the screen and is no key")
  func late() throws {
    for pieces in [[Self.white], ["\u{1B}]1", "1;rgb:ff/f", "f/ff\u{1B}", "\\"]] {
      let session = try open()
      try session.waitToSee([.selected(1)], "the page")
      session.send("j")
      try session.waitToSee([.selected(5)], "the second comment")
      #expect(session.screen.colors == Self.onDark)
      let text = session.screen.text
      for piece in pieces {
        session.send(piece)
        try session.settle()
      }
      #expect(session.screen.colors == Self.onLight)
      #expect(session.screen.text == text)
      try leave(session)
    }
  }

  @Test("without an answer COLORFGBG names the ground, else it is dark")
  func noAnswer() throws {
    for (value, colors) in [("0;15", Self.onLight), ("15;0", Self.onDark), ("", Self.onDark)] {
      let session = try open(environment: ["COLORFGBG": value])
      try session.waitToSee([.selected(1)], "the page")
      #expect(session.screen.colors == colors)
      session.send("\u{1B}")
      try session.settle()
      session.send("]")
      session.send("[")
      try session.waitToSee([.selected(1)], "the first comment again")
      try leave(session)
    }
  }

  /// A terminal that is an xterm but for its colours.
  struct Terminal: Sendable {
    var description: String
    /// What its dim letters, blue and orange are sent as.
    var colors: [String]
  }

  static let terminals = [
    Terminal(
      description: #"""
        few|of 16 colours, colors#16, pairs#256,
        	setab=\E[%?%p1%{8}%<%t%p1%{40}%+%e%p1%{92}%+%;%dm,
        	setaf=\E[%?%p1%{8}%<%t%p1%{30}%+%e%p1%{82}%+%;%dm, use=xterm,
        """#, colors: ["90m", "94m", "93m"]),
    Terminal(
      description: #"""
        few|of all colours, colors#0x1000000, pairs#0x7FFF, CO#8, RGB,
        	setab=\E[%?%p1%{8}%<%t4%p1%d%e48\:2\:\:%p1%{65536}%/%d\:%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m,
        	setaf=\E[%?%p1%{8}%<%t3%p1%d%e38\:2\:\:%p1%{65536}%/%d\:%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m,
        	use=xterm,
        """#, colors: ["38:2::128:128:128m", "38:2::0:135:255m", "38:2::255:135:0m"]),
    Terminal(description: "few|of 8 colours, use=xterm,", colors: ["0;2m", "36m", "33m"]),
  ]

  @Test("with 8, 16 and all colours it draws in those", arguments: terminals)
  func otherTerminals(_ terminal: Terminal) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array((terminal.description + "\n").utf8), to: "few.info")
    let script = """
      tic -x -o '\(folder.path)' '\(file)' && exec env TERM=few TERMINFO='\(folder.path)' \
      '\(ReaderSession.builtExecutable)' '\(ReaderSession.samplePath)'
      """
    let session = try ReaderSession(
      arguments: ["-c", script], size: ReaderSession.usual, executable: "/bin/sh")
    try session.waitToSee([.selected(1)], "the page")
    for color in terminal.colors { #expect(session.terminal.text.contains(color)) }
    try leave(session)
  }
}

extension VirtualScreen {
  /// The colours of the letters, but for the terminal's own.
  fileprivate var colors: Set<Color> {
    var colors: Set<Color> = []
    for y in 0..<size.height {
      for x in 0..<size.width { colors.insert(cell(x, y).style.foreground) }
    }
    return colors.subtracting([.standard])
  }
}
