import Glibc
import Reader
import TerminalUI
import Testing
import VirtualTerminal
import _TestSupport

/// What the program hands to the outside: the clipboard, files, other programs.
@Suite("Leaving the real program")
struct LeavingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open(_ environment: [String: String] = [:]) throws -> ReaderSession {
    let session = try ReaderSession.sample(environment: environment)
    try session.waitToSee([.selected(1)], "the page")
    return session
  }

  private func press(_ session: ReaderSession, _ keys: String, _ sights: Sight...) throws {
    session.press(KeyNotation.keys(keys))
    try session.waitToSee(sights, "what \(keys) leads to")
  }

  /// Types a text into a prompt that is empty but for a suggestion.
  private func type(_ session: ReaderSession, _ text: String) {
    session.send(.control("u"))
    session.send(text)
    session.send(.enter)
  }

  private func text(of name: String) -> String? {
    TextFile.read(folder.path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("yy hands the words to the terminal's clipboard, and the screen stays as it is")
  func copy() throws {
    let session = try open()
    try press(session, ":10<Enter>", .selected(10))
    try press(session, "yy", .status("copied the text of #10, 97 bytes"))
    // "> Could we frame …?", an empty line, "Only if it strikes the hour.", in base64.
    let sequence =
      "\u{1B}]52;c;PiBDb3VsZCB3ZSBmcmFtZSB0aGlzIHNlbnRlbmNlIGFuZCBoYW5nIGl0IGluIHRoZSBjb3VuY2ls"
      + "IGNoYW1iZXI/CgpPbmx5IGlmIGl0IHN0cmlrZXMgdGhlIGhvdXIuCg==\u{07}"
    #expect(session.terminal.text.contains(sequence))
    #expect(session.screen.lines.contains { $0.contains("Only if it strikes the hour.") })
  }

  @Test(
    "w writes what rejoinder export prints",
    arguments: [("page.json", "json"), ("page.jsonl", "jsonl"), ("page.txt", "text")])
  func export(_ name: String, _ format: String) throws {
    let session = try open()
    try press(session, "w", .prompt("write to: "))
    type(session, folder.path + "/" + name)
    try session.waitToSee([.status("written to ")], "the file")
    let printed = try ProgramRun(
      ["export", "--format", format, ReaderSession.samplePath], in: folder)
    #expect(text(of: name) == printed.text)
  }

  @Test("A file that is there is replaced only after y")
  func replace() throws {
    let path = try folder.write("precious".utf8, to: "old.txt")
    let session = try open()
    try press(session, "w", .prompt("write to: "))
    type(session, path)
    try session.waitToSee([.status("is there already; replace it? y or n")], "the question")
    try press(session, "n", .status("not written"))
    #expect(text(of: "old.txt") == "precious")
    try press(session, "w", .prompt("write to: "))
    type(session, path)
    try session.waitToSee([.status("replace it? y or n")], "the question")
    try press(session, "y", .status("written to "))
    #expect(text(of: "old.txt")?.contains("Only if it strikes the hour.") == true)
  }

  @Test("What cannot be written is said in one line; a name without a format is not taken")
  func badPath() throws {
    let session = try open()
    try press(session, "w", .prompt("write to: "))
    type(session, folder.path + "/none/page.txt")
    try session.waitToSee([.status("there is no such folder")], "the reason")
    try press(session, "w", .prompt("write to: "))
    type(session, folder.path + "/page")
    try session.waitToSee([.status("a name that ends in .json, .jsonl or .txt")], "the reason")
    try press(session, "<Esc>", .selected(1))
  }

  @Test("| hands the comment to a command and comes back after Enter")
  func pipe() throws {
    let session = try open()
    try press(session, ":10<Enter>|", .prompt("pipe to:"))
    type(session, "cat > '\(folder.path)/piped'; echo all done; ls /nowhere")
    try session.waitUntil("the command's words") {
      $0.text.contains("all done") && $0.text.contains("/nowhere")
        && $0.text.contains("[Enter goes back to the page]") && !$0.isAlternate
    }
    session.send(.enter)
    try session.waitToSee([.status("ended with 2: cat > "), .row("#10 — → Ines K.")], "the page")
    #expect(
      text(of: "piped")
        == """
        #10 — → Ines K.  +11

        > Could we frame this sentence and hang it in the council chamber?

        Only if it strikes the hour.

        """)
    try press(session, "k", .selected(9))
  }

  @Test("Ctrl-c ends the command that gets the text, not the reader")
  func interruptedPipe() throws {
    let session = try open()
    try press(session, "|", .prompt("pipe to:"))
    // One process: a shell that is just starting another keeps Ctrl-c to itself until that one ends.
    type(session, "echo waiting; exec sleep 100")
    try session.waitUntil("the command") { !$0.isAlternate && $0.text.contains("waiting") }
    session.send(.control("c"))
    try session.waitFor("[Enter goes back to the page]")
    // Once more, as people press it who do not know that it has ended.
    session.send(.control("c"))
    session.send(.enter)
    try session.waitToSee([.status("ended by signal 2")], "the page")
  }

  @Test("Without a temporary folder | says so, and no command is run with another input")
  func noTemporaryFolder() throws {
    let session = try open(["TMPDIR": "/nowhere"])
    try press(session, "|", .prompt("pipe to:"))
    type(session, "cat > '\(folder.path)/piped'")
    try session.waitToSee([.status("no temporary file can be written in /nowhere")], "the reason")
    #expect(text(of: "piped") == nil)
  }

  @Test(
    "A file that is replaced keeps its mode and its links, and stays whole where there is no room")
  func replacedWhole() throws {
    let path = try folder.write("precious".utf8, to: "old.txt")
    chmod(path, 0o600)
    symlink("old.txt", folder.path + "/link.txt")
    let script =
      "trap '' XFSZ; ulimit -f 1; exec '\(ReaderSession.builtExecutable)' '\(ReaderSession.samplePath)'"
    for (arguments, executable, words) in [
      (["-c", script], "/bin/sh", "File too large"),
      ([ReaderSession.samplePath], ReaderSession.builtExecutable, "written to "),
    ] {
      let session = try ReaderSession(
        arguments: arguments, size: ReaderSession.usual, executable: executable)
      try session.waitToSee([.selected(1)], "the page")
      try press(session, "w", .prompt("write to: "))
      type(session, folder.path + "/link.txt")
      try session.waitToSee([.status("replace it? y or n")], "the question")
      try press(session, "y", .status(words))
      if words != "written to " { #expect(text(of: "old.txt") == "precious") }
    }
    #expect(text(of: "old.txt")?.contains("Only if it strikes the hour.") == true)
    var status = stat()
    #expect(lstat(folder.path + "/link.txt", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(
      TextFile.output(of: "ls -A '\(folder.path)'").map { String(decoding: $0, as: UTF8.self) }
        == "link.txt\nold.txt\n")
  }

  @Test("gx hands the address to $BROWSER as one word, with and without a display")
  func browser() throws {
    let script = try folder.write(
      "#!/bin/sh\nprintf '%s|' \"$@\" > '\(folder.path)/seen'\n".utf8, to: "browse")
    chmod(script, 0o755)
    for display in ["", ":0"] {
      unlink(folder.path + "/seen")
      let session = try open(["BROWSER": script + " --new %s", "DISPLAY": display])
      try press(session, ":23<Enter>gx", .row("1 web address"))
      try press(
        session, "<Enter>",
        .status(
          display.isEmpty
            ? "back from https://www.example.org" : "opened https://www.example.org"))
      try session.waitUntil("the browser") { _ in text(of: "seen")?.isEmpty == false }
      #expect(
        text(of: "seen") == "--new|https://www.example.org/shiomi/council/minutes/2025-03.pdf|")
    }
  }

  @Test("A browser that is not there is said so")
  func noBrowser() throws {
    let session = try open(["BROWSER": "/nowhere/browser"])
    try press(session, ":23<Enter>gx", .row("1 web address"))
    try press(session, "1", .status("/nowhere/browser: there is no such program; set BROWSER"))
  }
}
