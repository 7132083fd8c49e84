import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("Search")
struct SearchTests {
  static let scripts: [KeyScript] = [
    KeyScript(keys: "/", status: "/"),
    // “van” stands in #5 three times, in #8 three times, in #9, in #10's quote and in #11.
    KeyScript(keys: "/mirror", number: 4, status: "1/2", row: "that have no mirror on the left"),
    KeyScript(keys: "/mirror<Enter>", number: 4, status: "/mirror 1/2"),
    KeyScript(keys: "/mirror<Enter>n", number: 5, status: "/mirror 2/2"),
    KeyScript(keys: "/mirror<Enter>nn", number: 4, status: "again from the top"),
    KeyScript(keys: "/mirror<Enter>N", number: 5, status: "again from the bottom"),
    KeyScript(keys: "/mirror<Enter>N<C-o>", number: 4),
    KeyScript(keys: "/mirror<Enter><C-o>", number: 1),
    KeyScript(keys: "/nq:mirror<Enter>", number: 4, status: "1/1"),
    KeyScript(keys: "/q:mirror<Enter>", number: 5, status: "1/1"),
    KeyScript(keys: "/mirror<Esc>", number: 1, status: "#1"),
    KeyScript(keys: "/mirror<C-c>", number: 1), KeyScript(keys: "/<BS>", number: 1, status: "#1"),
    KeyScript(keys: "/nosuch", number: 1, status: "not found"),
    KeyScript(keys: "/nosuch<Enter>", number: 1, status: "not found: nosuch"),
    // What was searched last is what n goes on with, found or not.
    KeyScript(keys: "/nosuch<Enter>n", number: 1, status: "not found: nosuch"),
    KeyScript(keys: "/nosuch<Enter>/<Enter>", number: 1, status: "not found: nosuch"),
    KeyScript(keys: "/mirror<Enter>/nosuch<Enter>n", number: 4, status: "not found: nosuch"),
    KeyScript(keys: "/mirror<Enter>/nosuch<Enter>nnn<C-o>", number: 1),
    KeyScript(keys: "/mirror<Enter>/nosuch<Esc>n", number: 5, status: "/mirror 2/2"),
    KeyScript(keys: "/nosuch<Enter><Esc>", status: "q quits"),
    KeyScript(keys: "lauthor:joop<Enter>/nosuch<Enter>n<Esc>", status: "limit lifted"),
    KeyScript(keys: "/no mirror on the left.  I have", number: 4, status: "1/"),
    // Smart case: “Vans” with a capital only.
    KeyScript(keys: "/Vans come<Enter>", number: 8, status: "1/2"),
    KeyScript(keys: "/vans<Enter>", number: 5, status: "1/"),
    KeyScript(keys: "/VANS<Enter>", number: 1, status: "not found: VANS"),
    // From the selected comment on, and around.
    KeyScript(keys: "11G/mirror", number: 4), KeyScript(keys: "5G/mirror", number: 5),
    KeyScript(keys: "n", status: "nothing was searched yet"), KeyScript(keys: "N", number: 1),
    KeyScript(keys: "/mirror<Enter>ggn", number: 4, status: "1/2"),
    KeyScript(keys: "/mirror<Enter>GN", number: 5, status: "2/2"),
    KeyScript(keys: "/<Enter>", status: "nothing was searched yet"),
    KeyScript(keys: "/mirror<Enter>/<Enter>", number: 5, status: "2/2"),
    // A limit behind an equals sign does not limit.
    KeyScript(keys: "/=author:joop", number: 5, status: "1/3", title: "Harbour Gazette"),
    KeyScript(keys: "/=author:joop<Enter>n", number: 9, status: "2/3"),
    KeyScript(keys: "/=author:joop<Enter>2n", number: 12, status: "3/3"),
    KeyScript(keys: "/=score:<Enter>", status: "/=score:"),
    KeyScript(keys: "/=score>x", status: "score wants a number"),
    KeyScript(keys: "/=score>x<Enter>", number: 1, status: "score wants a number"),
    KeyScript(keys: "/=mirror (", status: "a word or a field is missing here"),
    KeyScript(keys: "/=score>x<C-w>=author:joop", number: 5, status: "1/3"),
    // The lists that name writers.
    KeyScript(keys: "c/mar", status: "/mar"),
    KeyScript(keys: "c/MAR<Enter>", status: "Marit, "),
    KeyScript(keys: "c/o<Enter>", status: "Joop, "),
    KeyScript(keys: "c/o<Enter>n", status: "Otto?, "),
    KeyScript(keys: "c/o<Enter>nnn", status: "Joop, "),
    KeyScript(keys: "c/o<Enter>N", status: "Tove, "),
    KeyScript(keys: "c/o<Enter>/<Enter>", status: "Otto?, "),
    KeyScript(keys: "c/mar<Esc>", status: "Ines, 1 of 5"),
    KeyScript(keys: "c/zz", status: "not found"),
    KeyScript(keys: "c/zz<Enter>", status: "no row names zz"),
    KeyScript(keys: "c/zz<Enter>n", status: "no row names zz"),
    KeyScript(keys: "cn", status: "nothing was searched"),
    KeyScript(keys: "c:search mar<Enter>", status: "Marit, "),
    KeyScript(keys: "c<Enter>/tov<Enter>", status: "Ines and Tove"),
    KeyScript(keys: ":4<Enter>r/tov<Enter>", number: 4, status: "Tove #11"),
    KeyScript(keys: ":4<Enter>r/tov<Enter><Enter>", number: 11),
    KeyScript(keys: ":9<Enter><C-g>/joop<Enter>n<Enter>", number: 5),
    KeyScript(keys: ":4<Enter>r/joop<Esc>", status: "Joop #5"),
    // Under a limit only what passes is searched.
    KeyScript(keys: "lauthor:joop<Enter>/mirror", number: 5, status: "1/1"),
    KeyScript(keys: "/mirror<Enter>lauthor:joop<Enter>n", number: 5, status: "1/1"),
    // Folds open for a hit, and close again when one passes on.
    KeyScript(keys: "zM/short", number: 7), KeyScript(keys: "zM/fish", number: 9, row: "#9 Joop"),
    KeyScript(keys: "zM/fish<Esc>", number: 1, missing: "#9"),
    KeyScript(keys: "zM/fish<C-w>mirror", number: 4, status: "1/2"),
    KeyScript(keys: "zM/mirror<Enter>n", number: 5, row: "▾ #4"),
    KeyScript(keys: "zM/fish<Enter>j/short<Enter>", number: 7),
    KeyScript(keys: "zM/fourteen<Enter>N", number: 11),
    // Lines typed before.
    KeyScript(keys: "/fish<Enter>/mirror<Enter>/<Up><Up>", status: "/fish"),
    KeyScript(keys: "/fish<Enter>/mirror<Enter>/<Up><Up><Enter>", number: 9),
    KeyScript(keys: "/fish<Enter>t", status: "flat"),
    KeyScript(keys: "/mirror<Enter>tn", number: 5, status: "2/2"),
  ]

