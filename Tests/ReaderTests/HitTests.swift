import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

/// What a search or a limit found, as it stands on the screen.
@Suite("Hits on the screen")
struct HitTests {
  /// The cells of a look, row by row: the row's number and what stands in them.
  private static func rows(
    of buffer: Buffer, where isWanted: (Style) -> Bool
  ) -> [String] {
    (0..<buffer.size.height - 1).compactMap { y in
      let cells = (0..<buffer.size.width).filter { isWanted(buffer[$0, y].style) }
      return cells.isEmpty ? nil : "\(y): " + cells.map { buffer[$0, y].symbol }.joined()
    }
  }

  private static func present(_ session: Session) -> [String] {
    let look = Theme(hasColor: session.state.options.color)[.presentHit]
    return rows(of: session.screen.buffer) { $0 == look }
  }

  private static func others(_ session: Session) -> [String] {
    let look = Theme(hasColor: session.state.options.color)[.presentHit]
    return rows(of: session.screen.buffer) { $0.attributes.contains(.reverse) && $0 != look }
  }

  /// Three comments with the same word twice each, in own words and in a quote.
  private static let page: Discussion = {
    var page = DiscussionBuilder(title: "Herons")
    page.comment("Ada", .stated, .prose("A heron stood there. Another heron came."))
    page.comment("Ben", .stated, .quote("Another heron came.", of: 1), .prose("What heron?"))
    page.comment("Herond", .selfReference, .prose("None at all."))
    return page.discussion()
  }()

  @Test(
    "The hit on which one stands looks otherwise than the others, and the cursor is on it",
    arguments: [true, false])
  func presentHit(_ hasColor: Bool) {
    var session = Session(Self.page, 100, 20, options: ReaderOptions(color: hasColor))
    session.press("/heron<Enter>")
    var cursors: Set<Position> = []
    for _ in 0..<5 {
      let present = Self.present(session)
      #expect(present.count == 1)
      #expect(Self.others(session).joined().split(separator: "eron").count == 5)
      if let cursor = session.screen.cursor {
        cursors.insert(cursor)
        #expect(present == ["\(cursor.y): " + (cursor.y >= 12 ? "Heron" : "heron")])
        #expect(session.screen.buffer[cursor.x, cursor.y].symbol.lowercased() == "h")
      }
      session.press("n")
    }
    #expect(cursors.count == 5)
    #expect(session.status.contains("again from the top"))
    // One who goes on stands on no hit.
    session.press("j")
    #expect(Self.present(session).isEmpty)
    #expect(Self.others(session).count == 5)
    session.press("<Esc>")
    #expect(Self.others(session).isEmpty)
  }

  @Test("While one types the first hit is the present one; Esc puts the cursor back where it was")
  func whileTyping() {
    var session = Session(Self.page, 100, 20)
    let before = session.snapshot
    session.press("/her")
    #expect(Self.present(session).count == 1)
    session.press("<Esc>")
    #expect(session.snapshot == before)
  }

  @Test(
    "A name at the head of a comment is found, with the mark of its degree or without",
    arguments: [
      ("otto", 2, "1/1", "Otto"), ("Otto?", 2, "1/1", "Otto"), ("~Ines", 4, "1/", "Ines"),
      ("marit", 3, "1/2", "Marit"), ("TOVE", 1, "not found", ""), ("nq:otto", 1, "not found", ""),
    ])
  func names(_ words: String, _ number: Int, _ says: String, _ lit: String) throws {
    var session = Session()
    session.press("/" + words)
    #expect(session.number == number)
    #expect(session.status.contains(says), "\(session.status)")
    guard !lit.isEmpty else { return }
    session.press("<Enter>")
    let cursor = try #require(session.screen.cursor)
    #expect(Self.present(session) == ["\(cursor.y): " + lit])
    #expect(session.screen.buffer[cursor.x, cursor.y].symbol == String(lit.prefix(1)))
  }

  @Test("A name line that leads nowhere stands on the page, and so it is found")
  func nameLine() {
    var session = Session(SmallPages.inferred(), 100, 40)
    #expect(session.lines.count { $0.contains("Wim") } == 2)
    session.press("/wim<Enter>n")
    #expect(session.status.contains("2/2"))
    #expect(session.number == 5)
    #expect(Self.present(session).count == 1)
  }

  @Test("From name to name and word to word in the order in which they stand")
  func namesAndWords() {
    var session = Session()
    session.press("/joop<Enter>")
    var seen = [session.number]
    while seen.count < 20, !session.status.contains("again") {
      session.press("n")
      seen.append(session.number)
    }
    // #13 says "She retired, Joop."; #5, #9 and #12 are by him.
    #expect(seen == [5, 9, 12, 13, 5])
    session.press("NN")
    #expect(session.number == 12)
  }

