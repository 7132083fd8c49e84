import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("Along quotes")
struct QuoteLinkTests {
  /// What the status line says after Enter on the only quote of a second comment.
  private func said(source: String, quote: String) -> String {
    var page = DiscussionBuilder(title: "Words")
    page.comment("Ada", .stated, .prose(source))
    page.comment("Ben", .stated, .quote(quote, of: 1), "Really?")
    var session = Session(page.discussion(), 160, 24)
    session.press("j<Enter>")
    return session.status
  }

  @Test(
    "The status line says what was left out, in sentences or in words",
    arguments: [
      (
        "One is here. Two is here. Three is here.", "Two is here.",
        "left out: 1 sentence before, 1 sentence after."
      ),
      (
        "One is here. Two is here. Three is here.", "is here. Three is here.",
        "left out: 2 sentences before."
      ),
      ("The ferry is late on most days.", "is late", "left out: 2 words before, 3 words after."),
      (
        "The ferry is late on most days. Sorry.", "The ferry is late",
        "left out: 2 sentences after."
      ),
      (
        "First this one. Then that one. Then the end.", "First this one. ... Then the end.",
        "left out: 1 sentence between."
      ),
      (
        "The bogeyman is here.", "The bogyman is here.",
        "Words quoted by Ben #2; in other words. Ctrl"
      ),
      ("All of it is quoted.", "All of it is quoted", "Words quoted by Ben #2. Ctrl-o"),
    ])
  func leftOut(_ source: String, _ quote: String, _ expected: String) {
    let status = said(source: source, quote: quote)
    #expect(status.contains(expected), "\(status)")
  }

