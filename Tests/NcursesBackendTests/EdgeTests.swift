import Glibc
import NcursesBackend
import TerminalUI
import Testing
import VirtualTerminal

/// Screens of letters of all widths, with and without marks, that reach to every edge.
enum EdgePage {
  private static let letters = [
    "ø\u{301}", "日", "a", "語\u{302}\u{323}", "│", "±", "ж\u{308}\u{304}", "b",
  ]

  /// Rows without end from `top` on; those at the foot stay while the others scroll.
  static func draw(from top: Int, foot: Int, step: Int, into buffer: inout Buffer) {
    for y in 0..<buffer.size.height {
      let isFoot = y >= buffer.size.height - foot
      drawRow(isFoot ? y : top + y, y: y, from: isFoot ? step : 0, into: &buffer)
    }
  }

  private static func drawRow(_ row: Int, y: Int, from first: Int, into buffer: inout Buffer) {
    var x = 0
    while x < buffer.size.width {
      x = buffer.write(letters[abs(row * 5 + first + x) % letters.count], x: x, y: y)
    }
    // No row is like another.
    buffer.write("\(abs(row))", x: 0, y: y)
  }

  /// Sizes from a single cell up, each beside very different ones.
  static let sizes: [Size] = (1...9).flatMap { width in
    [(1, 1), (2, 9), (3, 4), (9, 2), (5, 24)].map { Size(width: width * $0.0, height: $0.1) }
  }
}

extension CursesTests {
  @Suite(.serialized) struct Edges {
    @Test("a mark arrives in every column of every row, on wide letters as well")
    func marks() throws {
      let screen = try Screen(width: 6, height: 3)
      defer { screen.backend.close() }
      // A mark behind a letter of ASCII in the last column is too much for the emulator.
      for (left, letter, right) in [
        ("", "ø\u{301}", "12345"), ("123", "ø\u{301}", "45"), ("12345", "ø\u{301}", ""),
        ("", "日\u{302}\u{323}", "1234"), ("12", "日\u{302}\u{323}", "34"),
        ("1234", "日\u{302}\u{323}", ""),
      ] {
        let text = left + letter + right
        screen.show { buffer in
          for y in 0..<3 { buffer.write(text, x: 0, y: y) }
        }
        #expect(screen.terminal.screen.lines == [text, text, text])
      }
    }

    @Test("rows of all widths scroll at every size, arrive whole and do the heap no harm")
    func scrolling() async {
      // In a process of its own, since a heap that is damaged ends it.
      await #expect(processExitsWith: .success) {
        let screen = try Screen(width: 12, height: 24)
        defer { screen.backend.close() }
        for size in EdgePage.sizes {
          var top = 0
          for (step, move) in [0, 1, 1, -1, 3, -2, 1, -7].enumerated() {
            top += move
            var expected: [String] = []
            screen.show {
              EdgePage.draw(from: top, foot: step % 3, step: step, into: &$0)
              expected = $0.lines
            }
            #expect(screen.terminal.screen.lines == expected, "before \(size), step \(step)")
          }
          screen.resize(to: size)
        }
      }
    }
  }
}
