import DiscussionLoading
import Reader
import TerminalUI
import Testing
import VirtualTerminal
import _TestSupport

/// The moments that must feel right, in the real program on the sample.
@Suite("Moments in the real program")
struct MomentTests {
  private let session: ReaderSession

  init() throws {
    session = try ReaderSession.sample()
    try session.waitToSee([.selected(1)], "the page")
  }

  /// Presses keys and waits for what they lead to.
  private func press(_ keys: String, _ sights: Sight...) throws {
    session.press(KeyNotation.keys(keys))
    try session.waitToSee(sights, "what \(keys) leads to")
  }

  /// What the reader draws of the sample after some keys, without any terminal.
  private static func drawing(after keys: String, size: Size) throws -> (
    buffer: Buffer, cursor: Position?
  ) {
    let bytes = try #require(TextFile.read(ReaderSession.samplePath))
    let discussion = try DiscussionLoader.load(bytes, source: ReaderSession.samplePath)
    var state = ReaderState(discussion: discussion, size: size)
    state.isFresh = true
    for key in KeyNotation.keys(keys) { _ = update(&state, .event(.key(key))) }
    var buffer = Buffer(size: size)
    let cursor = draw(state, in: Rect(size), into: &buffer)
    return (buffer, cursor)
  }

  /// Waits until the terminal shows what the reader draws after some keys: no half of a screen.
  ///
  /// - Returns: the rows between title row and status line.
  @discardableResult
  private func settle(after keys: String) throws -> [String] {
    let drawn = try Self.drawing(after: keys, size: session.screen.size)
    try session.waitUntil("what the reader draws after \(keys)") {
      $0.lines == drawn.buffer.lines && $0.cursor == drawn.cursor
        && $0.litWords == drawn.buffer.litWords
    }
    return session.content
  }

  /// The rows of the selected comment on a screen of such a height, without the column of the selection.
  private static func selectedRows(after keys: String, height: Int) throws -> [String] {
    try drawing(after: keys, size: Size(width: 100, height: height)).buffer.lines
      .filter { $0.hasPrefix("▌") }.map { String($0.dropFirst()) }
  }

  @Test("Opening: the first paint is the last, with the cursor on the first comment")
  func opening() throws {
    let drawn = try Self.drawing(after: "", size: session.screen.size)
    #expect(session.screen.lines == drawn.buffer.lines)
    #expect(session.cursor == drawn.cursor)
    #expect(session.screen.isCursorVisible)
  }

  @Test("The first j: the next comment is selected, and nothing scrolls")
  func firstStep() throws {
    let before = session.content
    try press("j", .selected(5))
    #expect(session.content == before)
  }

