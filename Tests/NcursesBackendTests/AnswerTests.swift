import NcursesBackend
import TerminalUI
import Testing
import VirtualTerminal

extension CursesTests {
  /// The terminal's answer to the question for its ground.
  @Suite(.serialized) struct Answers {
    private static let light = Array("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\".utf8)
    private static let dark = Array("\u{1B}]11;rgb:0000/0000/0000\u{7}".utf8)
    private static let question = "\u{1B}]11;?\u{7}"

    private func show(on screen: Screen) {
      screen.show(cursor: Position(x: 5, y: 2)) {
        $0.write("tea", x: 0, y: 0, style: Style(foreground: .orange))
        $0.write("mug", x: 0, y: 1, style: Style(attributes: .dim))
      }
    }

    private func colors(on screen: Screen) -> [Color] {
      screen.terminal.drain()
      return [0, 1].map { screen.terminal.screen.cell(0, $0).style.foreground }
    }

    @Test("the terminal is asked once, where it is to show colours and is no console")
    func question() throws {
      for (term, isColorWanted, isAsked) in [
        ("xterm-256color", true, true), ("xterm", true, true), ("xterm-256color", false, false),
        ("vt100", true, false), ("linux", true, false),
      ] {
        let screen = try Screen(term: term, isColorWanted: isColorWanted)
        show(on: screen)
        screen.backend.close()
        screen.terminal.drain()
        let asked = screen.terminal.text.occurrences(of: Self.question)
        #expect(asked == (isAsked ? 1 : 0), "\(term)")
      }
    }

    @Test("an answer that comes before the first screen gives it its colours, and no key is lost")
    func early() throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      screen.terminal.type(Array("j".utf8) + Self.light + Array("k".utf8))
      show(on: screen)
      #expect(colors(on: screen) == [.palette(166), .palette(245)])
      #expect(
        screen.events(of: Array("l".utf8))
          == ["j", "k", "l"].map { Event.key(.character($0)) })
    }

    @Test("one that comes later changes the colours of what is shown, and the cursor stays")
    func later() throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      show(on: screen)
      #expect(colors(on: screen) == [.palette(208), .palette(244)])
      #expect(screen.events(of: Self.light) == [])
      #expect(colors(on: screen) == [.palette(166), .palette(245)])
      #expect(screen.terminal.screen.lines == ["tea", "mug", "", ""])
      #expect(screen.terminal.screen.cursor == Position(x: 5, y: 2))
      screen.show { $0.write("pot", x: 0, y: 0, style: Style(foreground: .orange)) }
      #expect(screen.terminal.screen.cell(2, 0).style.foreground == .palette(166))
    }

    @Test("one that says what was expected sends nothing")
    func expected() throws {
      let screen = try Screen(ground: .light)
      defer { screen.backend.close() }
      show(on: screen)
      #expect(colors(on: screen) == [.palette(166), .palette(245)])
      let sent = screen.terminal.output.count
      #expect(screen.events(of: Self.light) == [])
      screen.terminal.drain()
      #expect(screen.terminal.output.count == sent)
      #expect(screen.events(of: Self.dark) == [])
      #expect(colors(on: screen) == [.palette(208), .palette(244)])
    }

    @Test("one in pieces is no key, wherever it is parted")
    func pieces() throws {
      for count in 2..<Self.light.count {
        let screen = try Screen()
        defer { screen.backend.close() }
        show(on: screen)
        #expect(screen.events(of: Array(Self.light[..<count])) == [])
        #expect(screen.events(of: Array(Self.light[count...]) + [0x6A]) == [.key(.character("j"))])
        #expect(colors(on: screen) == [.palette(166), .palette(245)])
      }
    }

    @Test("after the first screen keys wake who sleeps on the terminal, until they are asked for")
    func unread() throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      show(on: screen)
      #expect(screen.events(of: Self.light) == [])
      screen.backend.invalidate()
      screen.terminal.type([0x6A])
      show(on: screen)
      #expect(screen.terminal.hasUnreadKeys)
      #expect(screen.events(of: []) == [.key(.character("j"))])
    }

    @Test("without an answer all keys arrive, and those that begin as it does")
    func none() throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      show(on: screen)
      #expect(screen.events(of: [0x1B]) == [.key(.escape)])
      let keys: [Key] = [.escape, .character("]"), .up, .escape, .character("j")]
      #expect(screen.events(of: keys.flatMap(\.bytes)) == keys.map(Event.key))
      #expect(colors(on: screen) == [.palette(208), .palette(244)])
    }

    @Test("an answer that is on its way when the screen closes does not go to the shell")
    func closing() throws {
      let screen = try Screen()
      show(on: screen)
      screen.terminal.type(Self.light)
      screen.backend.close()
      #expect(!screen.terminal.hasUnreadKeys)
    }

    @Test(
      "the terminal is asked again when it was lent and when all is drawn anew, if it answered before",
      arguments: [true, false], [true, false])
    func again(isLent: Bool, answers: Bool) throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      show(on: screen)
      if answers { #expect(screen.events(of: Self.light) == []) }
      if isLent { screen.backend.lend {} } else { screen.backend.invalidate() }
      screen.terminal.drain()
      #expect(screen.terminal.text.occurrences(of: Self.question) == (answers ? 2 : 1))
    }
  }
}

extension String {
  /// How often a text is in it.
  fileprivate func occurrences(of text: String) -> Int { ranges(of: text).count }
}