  @Test(
    "Under a limit without hits nothing acts on the comment that is not shown",
    arguments: [
      "<Enter>", "e", "x", "yy", "yq", "f", "ma", "P", "r", "p", "<C-g>", ")", "*", "S",
      ":under<Enter>",
      ":under 2<Enter>",
    ])
  func nothingShown(_ keys: String) {
    var session = Session()
    session.press("9Glauthor:nosuch<Enter>")
    let before = session.state.arrangement
    session.press(keys)
    #expect(session.status.contains("no comment fits this limit; Esc lifts it"))
    #expect(session.effects.isEmpty)
    #expect(!session.state.arrangement.differs(from: before))
    #expect(session.state.context == .thread)
    session.press("<Esc>")
    #expect(session.number == 9)
  }

  @Test("Keys of the search do what is said", arguments: scripts)
  func script(_ script: KeyScript) { script.check() }

  private static func litRows(_ session: Session) -> [String] {
    let buffer = session.screen.buffer
    return (1..<buffer.size.height - 1).compactMap { y in
      let lit = (0..<buffer.size.width).filter {
        let style = buffer[$0, y].style
        return style.attributes.contains(.reverse) || style == Theme(hasColor: true)[.presentHit]
      }
      return lit.isEmpty ? nil : lit.map { buffer[$0, y].symbol }.joined()
    }
  }

  @Test("Hits are lit, those in quotes dim, over the end of a row too, until Esc")
  func litHits() throws {
    var session = Session(BicyclePage.discussion(), 100, 40)
    session.press("/shares the road<Enter>")
    #expect(Self.litRows(session) == ["shares the", "road"])
    session.send(.resize(Size(width: 100, height: 120)))
    session.press("/nine<Enter>")
    let buffer = session.screen.buffer
    var looks: Set<Bool> = []
    for cell in buffer.cells where cell.style.attributes.contains(.reverse) {
      looks.insert(cell.style.attributes.contains(.dim))
    }
    #expect(looks == [true, false])
    session.press("j")
    #expect(!Self.litRows(session).isEmpty)
    session.press("<Esc>")
    #expect(Self.litRows(session).isEmpty)
    session.press("n")
    #expect(!Self.litRows(session).isEmpty)
  }

  @Test(
    "A fold that a search opened is closed again when one passes on, and stays where one has changed folds"
  )
  func folds() {
    var session = Session()
    session.press("zM/fourteen<Enter>")
    #expect(session.number == 11)
    #expect(session.lines.contains { $0.contains("#5 Joop") || $0.contains("#11 Tove") })
    session.press("/short<Enter>N")
    #expect(session.number == 7)
    var other = Session()
    other.press("zM/eleven<Enter>")
    #expect(other.number == 4)
    other.press("n")
    #expect(other.number == 5)
    other.press("nn")
    #expect(other.state.view.folded.count == 3)
  }