  @Test("j through a comment taller than the screen: no row is missed")
  func tallComment() throws {
    var keys = ":11<Enter>"
    session.press(KeyNotation.keys(keys))
    var rows = try settle(after: keys)
    for _ in 0..<2 {
      session.send("j")
      keys += "j"
      rows += try settle(after: keys)
    }
    #expect(Sight.selected(21).isSeen(on: session.screen, of: session))
    let expected = try Self.selectedRows(after: ":11<Enter>", height: 80)
    #expect(expected.count == 38)
    for row in expected { #expect(rows.contains(row), "\(row)") }
  }

  @Test("Enter on quote after quote, and as many Ctrl-o: the identical screens")
  func jumpsAndBack() throws {
    var keys = ":10<Enter>"
    session.press(KeyNotation.keys(keys))
    var screens: [SeenScreen] = []
    for _ in 0..<6 {
      try settle(after: keys)
      screens.append(SeenScreen(session.screen))
      session.send(.enter)
      keys += "<Enter>"
      try settle(after: keys)
      let lit = try #require(session.screen.firstLitRow)
      #expect(lit >= 1 && lit <= 10)
    }
    for seen in screens.reversed() {
      session.send(.control("o"))
      try session.waitUntil("the screen before the jump") { SeenScreen($0) == seen }
    }
  }

  @Test("r: a list over the bottom rows; q leaves the screen untouched, Enter goes")
  func answers() throws {
    try press(":2<Enter>", .selected(2))
    let before = SeenScreen(session.screen)
    try press("r", .row("3 quote or answer nightnurse #2"), .cursor("I have done the sum."))
    session.send("q")
    try session.waitUntil("the screen before the list") { SeenScreen($0) == before }
    try press("rj", .cursor("#14"))
    try press("<Enter>", .selected(14), .noRow("quote or answer"))
  }

  @Test("The first limit: it narrows with each letter, Esc brings all back, Enter keeps it")
  func limit() throws {
    try press(":5<Enter><Tab>", .selected(5), .cursor("5 ▸"))
    let before = SeenScreen(session.screen)
    session.send("l")
    for (letter, count) in [("b", 22), ("e", 14), ("l", 9), ("l", 9)] {
      session.send(letter)
      try session.waitUntil("\(count) hits after \(letter)") {
        $0.lines[0].hasSuffix("\(count) of 31")
      }
    }
    session.send(.escape)
    try session.waitUntil("the screen before the prompt") { SeenScreen($0) == before }
    try press("lauthor:sefa<Enter>", .title("author:sefa  3 of 31"), .selected(5), .row("#7 Sefa"))
    session.send(.escape)
    try session.waitToSee([.status("limit lifted"), .cursor("5 ▸"), .noRow("#7 ")], "the folds")
  }

  @Test("Tab folds under the cursor, whose row does not move; in a leaf there is nothing to fold")
  func fold() throws {
    try press(":6<Enter>", .selected(6))
    let row = session.cursor.y
    try press("<Tab>", .cursor("6 ▸ Marrow"), .status("4 folded, best +30"), .row("─• #25"))
    #expect(session.cursor.y == row)
    try press("<Tab>", .cursor("▾ #6 Marrow"))
    #expect(session.cursor.y == row)
    try press(":10<Enter>", .selected(10))
    try press("<Tab>", .status("nothing to fold"))
  }

  @Test("Search: the first hit shows while one types, n goes on, Esc brings the start back")
  func search() throws {
    try press("zM", .row("30   "), .noRow("#5 "))
    let before = SeenScreen(session.screen)
    try press("/tinn", .row("#14"), .status("1/2"), .lit("tinn"))
    session.send(.escape)
    try session.waitUntil("the screen before the search") { SeenScreen($0) == before }
    try press("/tinnitus<Enter>", .selected(14), .status("/tinnitus 1/2"))
    try press("n", .selected(16), .status("2/2"))
    try press("n", .row("#14"), .status("again from the top"))
    try press("/TINNITUS", .status("not found"))
    try press("<Esc>", .status("/tinnitus 1/2"))
    try press("/nq:tinnitus", .row("#14"), .status("1/1"))
    try press("<Esc><Esc>", .lit(""))
  }

  @Test("A fold says what it hides; what was undone is done again; U puts a limit back")
  func undo() throws {
    try press(":6<Enter>", .selected(6))
    let before = SeenScreen(session.screen)
    try press("<Tab>", .cursor("6 ▸ Marrow"))
    try press("U", .status("undone; now #6 open"))
    session.send(.control("l"))
    try session.waitUntil("the screen before the fold") { SeenScreen($0) == before }
    try press("lauthor:sefa<Enter><Esc>", .status("limit lifted, U puts it back"))
    try press("U", .title("author:sefa  3 of 31"), .status("undone; now limit author:sefa"))
    try press("U", .title("Harbour Post"), .status("undone; now no limit"))
    try press("<C-r>", .title("author:sefa  3 of 31"))
  }

  @Test("Leaving: the screen of the shell is back as it was")
  func leaving() throws {
    let script =
      "echo before; '\(ReaderSession.builtExecutable)' '\(ReaderSession.samplePath)'; echo after"
    let session = try ReaderSession(arguments: ["-c", script], executable: "/bin/sh")
    try session.waitToSee([.selected(1)], "the page")
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(session.screen.lines.prefix(3) == ["before", "after", ""])
    #expect(session.hasRestoredTerminal)
  }
}

@Suite("A quote that was changed")
struct ChangedQuoteTests {
  @Test("The status line says which word stands for which")
  func changedWord() throws {
    var page = String(
      decoding: try #require(TextFile.read(ReaderSession.samplePath)), as: UTF8.self)
    let said = "which strikes considerably more than twelve."
    let place = try #require(page.ranges(of: said).last)
    page.replaceSubrange(place, with: "which strikes a lot more than twelve.")
    let discussion = try DiscussionLoader.load(Array(page.utf8), source: "changed.txt")
    var state = ReaderState(discussion: discussion, size: Size(width: 140, height: 30))
    for key in KeyNotation.keys(":16<Enter>))<Enter>") { _ = update(&state, .event(.key(key))) }
    var buffer = Buffer(size: state.size)
    draw(state, in: Rect(buffer.size), into: &buffer)
    let status = buffer.lines.last ?? ""
    #expect(status.contains("; changed: considerably → a lot. Ctrl-o back"), "\(status)")
  }
}

extension Buffer {
  /// The words that are lit, as `VirtualScreen.litWords` tells them.
  fileprivate var litWords: String {
    var rows: [String] = []
    for y in 0..<size.height {
      let cells = (0..<size.width).map { self[$0, y] }
        .filter { $0.style.attributes.contains(.reverse) || $0.style.background == .palette(3) }
      if !cells.isEmpty { rows.append(cells.map(\.symbol).joined()) }
    }
    return rows.joined(separator: " ")
  }
}

/// What can be seen of a screen: texts, looks and cursor.
struct SeenScreen: Equatable {
  private let cells: [VirtualScreen.ShownCell]
  private let cursor: Position

  init(_ screen: VirtualScreen) {
    cells = (0..<screen.size.height).flatMap { y in
      (0..<screen.size.width).map { x in
        // A cell that was never written looks like one with a blank.
        var cell = screen.cell(x, y)
        if cell.symbol.isEmpty { cell.symbol = " " }
        return cell
      }
    }
    cursor = screen.cursor
  }
}

extension ReaderSession {
  /// The rows between title row and status line without the column of the selection.
  var content: [String] { screen.lines.dropFirst().dropLast().map { String($0.dropFirst()) } }
}

extension VirtualScreen {
  /// The first row with words in reverse video, 0-based.
  var firstLitRow: Int? {
    (0..<size.height).first { y in
      (0..<size.width).contains { cell($0, y).style.attributes.contains(.reverse) }
    }
  }
}
