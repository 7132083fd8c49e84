import Glibc
import Reader
import TerminalUI
import Testing
import VirtualTerminal
import _TestSupport

/// The file of corrections as the real program keeps it.
@Suite("The file of corrections")
struct CorrectionsStoreTests {
  private let folder: TemporaryFolder
  private let file: String
  private let pages: [String]

  init() throws {
    folder = try TemporaryFolder()
    file = folder.path + "/corrections"
    pages = try ArticlePages.write(to: folder)
  }

  private func reader(_ arguments: [String]) throws -> ReaderSession {
    try ReaderSession(arguments: ["--corrections", file] + arguments, size: ReaderSession.usual)
  }

  private var lines: [String] {
    String(decoding: TextFile.read(file) ?? [], as: UTF8.self).split(separator: "\n")
      .map(String.init)
  }

  /// Sets the second comment of a page right and leaves the reader at once.
  private func setRight(_ session: ReaderSession) throws {
    try session.waitToSee([.selected(1)], "the page")
    session.press(KeyNotation.keys(":2<Enter>:under none<Enter>Q"))
    #expect(try session.waitForEnd() == .exit(0))
  }

  @Test("What is set right just before the end is kept; two readers leave each other's pages alone")
  func twoReaders() throws {
    let (first, second) = (try reader([pages[1]]), try reader([pages[2]]))
    try second.waitToSee([.selected(1)], "the other page")
    try setRight(first)
    try setRight(second)
    #expect(lines.filter { $0.hasPrefix("page title ") }.count == 2)
    #expect(lines.filter { $0.hasPrefix("top ") }.count == 2)
  }

  @Test("A link to the file stays one, and the file keeps its mode")
  func link() throws {
    let kept = try folder.write([], to: "kept")
    chmod(kept, 0o640)
    symlink("kept", file)
    try setRight(try reader([pages[1]]))
    #expect(lines.contains { $0.hasPrefix("top ") })
    var status = stat()
    #expect(lstat(file, &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(kept, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test("What cannot be kept at the end is said after the screen is gone")
  func notKept() throws {
    let session = try reader([pages[1]])
    try session.waitToSee([.selected(1)], "the page")
    mkdir(file, 0o755)
    session.press(KeyNotation.keys(":2<Enter>:under none<Enter>Q"))
    _ = try session.waitForEnd()
    #expect(session.terminal.text.contains("what was set right last is not kept"))
  }

  @Test("stats reads it as well, and says once what fits nothing")
  func stats() throws {
    let text =
      "rejoinder corrections 1\npage title Harbour Post / The ferry at dawn\ntop 00000000000000ff:1\n"
    try folder.write(text.utf8, to: "corrections")
    let run = try ProgramRun(["stats", "--corrections", file, pages[1], pages[1]], in: folder)
    #expect(run.code == 0)
    #expect(
      run.errors
        == "rejoinder: \(file): 1 correction fits nothing in \(pages[1]); kept in the file\n")
  }

  @Test("The list and every page in it read what was set right; a page gets only its own")
  func everywhere() throws {
    try setRight(try reader([pages[1]]))
    let list = try reader(pages)
    try list.waitToSee([.title("3 pages")], "the list")
    list.press(KeyNotation.keys("ldepth>0<Enter>"))
    try list.waitToSee([.row("A bench"), .noRow("The ferry")], "the limit")
    list.press(KeyNotation.keys("<Esc>gg<Enter>"))
    try list.waitToSee([.selected(1), .title("Library's clock tower")], "the first page")
    list.press(KeyNotation.keys("}"))
    try list.waitToSee([.selected(1), .title("The ferry")], "the second")
    list.press(KeyNotation.keys("{:7<Enter>:under none<Enter>"))
    try list.waitToSee([.status("set right by hand")], "the correction")
    list.press([.character("Q")])
    #expect(try list.waitForEnd() == .exit(0))
    #expect(lines.filter { $0.hasPrefix("page title ") }.count == 2)
    #expect(lines.filter { $0.hasPrefix("top ") }.count == 2)
  }
}
