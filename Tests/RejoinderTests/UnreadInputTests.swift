import Testing
import VirtualTerminal
import _TestSupport

/// What the program makes of inputs that it knows and cannot read yet.
@Suite("Inputs that are not read yet")
struct UnreadInputTests {
  private static let page = Array("<!doctype html>\n<p>Bells.</p>\n".utf8)
  private static let says =
    "this is an HTML page, which is not read yet; save the page as plain text"
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "A web page is said to be one, from a file and from standard input",
    arguments: [[], ["--diagnostics"], ["export"], ["stats"], ["explain"]])
  func inOneLine(_ command: [String]) throws {
    let path = try folder.write(Self.page, to: "page.txt")
    let isOfComment = command == ["explain"]
    let named = isOfComment ? "page.txt#1" : "page.txt"
    var runs = [("page.txt", try ProgramRun(command + [named], in: folder))]
    if !isOfComment { runs.append(("-", try ProgramRun(command + ["-"], in: folder, input: path))) }
    for (source, run) in runs {
      #expect(run.code == 1)
      #expect(run.output.isEmpty)
      #expect(run.errors == "rejoinder: \(source): \(Self.says)\n")
    }
  }

  @Test("On a terminal it leaves the screen alone")
  func onTerminal() throws {
    let path = try folder.write(Self.page, to: "page.txt")
    let session = try ReaderSession(arguments: [path], size: ReaderSession.usual)
    #expect(try session.waitForEnd() == .exit(1))
    #expect(session.terminal.text == "rejoinder: \(path): \(Self.says)\r\n")
  }

  @Test("In a folder it is a row at the end that says why, and the pages are read")
  func inFolder() throws {
    _ = try ArticlePages.write(to: folder)
    try folder.write(Self.page, to: "bells.html")
    let session = try ReaderSession([folder.path], size: ReaderSession.usual)
    try session.waitToSee([.row("The ferry"), .row("bells.html")], "the list")
    session.send("G")
    try session.waitToSee([.status("this is an HTML page")], "why it is not read")
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
  }
}
