import TerminalUI
import Testing

@Suite struct LineEditorTests {
  @Test(
    "keys edit the line as in a shell",
    arguments: [
      ([.character("a"), .character("b")], "one twoab", "one twoab"),
      ([.backspace], "one tw", "one tw"),
      ([.control("w")], "one ", "one "),
      ([.control("w"), .control("w")], "", ""),
      ([.left, .left, .character("x")], "one txwo", "one tx"),
      ([.home, .delete], "ne two", ""),
      ([.control("a"), .right, .control("k")], "o", "o"),
      ([.left, .control("u")], "o", ""),
      ([.control("a"), .left, .backspace, .end, .right, .delete], "one two", "one two"),
    ] as [([Key], String, String)])
  func keys(keys: [Key], text: String, beforeCursor: String) {
    var line = LineEditor("one two")
    for key in keys { _ = line.handle(key) }
    #expect(line.text == text)
    #expect(line.textBeforeCursor == beforeCursor)
  }

  @Test("a mark goes with its character")
  func marks() {
    var line = LineEditor("ae\u{301}")
    #expect(line.handle(.backspace) == .edited)
    #expect(line.text == "a")
  }

  @Test(
    "what is typed first takes the place of a proposal; a key that moves keeps it",
    arguments: [
      ([.character("a")], "a"), ([.character("a"), .character("b")], "ab"), ([.backspace], ""),
      ([.control("w")], ""), ([.delete], ""), ([.control("u")], ""),
      ([.right, .character("a")], "one.txta"), ([.end, .backspace], "one.tx"),
      ([.home, .character("a")], "aone.txt"),
      ([.left, .left, .left, .left, .control("u")], ".txt"),
      ([.enter], "one.txt"), ([.tab, .character("a")], "a"),
    ] as [([Key], String)])
  func proposal(keys: [Key], text: String) {
    var line = LineEditor(proposing: "one.txt")
    #expect(line.isProposal)
    for key in keys { _ = line.handle(key) }
    #expect(line.text == text)
    #expect(line.isProposal == (keys == [.enter]))
  }

  @Test("a proposal is in reverse, and a pasted text takes its place")
  func proposalLook() {
    var line = LineEditor(proposing: "a")
    var buffer = Buffer(size: Size(width: 3, height: 1))
    line.draw(into: &buffer, x: 0, y: 0, width: 3)
    #expect(buffer[0, 0].style.attributes == .reverse)
    #expect(buffer[1, 0].style == .plain)
    #expect(line.handle(.paste("bc")) == .edited)
    #expect(line.text == "bc")
  }

  @Test("pasted text is cleaned and stays on one line")
  func paste() {
    var line = LineEditor("a")
    #expect(line.handle(.paste("b\nc\u{1B}")) == .edited)
    #expect(line.text == "ab c\u{FFFD}")
  }

  @Test(
    "keys that mean nothing to a line are for somebody else",
    arguments: [Key.enter, .escape, .up, .tab, .control("c")])
  func ignored(key: Key) {
    var line = LineEditor("a")
    #expect(line.handle(key) == .ignored)
  }

  @Test(
    "the line scrolls so that the cursor is in sight",
    arguments: [
      ("tea", 0, 6, "tea", 3), ("teatime", 0, 5, "time", 4), ("teatime", 7, 5, "teati", 0),
      ("teatime", 2, 5, "eatim", 4), ("お茶時間", 0, 5, "時間", 4), ("tea", 0, 0, "", 0),
    ] as [(String, Int, Int, String, Int)])
  func scrolling(text: String, left: Int, width: Int, shown: String, cursor: Int) {
    var line = LineEditor(text)
    for _ in 0..<left { _ = line.handle(.left) }
    var buffer = Buffer(size: Size(width: 8, height: 1))
    #expect(line.draw(into: &buffer, x: 0, y: 0, width: width) == Position(x: cursor, y: 0))
    #expect(buffer.lines == [shown])
  }
}
