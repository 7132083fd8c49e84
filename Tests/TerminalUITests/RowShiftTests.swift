import TerminalUI
import Testing

@Suite("Rows that moved") struct RowShiftTests {
  private static func grid(_ rows: String) -> Buffer {
    var buffer = Buffer(size: Size(width: 3, height: rows.count))
    for (y, row) in rows.enumerated() { buffer.write(String(row), x: 1, y: y) }
    return buffer
  }

  @Test(
    "are found where most of what differs only moved",
    arguments: [
      ("Tabcdefgs", "Tbcdefghs", 1..<7, 1), ("Tbcdefghs", "Tabcdefgs", 2..<8, -1),
      ("Tabcdefgs", "Tdefghijs", 1..<5, 3), ("Ta   e gs", "T   e ghs", 1..<7, 1),
      ("abcdefg", "bcdeFgh", 0..<4, 1),
    ] as [(String, String, Range<Int>, Int)])
  func found(before: String, now: String, rows: Range<Int>, distance: Int) {
    let shift = Self.grid(now).shift(from: Self.grid(before))
    #expect(shift?.rows == rows)
    #expect(shift?.distance == distance)
  }

  @Test(
    "are not where it did not",
    arguments: [
      ("abcdefg", "abcdefg"), ("abcdefg", "abcdefx"), ("abcdefg", "xbcdefy"),
      ("abcdefg", "tuvwxyz"), ("a", "b"), ("", ""),
    ])
  func notFound(before: String, now: String) {
    #expect(Self.grid(now).shift(from: Self.grid(before)) == nil)
  }

  @Test("take the rows between with them")
  func moved() {
    let shift = Self.grid("Tdefghijs").shift(from: Self.grid("Tabcdefgs"))
    #expect(shift?.moved == 1..<8)
  }

  @Test("A row is copied whole, its style with it")
  func copying() {
    var from = Buffer(size: Size(width: 4, height: 2))
    from.write("a日", x: 0, y: 1, style: Style(attributes: .bold))
    var to = Buffer(size: Size(width: 4, height: 3))
    to.write("日本", x: 0, y: 2)
    to.copyRow(1, of: from, to: 2)
    #expect(to.lines == ["", "", "a日"])
    #expect(to[1, 2] == from[1, 1])
  }
}
