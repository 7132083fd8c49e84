import Glibc
import NcursesBackend
import TerminalUI
import Testing
import VirtualTerminal

/// All that needs curses in this process, which is global: one test after the other.
@Suite(.serialized) struct CursesTests {}

/// A backend on a terminal of its own.
struct Screen {
  let terminal: PseudoTerminal
  let backend: NcursesBackend

  init(
    width: Int = 20, height: Int = 4, term: String = "xterm-256color", isColorWanted: Bool = true,
    ground: Ground = .dark
  ) throws {
    terminal = try PseudoTerminal(size: Size(width: width, height: height))
    backend = try NcursesBackend(
      input: terminal.slave, output: terminal.slave, term: term, isColorWanted: isColorWanted,
      ground: ground)
  }

  /// Shows what `draw` draws.
  func show(cursor: Position? = nil, _ draw: (inout Buffer) -> Void) {
    var buffer = Buffer(size: backend.size)
    draw(&buffer)
    backend.show(buffer, cursor: cursor)
    terminal.drain()
  }

  /// All events of some bytes that are typed.
  func events(of bytes: [UInt8]) -> [Event] {
    terminal.type(bytes)
    var events: [Event] = []
    while let event = backend.nextEvent() { events.append(event) }
    return events
  }

  /// Changes the size of the terminal; gives the events that come of it.
  @discardableResult
  func resize(to size: Size) -> [Event] {
    terminal.resize(to: size)
    // Threads of tests block it; the kernel sends none, since this is not the process's own terminal.
    var resizing = sigset_t()
    sigemptyset(&resizing)
    sigaddset(&resizing, SIGWINCH)
    pthread_sigmask(SIG_UNBLOCK, &resizing, nil)
    raise(SIGWINCH)
    return events(of: [])
  }
}

