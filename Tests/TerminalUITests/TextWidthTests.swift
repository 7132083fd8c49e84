import TerminalUI
import Testing

@Suite struct TextWidthTests {
  @Test(
    "a text is as wide as the cells of its cleaned scalars",
    arguments: [
      ("", 0), ("tea", 3), ("日本", 4), ("e\u{301}", 1), ("👨\u{200D}👩", 4), ("❤\u{FE0F}", 1),
      ("\u{1F1EF}\u{1F1F5}", 2), ("a\tb", 3), ("\u{1B}[31m", 5), ("\u{202E}x", 1), ("…▌█", 3),
      ("\u{378}", 1), ("\u{AD}", 0),
    ] as [(String, Int)])
  func width(text: String, cells: Int) {
    #expect(TextWidth.of(text) == cells)
    #expect(TextWidth.of(Array(text.utf8), in: 0..<text.utf8.count) == cells)
  }

  @Test(
    "what could harm the terminal or the columns is dropped or replaced",
    arguments: [
      ("a\nb\tc\rd", "a b c d"), ("\u{1B}[2J", "\u{FFFD}[2J"), ("\u{9B}2J", "\u{FFFD}2J"),
      ("\u{7F}", "\u{FFFD}"), ("a\u{200D}b\u{FE0F}", "ab"), ("\u{202E}evil\u{2066}", "evil"),
      ("a\u{A0}b\u{2028}c", "a b c"), ("\u{FFFF}", "\u{FFFD}"), ("\u{E0041}", ""),
      ("\u{600}5", "\u{600}5"),
    ] as [(String, String)])
  func cleaning(text: String, expected: String) {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: TextWidth.cleaned(text))
    #expect(String(result).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(
    "a clipped text ends in an ellipsis within the width",
    arguments: [
      ("teatime", 7, "teatime"), ("teatime", 4, "tea…"), ("teatime", 1, "…"), ("teatime", 0, ""),
      ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("", 0, ""),
      ("e\u{301}a", 1, "…"), ("e\u{301}", 1, "e\u{301}"),
    ] as [(String, Int, String)])
  func clipping(text: String, width: Int, expected: String) {
    #expect(TextWidth.clipped(text, to: width) == expected)
  }
}