  @Test("A name is lit in a folded row too, and under a limit")
  func foldedNames() {
    var session = Session()
    session.press("zM")
    let folded = session.state.view.folded
    session.press("/ines<Enter>")
    #expect(session.number == 4)
    #expect(Self.present(session).count == 1)
    #expect(session.state.view.folded == folded, "the name can be seen without its text")
    let cursor = session.screen.cursor
    #expect(cursor.map { session.screen.buffer[$0.x, $0.y].symbol } == "I", "of ~Ines")
    session.press("<Esc>lauthor:ines<Enter>/ines<Enter>n")
    #expect(session.number == 8)
    #expect(Self.present(session).count == 1)
    #expect(session.state.view.opened.isEmpty)
  }

  /// Comments that say what is looked for on their tenth row, in a quote, in their first row, and not at all.
  private static let tall: Discussion = {
    var page = DiscussionBuilder(title: "Herons")
    let filler = (1...9).map { "Row \($0) of the long one." }.joined(separator: "\n")
    page.comment("Ada", .stated, .prose(filler + "\nRow 10 has a heron in it.\nRow 11.\nRow 12."))
    page.comment("Ben", .stated, .quote("Row 10 has a heron in it.", of: 1), .prose("So it says."))
    page.comment("Cleo", .stated, .prose("A heron here.\nSecond row.\nThird row."))
    page.comment("Dot", .stated, .prose("Nothing.\nSecond row.\nThird row, see www.example.org/a."))
    return page.discussion()
  }()

  /// The rows of words, without the bar, the heads, and where quotes come from.
  private static func texts(of session: Session) -> [String] {
    session.lines.dropFirst().dropLast().compactMap { line in
      let words = line.dropFirst().prefix { $0 != "↑" }
      return words.contains("#") ? nil : words.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  @Test(
    "A hit of a limit shows the row with what made it pass, lit",
    arguments: [
      (
        "heron", ["… Row 10 has a heron in it.", "Row 11. …", "A heron here.", "Second row. …"],
        ["heron", "heron"]
      ),
      ("q:heron", ["… ▎ Row 10 has a heron in it.", "So it says."], ["heron"]),
      (
        "/her.n/", ["… Row 10 has a heron in it.", "Row 11. …", "A heron here.", "Second row. …"],
        ["heron", "heron"]
      ),
      ("has:link", ["… Third row, see www.example.org/a."], ["www.example.org/a."]),
      ("author:ada", ["Row 1 of the long one.", "Row 2 of the long one. …"], []),
      ("not heron", ["So it says.", "Nothing.", "Second row. …"], []),
      ("cleo", ["A heron here.", "Second row. …"], ["Cleo"]),
    ])
  func limitRows(_ limit: String, _ rows: [String], _ lit: [String]) {
    var session = Session(Self.tall, 60, 24)
    session.press("l" + limit + "<Enter>")
    #expect(Self.texts(of: session) == rows)
    #expect(
      Self.others(session).map { $0.split(separator: " ").last.map(String.init) ?? "" } == lit)
    // Opened it is lit as well.
    session.press("zR")
    let opened = Self.others(session).count
    #expect(opened >= lit.count)
    session.press("zM")
    #expect(Self.others(session).count == lit.count)
  }

  @Test(
    "A pattern that needs too many steps lights nothing and keeps nobody waiting",
    .timeLimit(.minutes(5)))
  func hopelessPattern() {
    var page = DiscussionBuilder(title: "Long")
    let filler = String(repeating: "a", count: 3_000)
    for _ in 0..<40 { page.comment("Ada", .stated, .prose(filler), .prose(filler), "It is b.") }
    var session = Session(page.discussion(), 80, 40)
    session.press("l/b|(a+)+(a+)+(a+)+$x/<Enter>")
    while session.state.hasWork { _ = update(&session.state, .work) }
    for _ in 0..<20 { session.press("j") }
    #expect(session.title.contains("40 of 40"))
    #expect(session.lines.count == 40)
  }

  @Test("A hit far down in a paragraph without an end is found without wrapping all of it")
  func farDown() {
    var page = DiscussionBuilder(title: "Long")
    let filler = String(repeating: "more and more of it ", count: 40_000)
    page.comment("Ada", .stated, .prose(filler + "and a heron at its end"))
    var session = Session(page.discussion(), 80, 12)
    session.press("lheron<Enter>")
    while session.state.hasWork { _ = update(&session.state, .work) }
    #expect(session.lines.contains { $0.contains("heron at its end") })
    #expect(Self.others(session).count == 1)
  }

  @Test("Quoted words that are lit and the hits of a search go before what a limit marks")
  func precedence() {
    var session = Session(Self.tall, 60, 24)
    session.press("lheron<Enter>/row")
    #expect(!Self.others(session).joined().contains("heron"))
    session.press("<Esc>")
    #expect(Self.others(session).joined().contains("heron"))
  }
}
