import TerminalUI
import Testing
import VirtualTerminal
import _TestSupport

@testable import Reader

/// Explanations and corrections in the real program.
@Suite("Explain and corrections")
struct ExplainTests {
  private let folder: TemporaryFolder
  private let sample = ReaderSession.samplePath

  init() throws { folder = try TemporaryFolder() }

  @Test("A comment is named by option or behind the file, and explained with the lines of the file")
  func explain() throws {
    let run = try ProgramRun(["explain", sample, "--comment", "7"], in: folder)
    #expect(run.code == 0)
    #expect(run.text.hasPrefix("Why: #7, lines 65–69 of the page\n"))
    #expect(run.text.contains("sure: #8 quotes this comment under a header with that name"))
    #expect(run.text.contains("= line 69, whole"))
    #expect(try ProgramRun(["explain", sample + "#7"], in: folder).text == run.text)
  }

  @Test("A name called in an answer is shown with the quote that it goes with, on both sides")
  func called() throws {
    let page = """
      The town plans a bridge

      Login to comment

      The ferry has always been good enough for us.

      1 ( +1 / -0 )

      A bridge is what this little town needs.

      0 ( +0 / -0 )

      OttoToday 09:03 am JST

      A bridge is what this little town needs.

      Who pays for it?

      0 ( +0 / -0 )

      The ferry has always been good enough for us.

      You know better than that, Otto.

      0 ( +0 / -0 )

      """
    let path = try folder.write(page.utf8, to: "called.txt")
    let writer = try ProgramRun(["explain", path + "#1"], in: folder).text
    #expect(writer.contains("sure: #4 answers this comment and addresses its writer by that name"))
    #expect(writer.contains("   23   Otto"))
    #expect(writer.contains("= line 5, whole"))
    let answer = try ProgramRun(["explain", path + "#4"], in: folder).text
    #expect(answer.contains("sure: quotes it, and calls its writer by name"))
    #expect(answer.contains("You know better than that, Otto."))
  }

  @Test("With --ascii all that is no ASCII is the page's own, and the rows stand as without it")
  func ascii() throws {
    let long = "The ferry – that is the old one – sails at dawn and at dusk, and never at noon"
    let page = """
      The ferry and its hours

      Login to comment

      \(long), whatever the table on the harbour wall may say about it.

      1 ( +1 / -0 )

      \(long), whatever the table on the harbour wall may say about it.

      The table is right.

      0 ( +0 / -0 )

      """
    let path = try folder.write(page.utf8, to: "ferry.txt")
    let plain = try ProgramRun(["explain", path + "#2"], in: folder).text.split(separator: "\n")
    let ascii = try ProgramRun(["explain", "--ascii", path + "#2"], in: folder).text
      .split(separator: "\n")
    #expect(plain.first == "Why: #2, lines 9–11 of the page")
    #expect(ascii.first == "Why: #2, lines 9-11 of the page")
    #expect(plain.map(\.count) == ascii.map(\.count))
    let quote = try #require(plain.firstIndex { $0.contains("▎ The ferry – that") })
    #expect(plain[quote].contains("…  = line 5, whole"))
    #expect(ascii[quote].contains("> The ferry – that is the old one – sails"))
    #expect(ascii[quote].contains("...  = line 5, whole"))
    #expect(ascii.joined().allSatisfy { $0.isASCII || $0 == "–" })
  }

  @Test("What cannot be explained is one line")
  func errors() throws {
    let outside = try ProgramRun(["explain", sample + "#32"], in: folder)
    #expect(outside.code == 1)
    #expect(
      outside.errors == "rejoinder: \(sample): there is no comment 32; name one from 1 to 31\n")
    #expect(try ProgramRun(["explain", sample], in: folder).code == 64)
    #expect(try ProgramRun(["explain", "nowhere#3"], in: folder).code == 1)
  }

  @Test("A damaged file of corrections is one line, and left as it is")
  func damaged() throws {
    let path = try folder.write("rejoinder corrections 1\npage path x\nmove it\n".utf8, to: "mine")
    let run = try ProgramRun(["explain", sample + "#7", "--corrections", path], in: folder)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("rejoinder: \(path):3: "))
    #expect(
      TextFile.read(path).map { String(decoding: $0, as: UTF8.self) }?.hasSuffix("move it\n")
        == true)
  }

  @Test("e, Enter and U: the page is read anew, the file follows, and every command reads it")
  func corrections() throws {
    let path = folder.path + "/corrections"
    let session = try ReaderSession(
      arguments: ["--corrections", path, sample], size: Size(width: 100, height: 30))
    try session.waitToSee([.selected(1)], "the page")
    session.press(KeyNotation.keys(":7<Enter>e"))
    try session.waitToSee([.title("Why: #7"), .row("▸ #6 Marrow")], "the evidence")
    session.press(KeyNotation.keys("j<Enter>"))
    try session.waitToSee([.row("▸ nobody (top level)"), .row("put there by hand")], "the move")
    let printed = try ProgramRun(["explain", sample + "#7", "--corrections", path], in: folder)
    #expect(printed.text.contains("▸ nobody (top level)"))
    session.press(KeyNotation.keys("U"))
    try session.waitToSee([.row("▸ #6 Marrow"), .noRow("put there by hand")], "the undoing")
    let undone = try ProgramRun(["explain", sample + "#7", "--corrections", path], in: folder)
    #expect(undone.text.contains("▸ #6 Marrow"))
    session.press(KeyNotation.keys("<C-r>q"))
    try session.waitToSee([.selected(7), .status("depth 0")], "the conversation")
  }

  @Test("Doubt: one key, a sentence, line numbers, no figures, and back")
  func doubt() throws {
    let session = try ReaderSession.sample()
    try session.waitToSee([.selected(1)], "the page")
    session.press(KeyNotation.keys(":7<Enter>"))
    try session.waitToSee([.selected(7)], "#7")
    let before = session.screen.lines
    session.press(KeyNotation.keys("e"))
    try session.waitToSee(
      [.top("sure: #8 quotes this comment"), .row("   73   Sefa"), .row("= line 69, whole")],
      "the evidence")
    #expect(session.screen.lines.allSatisfy { !$0.contains("0.") })
    session.press(KeyNotation.keys("q"))
    try session.waitUntil("the same screen") { $0.lines == before }
  }
}
