import CNcurses
import TerminalUI
import Testing

@Suite struct WidthTableTests {
  /// Whether the system knows as many scalars as our table: U+1FAE8 came with Unicode 15.
  static let isUnicode14 = CNcurses_use_utf8() && CNcurses_wcwidth(0x1FAE8) < 0

  @Test("our widths are those of the system's wcwidth, for every scalar that we show")
  func widths() throws {
    try #require(CNcurses_use_utf8())
    var differing: [String] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), TextWidth.cleaned(scalar) == scalar else {
        continue
      }
      let system = Int(CNcurses_wcwidth(value))
      if TextWidth.of(scalar) != system { differing.append(String(value, radix: 16)) }
    }
    #expect(differing == [])
  }

  @Test(
    "what we replace has no width on the system from which the table was made",
    .enabled(if: Self.isUnicode14))
  func replaced() throws {
    try #require(CNcurses_use_utf8())
    var differing: [String] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), TextWidth.cleaned(scalar) == "\u{FFFD}" else {
        continue
      }
      if value != 0xFFFD, CNcurses_wcwidth(value) >= 0 {
        differing.append(String(value, radix: 16))
      }
    }
    #expect(differing == [])
  }
}
