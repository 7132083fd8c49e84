import TerminalUI
import Testing

@Suite struct WrappingTests {
  @Test(
    "text breaks at blanks, beside wide characters, at line ends, and inside words too wide",
    arguments: [
      ("one two three", 7, ["one two", "three"]),
      ("one two", 3, ["one", "two"]),
      ("one  two", 4, ["one", "two"]),
      ("one two ", 7, ["one two"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("go https://example.org/a now", 10, ["go", "https://ex", "ample.org/", "a now"]),
      ("first\nsecond", 20, ["first", "second"]),
      ("first\n\nsecond", 20, ["first", "", "second"]),
      ("ends\n", 20, ["ends"]),
      ("  indented text", 10, ["  indented", "text"]),
      ("日本語の本文", 5, ["日本", "語の", "本文"]),
      ("日本", 1, ["日", "本"]),
      ("見る。次", 4, ["見", "る。", "次"]),
      ("「見る", 4, ["「見", "る"]),
      ("ab日本", 3, ["ab", "日", "本"]),
      ("a\u{301}b\u{301}c", 2, ["a\u{301}b\u{301}", "c"]),
      ("so is\u{A0}not\u{A0}it", 7, ["so is", "not\u{A0}it"]),
      ("after 10\u{A0}km", 8, ["after", "10\u{A0}km"]),
      ("dit\u{A0}«\u{A0}oui\u{A0}»", 7, ["dit\u{A0}«\u{A0}o", "ui\u{A0}»"]),
      ("", 5, []),
    ] as [(String, Int, [String])])
  func breaks(text: String, width: Int, expected: [String]) {
    #expect(Wrapping.rows(of: text, width: width) == expected)
  }

  @Test(
    "between rows lie only blanks and line ends, and no row is wider than asked", arguments: 1...12)
  func nothingIsLost(width: Int) {
    let text =
      "Tea, they say:  「お茶」 is  served\tat four…\n\n  (or at five) supercalifragilistic e\u{301}nd "
    let bytes = Array(text.utf8)
    let rows = Wrapping.rows(of: bytes, in: 0..<bytes.count, width: width)
    var shown: [UInt8] = []
    for row in rows {
      shown += bytes[row.range]
      #expect(row.width == TextWidth.of(bytes, in: row.range))
      #expect(row.width <= max(width, 2))
    }
    let ink = { (bytes: [UInt8]) in bytes.filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A } }
    #expect(ink(shown) == ink(bytes))
  }

  @Test("only as many rows as asked for are found")
  func limit() {
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 1_000)
    #expect(
      Wrapping.rows(of: bytes, in: 0..<1_000, width: 10, limit: 3).map(\.range) == [
        0..<10, 10..<20, 20..<30,
      ])
    #expect(Wrapping.rowCount(of: bytes, in: 0..<1_000, width: 10, limit: 7) == 7)
    #expect(Wrapping.rowCount(of: bytes, in: 0..<995, width: 10) == 100)
  }

  @Test("a byte range is found in the columns of a row")
  func columns() {
    let bytes = Array("日本 tea time".utf8)
    let row = WrappedRow(range: 0..<bytes.count, width: 13)
    #expect(Wrapping.column(of: 7, in: row, of: bytes) == 5)
    #expect(Wrapping.columns(of: 3..<10, in: row, of: bytes) == 2..<8)
    #expect(Wrapping.columns(of: 20..<30, in: row, of: bytes) == nil)
  }

  @Test("bytes that are no UTF-8 take a cell each and stop nothing")
  func invalid() {
    let bytes: [UInt8] = [0xFF, 0xC3, 0x28, 0xE3, 0x81, 0xF0, 0x9F]
    let rows = Wrapping.rows(of: bytes, in: 0..<bytes.count, width: 4)
    #expect(rows.map(\.range) == [0..<4, 4..<7])
  }
}
