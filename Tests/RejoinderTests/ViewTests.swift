import Reader
import TerminalUI
import Testing
import VirtualTerminal
import _TestSupport

/// The views, in the real program.
@Suite("Views in the real program")
struct ViewTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func press(_ keys: String, in session: ReaderSession, _ sights: Sight...) throws {
    session.press(KeyNotation.keys(keys))
    try session.waitToSee(sights, "what \(keys) leads to")
  }

  @Test("v leads from the thread to the outline and back; the cursor stays on its comment")
  func outline() throws {
    let session = try ReaderSession.sample()
    try session.waitToSee([.selected(1)], "the page")
    try press(
      "v", in: session, .selected(1), .status("outline"), .cursor("  1   Marrow"),
      .row(" 5   ├ Sefa"))
    try press("jj", in: session, .selected(6), .cursor(" 6   │ ├ Marrow"))
    try press("<Enter>", in: session, .selected(6), .row("▎ My daughter is two months old."))
    try press("<C-o>", in: session, .selected(6), .status("outline"))
    try press("v", in: session, .selected(6), .row("▎ My daughter is two months old."))
  }

  @Test("From 120 columns on v leads to both beside each other, with one cursor")
  func split() throws {
    let session = try ReaderSession.sample(size: Size(width: 140, height: 30))
    try session.waitToSee([.selected(1)], "the page")
    try press("v", in: session, .status("outline"))
    session.press(KeyNotation.keys("v"))
    try session.waitUntil("both") { screen in
      let lines = screen.lines
      return (lines.last ?? "").contains("split")
        && lines.filter { $0.hasPrefix("▌  1 Marrow") }.count == 1
        && lines.contains { $0.contains("│▌▾ #1 Marrow") }
    }
    session.press(KeyNotation.keys("j"))
    try session.waitUntil("the next comment in both") { screen in
      let lines = screen.lines
      return (lines.last ?? "").hasPrefix(" #5,")
        && lines.contains { $0.hasPrefix("▌  5 ├ Sefa") }
        && lines.contains { $0.contains("│▌├─▾ #5 Sefa") }
    }
    session.resize(to: Size(width: 100, height: 30))
    try session.waitUntil("the thread alone") { screen in
      screen.lines.contains { $0.hasPrefix("▌├─▾ #5 Sefa") }
    }
    try press("v", in: session, .status("outline"))
    try press("v", in: session, .row("▌├─▾ #5 Sefa"))
  }

  @Test("Commenters: sorted, without guesses, and the conversation of two")
  func commenters() throws {
    let session = try ReaderSession.sample()
    try session.waitToSee([.selected(1)], "the page")
    try press("c", in: session, .title("Commenters · 9 names"), .row("two-sided     Sefa ⇄"))
    try press("oooo", in: session, .title("sorted by name"), .row("clockwise_cat"))
    try press("<Enter>", in: session, .title("with whom Marrow talked"))
    try press("q", in: session, .title("sorted by name"), .cursor("Marrow"))
    try press("<Enter><Enter>", in: session, .title("between:=Marrow,=Sefa"))
    try press("<Esc>", in: session, .status("limit lifted"), .title("Harbour Post"))
  }

  @Test("A folder opens as a list; a page keeps its place; q goes back and then ends")
  func articles() throws {
    _ = try ArticlePages.write(to: folder)
    try folder.write([0x66, 0, 0x66], to: "broken.txt")
    try folder.write(Array("hidden".utf8), to: ".hidden.txt")
    let session = try ReaderSession([folder.path], size: ReaderSession.usual)
    try session.waitToSee(
      [
        .title("3 pages in"), .title("1 could not be read"), .row("●        2  The ferry at dawn"),
        .row("●        2  A bench for the harbour wall"), .row("broken.txt"),
      ], "the list")
    try press("Gk", in: session, .status("2 of 3"))
    try press("/ferry<Enter><Enter>", in: session, .selected(1), .title("The ferry"))
    try press("j", in: session, .selected(2))
    try press("q", in: session, .title("3 pages in"), .cursor("         2  The ferry at dawn"))
    try press("lgulls", in: session, .prompt("limit: gulls"), .title("gulls  2 of 3"))
    try press("<Esc>", in: session, .title("limits"))
    try press("<Enter>", in: session, .selected(2), .title("The ferry"))
    session.press(KeyNotation.keys("qq"))
    #expect(try session.waitForEnd() == .exit(0))
    #expect(session.hasRestoredTerminal)
  }

  @Test("Where the first file cannot be read the list starts at the first page all the same")
  func startOfList() throws {
    let pages = try ArticlePages.write(to: folder)
    let broken = try folder.write([0x66, 0, 0x66], to: "broken.txt")
    let files = [broken, folder.path + "/nosuch.txt"] + pages.dropFirst()
    let session = try ReaderSession(files, size: ReaderSession.usual)
    try session.waitToSee(
      [.title("2 could not be read"), .status("1 of 4"), .cursor("The ferry at dawn")], "the list")
    session.press(KeyNotation.keys("q"))
    #expect(try session.waitForEnd() == .exit(0))
  }

  @Test("A large page shows its beginning at once and then all of itself, with the cursor kept")
  func large() throws {
    let path = try writeLargePage()
    let session = try ReaderSession([path], size: ReaderSession.usual)
    try session.waitToSee([.selected(1), .title("reading…")], "the beginning")
    try press("jj", in: session, .status("#3,"))
    try session.waitToSee([.selected(3), .title("Harbour Post"), .status("3/8,000")], "all of it")
  }

  @Test("The comment that was named is selected in the beginning already, where it is in there")
  func largeAtComment() throws {
    let path = try writeLargePage()
    let near = try ReaderSession([path + "#40"], size: ReaderSession.usual)
    try near.waitToSee([.selected(40), .title("reading…")], "the comment in the beginning")
    try near.waitToSee([.selected(40), .status("40/8,000")], "the comment in all of it")
    let far = try ReaderSession([path + "#7999"], size: ReaderSession.usual)
    try far.waitToSee([.selected(1), .title("reading…")], "the beginning")
    try far.waitToSee([.selected(7_999)], "the comment")
  }

  /// A page of 1.7 MB.
  private func writeLargePage() throws -> String {
    var bytes = Array("Harbour Post\nlocal\n\nA very long talk\n\nLogin to comment\n\n".utf8)
    for number in 1...8_000 {
      let words = (0..<28).map { "word\(number * 31 + $0 * 7)" }.joined(separator: " ")
      bytes += Array("\(words).\n\n1 ( +2 / -1 )\n\n".utf8)
    }
    return try folder.write(bytes, to: "large.txt")
  }
}
