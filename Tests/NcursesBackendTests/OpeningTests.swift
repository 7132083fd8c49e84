import NcursesBackend
import TerminalUI
import Testing
import VirtualTerminal

extension CursesTests {
  @Suite(.serialized) struct Opening {
    @Test(
      "a terminal that cannot move its cursor is refused and left as it was",
      arguments: ["dumb", "unknown", "", nil])
    func dumb(term: String?) throws {
      let terminal = try PseudoTerminal(size: Size(width: 20, height: 4))
      #expect {
        try NcursesBackend(input: terminal.slave, output: terminal.slave, term: term)
      } throws: {
        guard case TerminalError.noCursorAddressing = $0 else { return false }
        return true
      }
      terminal.drain()
      #expect(terminal.output.isEmpty)
      #expect(terminal.isCooked)
    }

    @Test("a terminal without a description is driven as xterm-256color")
    func unknown() throws {
      let screen = try Screen(term: "no-such-terminal-7")
      defer { screen.backend.close() }
      screen.show { $0.write("tea", x: 0, y: 0, style: Style(foreground: .palette(208))) }
      #expect(screen.terminal.screen.cell(0, 0).style.foreground == .palette(208))
      #expect(screen.backend.colorCount == 256)
    }

    @Test("closing restores the terminal, and closing again does no harm")
    func closing() throws {
      let screen = try Screen()
      screen.show { $0.write("tea", x: 0, y: 0) }
      #expect(screen.terminal.screen.isAlternate)
      #expect(!screen.terminal.isCooked)
      screen.backend.close()
      screen.backend.close()
      screen.terminal.drain()
      #expect(!screen.terminal.screen.isAlternate)
      #expect(screen.terminal.screen.isCursorVisible)
      #expect(screen.terminal.isCooked)
      #expect(screen.backend.nextEvent() == nil)
      let text = String(decoding: screen.terminal.output, as: UTF8.self)
      #expect(text.contains("\u{1B}[?2004h"))
      #expect(text.contains("\u{1B}[?2004l"))
    }

    @Test("a screen can be opened after another was closed")
    func twice() throws {
      for _ in 0..<2 {
        let screen = try Screen()
        defer { screen.backend.close() }
        screen.show { $0.write("tea", x: 0, y: 0) }
        #expect(screen.terminal.screen.lines[0] == "tea")
      }
    }
  }
}
