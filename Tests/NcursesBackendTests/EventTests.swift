import NcursesBackend
import TerminalUI
import Testing
import VirtualTerminal

extension CursesTests {
  @Suite(.serialized) struct Events {
    @Test(
      "every key arrives as itself",
      arguments: [
        .character("j"), .character(" "), .character("日"), .control("c"), .control("z"),
        .control("o"), .control("]"), .enter, .tab, .backTab, .escape, .backspace, .delete, .up,
        .down, .left, .right, .pageUp, .pageDown, .home, .end, .function(1), .function(12),
      ] as [Key])
    func keys(key: Key) throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      #expect(screen.events(of: key.bytes) == [.key(key)])
    }

    @Test(
      "what other modes and terminals send for a key arrives as that key",
      arguments: [
        ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
        ("\u{1B}[H", .home), ("\u{1B}[F", .end), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end),
        ("\u{8}", .backspace), ("\n", .enter),
      ] as [(String, Key)])
    func otherSequences(bytes: String, key: Key) throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      #expect(screen.events(of: Array(bytes.utf8)) == [.key(key)])
    }

    @Test("keys that come together are told apart, in order")
    func several() throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      let keys: [Key] = [.character("g"), .up, .character("é"), .control("d")]
      #expect(screen.events(of: keys.flatMap(\.bytes)) == keys.map(Event.key))
    }

    @Test("a paste is one event, its line ends newlines")
    func paste() throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      let bytes = "\u{1B}[200~tea\rq 日本\t\u{1B}[201~j"
      #expect(
        screen.events(of: Array(bytes.utf8))
          == [.paste("tea\nq 日本\t"), .key(.character("j"))])
    }

    @Test("a paste that comes in pieces is still one")
    func pieces() throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      #expect(screen.events(of: Array("\u{1B}[200~te".utf8)) == [])
      #expect(screen.events(of: Array("a\u{1B}[201~".utf8)) == [.paste("tea")])
    }

    @Test("a resize arrives with the new size, and the next screen fills it")
    func resize() throws {
      let screen = try Screen()
      defer { screen.backend.close() }
      screen.show { $0.write("tea", x: 0, y: 0) }
      #expect(
        screen.resize(to: Size(width: 30, height: 6)) == [.resize(Size(width: 30, height: 6))])
      #expect(screen.backend.size == Size(width: 30, height: 6))
      screen.show { $0.write("at the far end", x: 16, y: 5) }
      #expect(
        screen.terminal.screen.lines
          == ["", "", "", "", "", String(repeating: " ", count: 16) + "at the far end"])
    }
  }
}