  @Test("A comment that answers two has a row under the second, on which the cursor can stand")
  func ghosts() throws {
    var session = Session()
    let rows = session.lines
    #expect(rows.count == 30)
    session.press(":10<Enter>j")
    #expect(session.number == 0)
    #expect(
      session.lines.contains { $0.contains("└─· #11 Tove also answers this (under ~Ines #4)") })
    #expect(
      session.status.contains("#11, Tove, also answers this; it stands under ~Ines #4. Enter goes"))
    session.press("<Enter>")
    #expect(session.number == 11)
    session.press("<C-o>")
    #expect(session.number == 0)
    session.press("<Right>")
    #expect(session.number == 11)
    session.press("<C-o><Left>")
    #expect(session.number == 10)
  }

  @Test(
    "On a row that stands for another comment, what needs a comment says so",
    arguments: ["r", "p", "f", "yq", ")", "S", "J", "<Tab>", "*"])
  func ghostObstacles(_ key: String) {
    var session = Session()
    session.press(":10<Enter>j" + key)
    #expect(session.state.notice != nil)
    #expect(session.number == 0)
  }

  @Test("The row goes with its fold, in the flat view and under a limit; the cursor goes on")
  func ghostsVanish() {
    for (keys, number) in [("zM", 4), ("t", 11), ("lauthor:tove<Enter>", 11), ("z2", 5)] {
      var session = Session()
      session.press(":10<Enter>j" + keys)
      #expect(session.number == number, "\(keys)")
      #expect(!session.lines.contains { $0.contains("also answers this") }, "\(keys)")
    }
  }

  @Test("A quote whose source is lost, or that came from outside, says so")
  func lostSources() {
    for (part, label, status) in [
      (
        DiscussionBuilder.Part.quoteOfNothing("Boats are for people."), "not on this page",
        "the source of these words was not found"
      ),
      (
        .quoteOfOutside("A timetable is a promise."), "from elsewhere",
        "these words come from outside"
      ),
    ] {
      for width in [100, 80] {
        var page = DiscussionBuilder(title: "Lost")
        page.comment("Ada", .stated, part, "So they say.")
        var session = Session(page.discussion(), width, 24)
        #expect(session.lines.contains { $0.contains("▎") && $0.contains(label) }, "\(width)")
        session.press("<Enter>")
        #expect(session.status.contains(status), "\(session.status)")
        session.press("p")
        #expect(session.status.contains("is not on this page"), "\(session.status)")
      }
    }
  }

  @Test("Words of an article that is gone say so, without an arrow")
  func expiredArticle() {
    var page = DiscussionBuilder(title: "Gone", status: .expired)
    page.comment("Ada", .stated, .quoteOfArticle("A promise is a promise."), "So they say.")
    var session = Session(page.discussion(), 100, 24)
    #expect(session.lines.contains { $0.contains("▎ A promise") && $0.hasSuffix("   article") })
    session.press("<Enter>")
    #expect(session.status.contains("the article's text is not on this page"))
  }

  @Test("Words of the article lead to its paragraph, which opens, and Ctrl-o back")
  func articleQuotes() {
    var page = DiscussionBuilder(
      title: "Council votes", article: ["It rained. The council met.", "Work begins in spring."])
    page.comment("Ada", .stated, .quoteOfArticle("Work begins in spring."), "Which one?")
    var session = Session(page.discussion(), 100, 24)
    let before = session.snapshot
    session.press("<Enter>")
    #expect(session.number == 0)
    #expect(session.status.contains("Words quoted by Ada #1. Ctrl-o back"))
    let lit = session.screen.buffer
    let row = lit.lines.firstIndex { $0.contains("Work begins in spring.") && !$0.contains("▎") }
    #expect(row.map { lit[3, $0].style.attributes.contains(.reverse) } == true)
    session.press("<C-o>")
    #expect(session.snapshot == before)
  }

  @Test(
    "Words quoted inside a sentence are underlined, have their source beside them, and lead to it")
  func inlineQuotes() {
    var session = Session()
    session.press(":12<Enter>")
    let buffer = session.screen.buffer
    let row = buffer.lines.firstIndex { $0.contains("You say “It was enough”") } ?? 0
    let underlined = (0..<100).filter { buffer[$0, row].style.attributes.contains(.underline) }
      .map { buffer[$0, row].symbol }.joined()
    #expect(underlined == "It was enough")
    #expect(buffer.lines[row].contains("↑ #11 Tove part"))
    session.press(")")
    #expect(session.status.contains("#12, Joop, quote 1 of 1: from Tove #11, part of it"))
    let cursor = session.screen.cursor
    #expect(cursor?.y == row)
    #expect(cursor.map { buffer[$0.x, $0.y].symbol } == "I")
    session.press("<Enter>")
    #expect(session.number == 11)
  }

  @Test("All pieces of a quote are lit")
  func pieces() {
    var page = DiscussionBuilder(title: "Words")
    page.comment("Ada", .stated, "First this one. Then that one. Then the end.")
    page.comment("Ben", .stated, .quote("First this one. ... Then the end.", of: 1), "Really?")
    var session = Session(page.discussion(), 100, 24)
    session.press("j<Enter>")
    let buffer = session.screen.buffer
    let lit = (0..<24).flatMap { y in
      (0..<100).filter { buffer[$0, y].style.attributes.contains(.reverse) }.map {
        buffer[$0, y].symbol
      }
    }.joined()
    #expect(lit.contains("First this one") && lit.contains("Then the end"))
    #expect(!lit.contains("that"))
  }

  @Test("T takes quotes away everywhere; a jump to words in a quote brings them back")
  func hiddenQuotes() {
    var page = DiscussionBuilder(title: "Words")
    page.comment("Ada", .stated, "The ferry is late.")
    page.comment("Ben", .stated, .quote("The ferry is late.", of: 1))
    page.comment("Cleo", .stated, .quote("The ferry is late.", of: 2), "Indeed.")
    var session = Session(page.discussion(), 100, 24)
    session.press("T")
    #expect(!session.lines.contains { $0.contains("▎") })
    #expect(session.lines.contains { $0.contains("(nothing but quotes)") })
    session.press(":3<Enter><Enter>")
    #expect(session.number == 2)
    #expect(session.lines.contains { $0.contains("▎ The ferry is late.") })
    session.press("<C-o>")
    #expect(!session.lines.contains { $0.contains("▎") })
  }

  @Test("S goes from own words to own words over the quotes between them")
  func skipping() {
    var page = DiscussionBuilder(title: "Words")
    page.comment("Ada", .stated, "One thing. Another thing. A third thing.")
    page.comment(
      "Ben", .stated, .quote("One thing.", of: 1),
      .prose((1...20).map { "Own row \($0)." }.joined(separator: "\n")),
      .quote("Another thing.", of: 1),
      .prose((21...60).map { "Own row \($0)." }.joined(separator: "\n")))
    var session = Session(page.discussion(), 80, 16)
    session.press("jztS")
    #expect(session.lines[3].contains("Own row 1."))
    session.press("S")
    #expect(session.lines[3].contains("Own row 21."))
    session.press("S")
    #expect(session.status.contains("no own words below a quote from here on"))
  }

  @Test("In a preview the quoted words are lit, and the cursor stands on the first of them")
  func preview() throws {
    var session = Session(SmallPages.tall(), 80, 20)
    session.press("G")
    let before = session.snapshot
    session.press("p")
    let (buffer, place) = session.screen
    let cursor = try #require(place)
    #expect(buffer.lines[cursor.y].contains("Row 44."))
    #expect(buffer[cursor.x, cursor.y].style.attributes.contains(.reverse))
    #expect(session.lines.contains { $0.contains("#2 Ben") })
    #expect(session.lines.contains { $0.contains("of 50 rows") })
    session.press("q")
    #expect(session.snapshot == before)
  }

  @Test("A preview fits on any screen", arguments: [(40, 10), (20, 6), (12, 4), (3, 2), (1, 1)])
  func smallPreview(_ width: Int, _ height: Int) {
    var session = Session(SmallPages.tall(), width, height)
    session.press("Gp")
    let (buffer, cursor) = session.screen
    #expect(session.state.context == .preview)
    if let cursor { #expect(buffer.contains(x: cursor.x, y: cursor.y)) }
  }
}