  @Test("A tall comment: the hit is brought on the screen")
  func tall() {
    var session = Session(SmallPages.tall(), 80, 20)
    session.press("/row 37")
    #expect(session.number == 2)
    #expect(session.lines.contains { $0.contains("Row 37.") })
    session.press("<Esc>")
    #expect(session.number == 1)
    session.press("/row 4<Enter>nn")
    #expect(session.number == 2)
    #expect(session.lines.contains { $0.contains("Row 41.") })
  }

  @Test(
    "A hit in a quote of which only the first row shows: the quote is shown whole while one is there"
  )
  func hiddenQuote() {
    let source =
      String(repeating: "The ferry is late again and nobody says why. ", count: 6)
      + "A kingfisher sat on the bow."
    var page = DiscussionBuilder(title: "Ferries")
    page.comment("Ada", .stated, .prose(source))
    page.comment("Cleo", .stated, .quote(source, of: 1), .prose("I saw it too."))
    var session = Session(page.discussion(), 80, 40)
    func birds() -> Int { session.lines.count { $0.contains("kingfisher sat") } }
    session.press("/kingfisher<Enter>")
    #expect(birds() == 1)
    session.press("n")
    #expect(session.number == 2)
    #expect(birds() == 2)
    session.press("n")
    #expect(session.number == 1)
    #expect(birds() == 1)
    session.press("T/q:kingfisher<Enter>")
    #expect(session.number == 2)
    #expect(birds() == 2)
    session.press("<Esc>")
    #expect(birds() == 1)
  }

  @Test("Where one stands in a long page is told in the order in which it is read")
  func share() {
    var page = DiscussionBuilder(title: "Large")
    for number in 1...1_200 { page.comment("Ada", .stated, votes: (number, 0), .prose("Row.")) }
    var session = Session(page.discussion(), 100, 30)
    session.press("osgg")
    #expect(session.number == 1_200)
    #expect(session.status.contains("1/1,200  0%"))
    session.press("G")
    #expect(session.status.contains("1,200/1,200  100%"))
    session.press("lup>1000<Enter>gg")
    #expect(session.status.contains("1 of 200"))
  }

  @Test("The article is searched as well: opened for a hit, before the comments, not under a limit")
  func article() {
    var session = Session(BicyclePage.discussion(), 100, 40)
    // “tannery” stands in the article only.
    session.press("/tannery")
    #expect(session.state.view.selection == .article)
    #expect(session.status.contains("1/1"))
    #expect(Self.litRows(session) == ["tannery"])
    session.press("<Esc>")
    #expect(session.number == 1)
    #expect(!session.state.view.isArticleOpen)
    // “widen” stands in the headline, the article and in comments: the first two come first, and are left again.
    session.press("/widen<Enter>")
    let total = session.state.search?.count ?? 0
    #expect(total > 1)
    var seen: [Int] = []
    for _ in 0..<total {
      seen.append(session.number)
      session.press("n")
    }
    #expect(seen.count { $0 == 0 } == 2)
    #expect(session.number == seen[0])
    session.press("N")
    #expect(session.number == seen[total - 1])
    session.press("lauthor:joop<Enter>/tannery<Enter>")
    #expect(session.status.contains("not found: tannery"))
  }

  @Test("On a page without comments the article is searched, and its words are gone through")
  func noComments() {
    let page = DiscussionBuilder(
      title: "Harbour", article: ["The crane was moved.", "A crane is a bird, too."])
    var session = Session(page.discussion(), 80, 24)
    session.press("/crane<Enter>")
    #expect(session.status.contains("1/2"))
    #expect(Self.litRows(session) == ["crane", "crane"])
    session.press("n")
    #expect(session.status.contains("2/2"))
    session.press("n")
    #expect(session.status.contains("again from the top"))
    session.press("N")
    #expect(session.status.contains("again from the bottom"))
    session.press("/nowhere<Enter>")
    #expect(session.status.contains("not found"))
  }

  @Test("A large page is searched in pieces: the first hit shows before all is searched")
  func pieces() {
    var page = DiscussionBuilder(title: "Large")
    let filler = String(repeating: "The tide comes and goes, and nobody minds. ", count: 700)
    for number in 1...60 {
      page.comment("Ada", .stated, .prose(filler), .prose(number % 20 == 0 ? "A heron." : "None."))
    }
    var state = ReaderState(discussion: page.discussion(), size: Size(width: 80, height: 24))
    for key in KeyNotation.keys("/heron") { _ = update(&state, .event(.key(key))) }
    #expect(state.hasWork)
    var rounds = 0
    while state.hasWork, rounds < 100 {
      _ = update(&state, .work)
      rounds += 1
    }
    #expect(state.selectedComment == 19)
    #expect(state.search?.count == 3)
    // The next key takes the place of the search.
    for key in KeyNotation.keys("<C-u>tide") { _ = update(&state, .event(.key(key))) }
    #expect(state.selectedComment == 0)
    _ = update(&state, .event(.key(.enter)))
    _ = update(&state, .event(.key(.character("N"))))
    while state.hasWork { _ = update(&state, .work) }
    #expect(state.selectedComment == 59)
  }
}