extension CursesTests {
  @Suite(.serialized) struct Showing {
    @Test("cells arrive with their characters, wide ones and marks included")
    func characters() throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      screen.show {
        $0.write("│ tea 日本 e\u{301}…", x: 1, y: 0)
        $0.write("the last column is here", x: 0, y: 3)
      }
      #expect(
        screen.terminal.screen.lines == [" │ tea 日本 e\u{301}…", "", "", "the last column is h"])
      #expect(screen.terminal.screen.cell(7, 0).symbol == "日")
    }

    @Test("colours and attributes arrive with them")
    func styles() throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      let style = Style(
        foreground: .palette(208), background: .palette(17), attributes: [.bold, .underline])
      screen.show {
        $0.write("tea", x: 0, y: 0, style: style)
        $0.write("mug", x: 3, y: 0, style: Style(attributes: [.reverse, .italic]))
        $0.write("pot", x: 6, y: 0, style: Style(attributes: .dim))
      }
      #expect(screen.terminal.screen.cell(2, 0).style == style)
      #expect(screen.terminal.screen.cell(3, 0).style == Style(attributes: [.reverse, .italic]))
      #expect(screen.terminal.screen.cell(8, 0).style == Style(foreground: .palette(244)))
    }

    @Test("what is dim is faint where there is no grey")
    func faint() throws {
      let screen = try Screen(term: "xterm")
      defer { screen.backend.close() }
      screen.show { $0.write("pot", x: 0, y: 0, style: Style(attributes: .dim)) }
      // libvterm does not know faint letters: SGR 2 must be among the bytes.
      let text = screen.terminal.text
      #expect(text.contains("\u{1B}[0;2mpot"), "\(text.debugDescription)")
    }

    @Test(
      "a terminal of fewer colours shows one that it has",
      arguments: [
        ("xterm", true, Color.palette(3)), ("linux", true, .palette(3)),
        ("xterm-256color", false, .standard), ("vt100", true, .standard),
      ])
    func fewerColors(term: String, isColorWanted: Bool, expected: Color) throws {
      let screen = try Screen(term: term, isColorWanted: isColorWanted)
      defer { screen.backend.close() }
      screen.show { $0.write("tea", x: 0, y: 0, style: Style(foreground: .orange)) }
      #expect(screen.terminal.screen.cell(0, 0).symbol == "t")
      #expect(screen.terminal.screen.cell(0, 0).style.foreground == expected)
    }

    @Test("the cursor stands where it is put, or is hidden")
    func cursor() throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      screen.show(cursor: Position(x: 3, y: 2)) { $0.write("tea", x: 0, y: 0) }
      #expect(screen.terminal.screen.cursor == Position(x: 3, y: 2))
      #expect(screen.terminal.screen.isCursorVisible)
      screen.show { $0.write("tea", x: 0, y: 0) }
      #expect(!screen.terminal.screen.isCursorVisible)
    }

    @Test("a changed cell sends little, an unchanged screen nothing, a forgotten one everything")
    func changes() throws {
      let screen = try Screen(width: 80, height: 24)
      defer { screen.backend.close() }
      let page: (inout Buffer) -> Void = { buffer in
        for y in 0..<24 { buffer.write("a kettle of tea and 日本", x: y, y: y) }
      }
      screen.show(page)
      var sent = screen.terminal.output.count
      screen.show(page)
      #expect(screen.terminal.output.count == sent)
      screen.show {
        page(&$0)
        $0.write("T", x: 32, y: 12)
      }
      #expect(screen.terminal.output.count - sent < 30)
      #expect(screen.terminal.screen.lines[12].hasSuffix("a kettle of tea and T 本"))
      sent = screen.terminal.output.count
      screen.backend.invalidate()
      screen.show(page)
      #expect(screen.terminal.output.count - sent > 24 * 20)
      #expect(screen.terminal.screen.lines[12].hasSuffix("a kettle of tea and 日本"))
    }

    @Test("rows that move arrive where they belong, above and below what stays")
    func movedRows() throws {
      let screen = try Screen(width: 40, height: 16)
      defer { screen.backend.close() }
      var top = 0
      for (step, move) in [0, 1, 1, 2, -1, -5, 7, 1, -3, 0, 14, -1, 3, -20, 5].enumerated() {
        top += move
        var expected: [String] = []
        screen.show { buffer in
          buffer.write("kettles and their lids, one by one", x: 0, y: 0)
          for y in 1..<15 where (top + y) % 4 != 0 {
            buffer.write("kettle \(top + y) 日本│\(top + y)", x: (top + y) % 2, y: y)
          }
          buffer.write("▌", x: 38, y: 1 + step % 14)
          buffer.write("step \(step) reaches to the last cell of all", x: 0, y: 15)
          expected = buffer.lines
        }
        #expect(screen.terminal.screen.lines == expected, "step \(step)")
      }
    }

    @Test("wide characters are replaced whole, wherever they begin")
    func wideChanges() throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      for text in ["日本語日本語", "a日本語日本", "日本語日本語", "ab", "x日", "日x"] {
        screen.show { $0.write(text, x: 0, y: 0) }
        #expect(screen.terminal.screen.lines[0] == text)
      }
    }

    @Test("a control character in a cell does not reach the terminal")
    func controls() throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      screen.show { $0[0, 0] = Cell(symbol: "\u{1B}") }
      #expect(screen.terminal.screen.cell(0, 0).symbol == "\u{FFFD}")
    }

    @Test("a buffer of another size than the screen is cut, not wrapped")
    func otherSize() throws {
      let screen = try Screen(width: 5, height: 2)
      defer { screen.backend.close() }
      var buffer = Buffer(size: Size(width: 9, height: 3))
      for y in 0..<3 { buffer.write("123456789", x: 0, y: y) }
      screen.backend.show(buffer, cursor: nil)
      screen.terminal.drain()
      #expect(screen.terminal.screen.lines == ["12345", "12345"])
    }
  }
}
