import Glibc
import Testing
import VirtualTerminal
import _TestSupport

/// What the program makes of inputs that are none, or that are broken.
///
/// The sizes are those that a debug build bears; a release build takes fifty
/// times as much in a few seconds.
@Suite("Bad input")
struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let commands: [[String]] = [[], ["export"], ["--diagnostics"]]

  @Test(
    "What cannot be read is said in one line, with exit code 1",
    arguments: [
      ("nosuch.txt", nil, ": no such file; check the name"),
      ("empty.txt", [], ": there is no text in it; save the page again, with its comments shown"),
      ("blank.txt", Array(" \r\n\n".utf8), ": there is no text in it"),
      ("binary.txt", Array("one\ntwo\0three".utf8), ":2: this is no text but a binary file"),
    ] as [(String, [UInt8]?, String)])
  func unreadable(_ name: String, _ bytes: [UInt8]?, _ message: String) throws {
    if let bytes { try folder.write(bytes, to: name) }
    for command in Self.commands {
      let run = try ProgramRun(command + [name], in: folder)
      #expect(run.code == 1)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("rejoinder: " + name + message), "\(run.errors)")
      #expect(run.errors.filter { $0 == "\n" }.count == 1)
    }
  }

  @Test("Without a terminal all pages of a folder are printed")
  func folders() throws {
    let pages = try TemporaryFolder()
    _ = try ArticlePages.write(to: pages)
    let printed = try ProgramRun([pages.path], in: folder)
    #expect(printed.code == 0)
    #expect(printed.text.contains("The ferry at dawn"))
    #expect(printed.text.contains("A bench for the harbour wall"))
  }

  @Test("A folder without pages is said in one line, and the others are printed")
  func emptyFolder() throws {
    let pages = try TemporaryFolder()
    try pages.write(Array("hidden".utf8), to: ".hidden.txt")
    let says =
      "rejoinder: \(pages.path): there are no pages in this folder; save one there, or name another\n"
    for arguments in [[], ["--diagnostics"]] {
      let run = try ProgramRun(arguments + [pages.path], in: folder)
      #expect(run.code == 1)
      #expect(run.output.isEmpty)
      #expect(run.errors == says)
    }
    let both = try ProgramRun([pages.path, ReaderSession.samplePath], in: folder)
    #expect(both.code == 1)
    #expect(both.errors == says)
    #expect(both.output == (try ProgramRun([ReaderSession.samplePath], in: folder).output))
  }

  @Test("On a terminal an input that cannot be read leaves the screen alone")
  func unreadableOnTerminal() throws {
    let session = try ReaderSession(arguments: ["/nosuch.txt"])
    #expect(try session.waitForEnd() == .exit(1))
    #expect(session.terminal.text == "rejoinder: /nosuch.txt: no such file; check the name\r\n")
    #expect(session.terminal.isCooked)
  }

  @Test("One that cannot be read keeps the others from nothing")
  func oneOfSeveral() throws {
    let sample = ReaderSession.samplePath
    let run = try ProgramRun(["export", sample, "nosuch.txt", sample], in: folder)
    #expect(run.code == 1)
    #expect(run.text.split(separator: "\n").count == 2)
    #expect(run.errors == "rejoinder: nosuch.txt: no such file; check the name\n")
  }

  @Test("CR LF and a byte order mark change nothing", arguments: [false, true], [false, true])
  func lineEnds(crlf: Bool, mark: Bool) throws {
    let sample = try #require(TextFile.read(ReaderSession.samplePath))
    try folder.write(sample, to: "page.txt")
    let plain = try ProgramRun(["export", "page.txt"], in: folder)
    let lines = crlf ? sample.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } : sample
    try folder.write((mark ? [0xEF, 0xBB, 0xBF] : []) + lines, to: "page.txt")
    let run = try ProgramRun(["export", "page.txt"], in: folder)
    #expect(run.output == plain.output)
    #expect(run.code == 0)
  }

  @Test("Bytes that are no UTF-8 are shown as such and reported with their line")
  func invalidText() throws {
    try folder.write(
      HostilePage.page(comment: "caf\u{1}X bar").map { $0 == 1 ? 0x81 : $0 }, to: "p")
    let run = try ProgramRun(["p"], in: folder)
    #expect(run.code == 0)
    #expect(run.text.contains("caf\u{FFFD}X bar"))
    let messages = try ProgramRun(["--diagnostics", "p"], in: folder)
    #expect(messages.errors.contains("p:13: 1 byte is no UTF-8"))
  }

  @Test("A file whose name tries the terminal is named without harm")
  func hostileName() throws {
    let run = try ProgramRun(["a\u{1B}[2J\u{202E}b"], in: folder)
    #expect(run.code == 1)
    #expect(!run.errors.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test("Nothing raw of a page reaches the terminal", arguments: HostilePage.attacks)
  func hostilePage(_ attack: HostilePage.Attack) throws {
    let path = try folder.write(HostilePage.page(comment: attack.text), to: "page.txt")
    for arguments in [[], ["--diagnostics"], ["export"], ["export", "--format", "text"]] {
      let run = try ProgramRun(arguments + [path], in: folder)
      #expect(run.code == 0)
      #expect(!HostilePage.isHostile(run.text + run.errors), "\(arguments)")
    }
    let session = try ReaderSession(arguments: [path])
    try session.waitFor("#1 ")
    session.send(":messages\r")
    session.send("q")
    session.send("c")
    try session.waitFor("Commenters")
    // What the program itself sends are CSI sequences, charsets, the keypad's mode and the question for the ground.
    let sent = session.terminal.text.replacing("\u{1B}]11;?\u{7}", with: "")
    for sign in ["\u{1B}]", "\u{1B}P", "\u{1B}_", "\u{7}", "\u{9B}", "\u{202E}", "\u{2066}"] {
      #expect(!sent.contains(sign))
    }
    #expect(!sent.contains("\u{1B}[31;1337m"))
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(session.hasRestoredTerminal)
  }

  @Test("What is larger than 4 GiB is refused before any of it is read")
  func tooLarge() throws {
    let path = try folder.write([], to: "large.txt")
    try #require(truncate(path, 5 << 30) == 0)
    let run = try ProgramRun(["large.txt"], in: folder)
    #expect(run.code == 1)
    #expect(run.errors == "rejoinder: large.txt: this is larger than 4 GiB; split it first\n")
  }

  @Test("Standard input is read once, however often it is named")
  func standardInputTwice() throws {
    let once = try ProgramRun(
      ["export", "--format", "jsonl", "-"], in: folder, input: ReaderSession.samplePath)
    let twice = try ProgramRun(
      ["export", "--format", "jsonl", "-", "-"], in: folder, input: ReaderSession.samplePath)
    #expect(twice.code == 0)
    #expect(twice.text == once.text + once.text)
  }

  @Test("A page on standard input opens from the list, and is limited there")
  func standardInputInList() throws {
    let pages = try ArticlePages.write(to: folder)
    let session = try ReaderSession(
      arguments: ["-", pages[1]], size: ReaderSession.usual,
      standardInput: ReaderSession.samplePath)
    try session.waitToSee([.title("2 pages"), .row("Library's clock")], "the list")
    session.send("lSefa\r")
    try session.waitToSee([.row("Library's clock"), .noRow("The ferry")], "its comments searched")
    session.send("gg\r")
    try session.waitToSee([.selected(1), .title("Library's clock tower")], "the page")
  }

  @Test("A line of 2 MB is a paragraph like any other")
  func longLine() throws {
    let long = (0..<300_000).map(String.init).joined(separator: " ")
    let path = try folder.write(HostilePage.page(comment: long, short: "bell"), to: "page.txt")
    let session = try ReaderSession(arguments: [path])
    try session.waitFor("0 1 2 3")
    session.send("j")
    try session.waitUntil("the title row names the comment") { $0.lines[0].hasSuffix("#1 —") }
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
  }

  @Test("A chain of 10,000 replies is read, shown and exported")
  func longChain() throws {
    let path = try folder.write(HostilePage.chain(of: 10_000).utf8, to: "page.txt")
    let run = try ProgramRun(["export", path], in: folder, after: "| tail -n 2 | head -c 4000")
    #expect(run.code == 0)
    #expect(run.text.contains("\"number\":10000,"))
    #expect(run.text.contains("\"parent\":9999,"))
    let session = try ReaderSession(arguments: [path])
    try session.waitFor("+9,999")
    session.send("zRG")
    try session.waitFor("#10000 ")
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
  }
}
