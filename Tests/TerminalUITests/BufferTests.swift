import TerminalUI
import Testing

@Suite struct BufferTests {
  @Test(
    "a text is cut at the edges, and half of a wide character is a blank",
    arguments: [
      ("tea", 0, "tea"), ("tea", 2, "  te"), ("tea", 4, ""), ("tea", -1, "ea"), ("日本", 0, "日本"),
      ("日本", 1, " 日"), ("日本", 3, ""), ("日本", -1, " 本"), ("日本", -4, ""), ("a日", 2, "  a"),
    ] as [(String, Int, String)])
  func cutting(text: String, x: Int, expected: String) {
    var buffer = Buffer(size: Size(width: 4, height: 1))
    buffer.write(text, x: x, y: 0)
    #expect(buffer.lines == [expected])
  }

  @Test(
    "writing returns the column behind the last cell",
    arguments: [("tea", 3), ("日本", 4), ("teatime", 4), ("e\u{301}", 1)])
  func column(text: String, expected: Int) {
    var buffer = Buffer(size: Size(width: 4, height: 1))
    #expect(buffer.write(text, x: 0, y: 0) == expected)
  }

  @Test("rows outside of the grid are not written")
  func rows() {
    var buffer = Buffer(size: Size(width: 2, height: 1))
    buffer.write("x", x: 0, y: -1)
    buffer.write("x", x: 0, y: 1)
    #expect(buffer.lines == [""])
    var empty = Buffer(size: Size(width: 0, height: -3))
    #expect(empty.write("x", x: 0, y: 0) == 0)
  }

  @Test("overwriting half of a wide character blanks its other half")
  func splitting() {
    var buffer = Buffer(size: Size(width: 6, height: 1))
    buffer.write("日本語", x: 0, y: 0)
    buffer.write("x", x: 1, y: 0)
    #expect(buffer.lines == [" x本語"])
    buffer.write("y", x: 4, y: 0)
    #expect(buffer.lines == [" x本y"])
    buffer.write("木", x: 1, y: 0)
    #expect(buffer[3, 0].symbol == " ")
    buffer.clear(Rect(x: 2, y: 0, width: 1, height: 1))
    #expect(buffer.lines == ["    y"])
  }

  @Test("marks join the character before them, never what another text wrote")
  func marks() {
    var buffer = Buffer(size: Size(width: 4, height: 1))
    buffer.write("|", x: 0, y: 0)
    buffer.write("\u{301}e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", x: 1, y: 0)
    #expect(buffer[0, 0].symbol == "|")
    #expect(buffer[1, 0].symbol.unicodeScalars.count == 5)
    buffer.write("木\u{301}", x: 2, y: 0)
    #expect(buffer[2, 0].symbol == "木\u{301}")
    #expect(buffer[3, 0].symbol == "")
  }

  @Test(
    "a clipped text ends in an ellipsis",
    arguments: [(6, "tea 茶"), (5, "tea …"), (4, "tea…"), (1, "…"), (0, "")])
  func ellipsis(limit: Int, expected: String) {
    var buffer = Buffer(size: Size(width: 10, height: 2))
    buffer.writeClipped("tea 茶", x: 0, y: 0, limit: limit)
    let bytes = Array("tea 茶".utf8)
    buffer.writeClipped(bytes, in: 0..<bytes.count, x: 0, y: 1, limit: limit)
    #expect(buffer.lines == [expected, expected])
  }

  @Test("styles go to the cells of a rectangle and to nothing else")
  func styles() {
    var buffer = Buffer(size: Size(width: 3, height: 2))
    buffer.write("abc", x: 0, y: 1, style: Style(foreground: .palette(2)))
    buffer.add(.reverse, in: Rect(x: 1, y: 1, width: 9, height: 9))
    buffer.setStyle(Style(attributes: .dim), in: Rect(x: -1, y: -1, width: 2, height: 2))
    #expect(buffer[0, 0].style.attributes == .dim)
    #expect(buffer[1, 0].style == .plain)
    #expect(buffer[0, 1].style == Style(foreground: .palette(2)))
    #expect(buffer[2, 1].style == Style(foreground: .palette(2), attributes: .reverse))
    #expect(buffer.lines == ["", "abc"])
  }
}
