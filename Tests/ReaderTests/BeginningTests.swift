import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

/// The beginning of a large page, shown while the rest is read.
@Suite("While a large page loads")
struct BeginningTests {
  /// The first comments of a long page; the same ones, however many there are.
  private static func page(_ count: Int) -> Discussion {
    var page = DiscussionBuilder(title: "Long", site: "Harbour Gazette")
    let names = ["Ada", "Ben", "Cleo", "Dora"]
    for number in 1...count {
      let words = "Word \(number) of many words that tell of rain and boats. "
      let height = number % 7 == 3 ? 60 : 3
      let answers =
        number % 5 == 0
        ? [number - 4] : number % 10 == 7 && number > 40 ? [2] : number % 10 == 7 ? [1] : []
      page.comment(
        names[number % 4], votes: (number % 9, number % 4), answers: answers,
        .prose(String(repeating: words, count: height)), .prose("The end of \(number)."))
    }
    return page.discussion()
  }

  private static let first = 40

  private func beginning(_ width: Int = 100, _ height: Int = 30) -> Session {
    var session = Session()
    session.state = ReaderState(size: Size(width: width, height: height))
    let page = Page(Self.page(Self.first), beginningOf: 400)
    _ = update(&session.state, .began(page))
    return session
  }

  private func load(_ session: inout Session) {
    _ = update(&session.state, .reading(400))
    _ = update(&session.state, .loaded(Page(Self.page(400))))
    while session.state.hasWork { _ = update(&session.state, .work) }
  }

  /// What stands on the screen and where, but for what may be added to a row.
  private func shown(_ session: Session) -> [String] {
    guard let page = session.state.page else { return [] }
    let entries = session.state.view.entries
    return [Pane.thread, .outline].flatMap { pane -> [String] in
      let layout = session.state.layout(of: page, in: pane)
      return layout.visible.flatMap { visible -> [String] in
        let entry = entries[visible.position]
        let rows = layout.content(at: visible.position, atLeast: visible.rows).rows
        return (max(0, -visible.y)..<min(visible.rows, layout.height - visible.y)).map { row in
          "\(pane) \(visible.y + row) \(entry) \(page.discussion.text[rows[row].bytes])"
        }
      }
    }
  }

  @Test(
    "What is shown first stays as it is when the rest comes, whatever one did meanwhile",
    arguments: [
      "", "jjj", "<C-e><C-e>", "2j<Tab>", "2j<Tab><C-e><C-e><C-e>", "2j<Tab>jj<C-e>", "G",
      "Gk<Tab>",
      "T", "2j<Tab>jj<Tab>", "v", "vjj", "p", "2j<Enter>", "<C-d>", "zt", "x", "?jj",
    ], [Size(width: 100, height: 30), Size(width: 80, height: 24), Size(width: 160, height: 30)])
  func stays(_ keys: String, _ size: Size) {
    var session = beginning(size.width, size.height)
    session.press(keys)
    let (before, cursor, number) = (shown(session), session.screen.cursor, session.number)
    load(&session)
    #expect(session.state.inconsistency == nil)
    #expect(session.number == number)
    #expect(session.screen.cursor == cursor)
    // More rows may follow where the beginning ended.
    #expect(Set(before).subtracting(shown(session)) == [])
  }

  @Test("It opens folded as all of it will, with no figure that is not known yet")
  func noFigures() {
    var session = beginning()
    #expect(session.lines.contains { $0.hasPrefix("▌● 1 ") || $0.hasPrefix("▌●  1 ") })
    #expect(session.title.hasSuffix("reading…"))
    let unknown = ["40", "/", "folded", "%", "message", " comments", "answer another"]
    for word in unknown {
      #expect(
        !session.lines.dropFirst().contains { $0.contains(word) && !$0.contains("#40") }, "\(word)")
    }
    #expect(session.status.hasPrefix(" #1, Ben, depth 0"))
    for (keys, says) in [
      ("c", "still reading the page"), ("D", "still reading the page"),
      ("w", "still reading the page"), (":messages<Enter>", "still reading the page"),
      ("99j", "the end so far"), ("300G", "no comment #300 so far"),
      ("/nosuchword<Enter>", "not found so far: nosuchword"),
      ("G]", "no top-level comment below so far"), ("4Gr", "nobody quotes or answers #4 so far"),
    ] {
      var session = session
      session.press(keys)
      #expect(session.status.contains(says), "\(keys): \(session.status)")
    }
    session.press("lauthor:ada<Enter>")
    #expect(session.title.hasSuffix("author:ada  10 so far"))
    #expect(!session.status.contains(" of "))
    load(&session)
    #expect(session.title.hasSuffix("author:ada  100 of 400"))
    session.press("<Esc>gg")
    #expect(session.lines.contains { $0.contains("400 comments") })
    #expect(session.status.contains("/400"))
    #expect(session.lines.contains { $0.contains(" +5 ") })
  }

  @Test("Jumps, marks, steps and what was searched hold on the whole page")
  func kept() {
    var session = beginning(80, 24)
    session.press("2j<Tab>jj<C-e>ma")
    let before = shown(session)
    session.press("G")
    load(&session)
    session.press("<C-o>")
    #expect(shown(session) == before)
    session.press("G'a")
    #expect(shown(session) == before)
    session.press("U<C-l>")
    #expect(
      session.state.view.folded.count
        == session.state.page.map { page in
          page.discussion.tree.depths.count { $0 == 0 }
        })
    #expect(session.number == 3)
    var search = beginning(80, 24)
    search.press("/end of 2<Enter>")
    load(&search)
    #expect(search.state.search?.isLit == true)
    search.press("n")
    #expect(search.status.contains("2/111"))
  }

  @Test("What lies over the page stays open, and tells of the whole page")
  func lists() {
    var session = beginning()
    session.press("rj")
    #expect(session.lines.contains { $0.contains("5 quote or answer Ben #1 so far") })
    let row = session.lines.first { $0.hasPrefix("▌ 2 ●#7") }
    load(&session)
    #expect(session.lines.contains { $0.contains("5 quote or answer Ben #1 ") })
    #expect(row != nil && session.lines.contains { $0 == row })
    session = beginning()
    session.press("zR5G<C-g>")
    load(&session)
    #expect(session.lines.contains { $0.contains("1 above Ben #5") })
    session = beginning()
    session.press("zR5Gp")
    load(&session)
    #expect(session.lines.contains { $0.contains("┌ #1 Ben") })
  }

  @Test("A beginning that is enough is called so: its figures are those of the first comments")
  func stopped() {
    var session = beginning()
    session.press("<C-c>")
    #expect(session.status.contains("these are the first 40 comments"))
    session.press("c")
    #expect(session.title.contains("of the first 40 comments"))
    session.press("q")
    #expect(session.lines.contains { $0.contains("the beginning of the page") })
    #expect(!session.status.contains("/40"))
  }
}
