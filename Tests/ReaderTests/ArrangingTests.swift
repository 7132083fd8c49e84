import DiscussionModel
import TerminalUI
import Testing

@testable import Reader
@testable import ThreadDisplay

@Suite("Undo, counts and marks")
struct ArrangingTests {
  static let scripts: [KeyScript] = [
    // Counts.
    KeyScript(keys: "3j", number: 4), KeyScript(keys: "3j2k", number: 2),
    KeyScript(keys: "99j", number: 7, status: "the end"),
    KeyScript(keys: "99k", number: 0, status: "the top"),
    KeyScript(keys: "9G", number: 9), KeyScript(keys: "11gg", number: 11),
    KeyScript(keys: "99G", number: 1, status: "no comment #99"),
    KeyScript(keys: "2]", number: 4), KeyScript(keys: "9]", number: 7, status: "no top-level"),
    KeyScript(keys: "10G2P", number: 8), KeyScript(keys: "10G2P<C-o>", number: 10),
    KeyScript(keys: "10G9P", number: 4), KeyScript(keys: "3<C-e>", missing: "▸ Article"),
    KeyScript(keys: "2<Space>", number: 10), KeyScript(keys: "zM2zr", status: "folded to depth 3"),
    KeyScript(keys: "zM2zrU", row: "4 ▸", missing: "#5"),
    KeyScript(keys: "3", status: "3:  j so many on  G to comment 3  Esc leave"),
    KeyScript(keys: "c2", status: "2:  j so many on  G to row 2  Esc leave"),
    KeyScript(keys: "c2G", status: "Joop, 2 of 5"), KeyScript(keys: "cG3gg", status: ", 3 of 5"),
    KeyScript(keys: "3<Esc>j", number: 2), KeyScript(keys: "10j", number: 11),
    KeyScript(keys: "0j", number: 2, status: "#2"),
    KeyScript(keys: "0", number: 1, status: "#1, writer not known"),
    KeyScript(keys: "0zs", status: "hide below score:"),
    KeyScript(keys: "?0", status: " what is selected"),
    KeyScript(keys: "?5j", status: " answered by nobody"),
    KeyScript(keys: "3z", status: "3z:"),
    // Undo.
    KeyScript(keys: "U", status: "nothing to undo"),
    KeyScript(keys: "<C-r>", status: "nothing to redo"),
    KeyScript(keys: "4G<Tab>U", row: "▾ #4"), KeyScript(keys: "4G<Tab>U<C-r>", row: "4 ▸"),
    KeyScript(keys: "4G<Tab>UU", status: "nothing to undo"),
    KeyScript(keys: "4G<Tab>UzM<C-r>", status: "nothing to redo"),
    KeyScript(keys: "4G<Tab>jU", number: 7, status: "undone; now #4 open", row: "└─▾ #11"),
    KeyScript(keys: "zMt", status: "flat"),
    KeyScript(keys: "zMtUU", status: "undone; now all open", row: "• #2"),
    KeyScript(keys: "zMtU", status: "undone; now as a tree"),
    KeyScript(keys: "zMtUU<C-r>", status: "done again; now 4 folded"),
    KeyScript(keys: "zMtUU<C-r><C-r>", status: "done again; now flat"),
    KeyScript(keys: "4G<Tab>U<C-r>", status: "done again; now #4 folded"),
    KeyScript(keys: "4GxU", status: "undone; now no threads muted"),
    KeyScript(keys: "4GxU<C-r>", status: "done again; now 1 thread muted"),
    KeyScript(keys: "5zsU", status: "undone; now none hidden by score"),
    KeyScript(keys: "5zsU<C-r>", status: "done again; now below 5 hidden"),
    KeyScript(keys: "osU", status: "undone; now order: the page's own order"),
    KeyScript(keys: "k<Enter>U", status: "undone; now the article folded"),
    KeyScript(keys: "k<Enter>U<C-r>", status: "done again; now the article open"),
    KeyScript(keys: ":9<Enter>:under none<Enter>U", status: "undone; now no corrections by hand"),
    KeyScript(
      keys: "lauthor:ines<Enter><Esc>", status: "limit lifted, U puts it back", title: "Harbour"),
    KeyScript(
      keys: "lauthor:ines<Enter><Esc>U", status: "undone; now limit author:ines",
      title: "author:ines  4 of 13"),
    KeyScript(keys: "lauthor:ines<Enter><Esc>UU", status: "undone; now no limit"),
    KeyScript(
      keys: "lauthor:ines<Enter><Esc>UU<C-r>", status: "done again; now limit author:ines"),
    KeyScript(keys: "lauthor:ines<Enter><Tab>U", status: "undone; now #4 in one row"),
    KeyScript(keys: "lauthor:ines<Enter><Esc>UU", title: "Harbour Gazette"),
    KeyScript(keys: "lauthor:ines<Enter><Tab>U", missing: "▎ Council votes"),
    KeyScript(keys: "lauthor:ines<Esc>U", status: "nothing to undo"),
    KeyScript(keys: "k<Enter>U", missing: "Work begins in spring"),
    KeyScript(keys: "jJjU", status: "nothing to undo"),
    KeyScript(keys: "cjfU", title: "Harbour Gazette"),
    // An ancestor of a hit has no row in the flat view: the nearest hit is selected then.
    KeyScript(keys: "lauthor:joop<Enter>5GPt", number: 5, status: "flat"),
    // Marks.
    KeyScript(keys: "'a", status: "no mark is set yet"),
    KeyScript(keys: "ma'b", status: "no mark b; set: a"),
    KeyScript(keys: "4Gma7G'a", number: 4), KeyScript(keys: "4Gma7G'a<C-o>", number: 7),
    KeyScript(keys: "4GmaG'a''", number: 7), KeyScript(keys: "11G)maG'a<Enter>", number: 4),
    KeyScript(keys: "4Gmagg", number: 1), KeyScript(keys: "9GmazM'a", number: 9, row: "#9 Joop"),
    KeyScript(keys: "4Gma'", status: "':  a ~Ines #4  ' before the jump"),
    KeyScript(keys: "m", status: "m:  a…z mark this place"),
    KeyScript(keys: "kmaG'a", number: 0, status: "the article"),
    KeyScript(keys: "m1", status: "m1 is no key here"),
    KeyScript(keys: "4GmA7G'A", number: 4), KeyScript(keys: "4GmA7Gma'A", number: 4),
    // Lines typed before.
    KeyScript(keys: "lto:ines<Enter>l<C-u>up>=9<Enter>l<C-u>x<Up><Up>", status: "limit: to:ines"),
    KeyScript(keys: "lto:ines<Enter>l<C-u>x<Up><Down>", status: "limit: x"),
    KeyScript(keys: ":top<Enter>l<Up>", status: "limit:"),
    KeyScript(keys: ":bottom<Enter>:<Up><Enter>", number: 7),
  ]

  @Test("Counts, undo, marks and lines typed before do what is said", arguments: scripts)
  func script(_ script: KeyScript) { script.check() }

  @Test("Undoing from where a step was made brings back the whole screen")
  func wholeScreen() {
    var session = Session()
    session.press("9Gzt<C-y>")
    let before = session.snapshot
    for step in ["zM", "t", "z2", "lauthor:joop<Enter>"] {
      session.press(step)
      #expect(session.snapshot != before)
      session.press("U")
      session.press("<C-l>")
      #expect(session.snapshot == before, "after \(step)")
    }
  }

  @Test("As many steps as one likes are undone and done again, in order")
  func manySteps() {
    var session = Session(SmallPages.random(60, seed: 4))
    var screens = [session.state.view.folded]
    for step in ["zM", "z2", "zR", "z3", "zm"] {
      session.press(step)
      screens.append(session.state.view.folded)
    }
    for folded in screens.dropLast().reversed() {
      session.press("U")
      #expect(session.state.view.folded == folded)
    }
    for folded in screens.dropFirst() {
      session.press("<C-r>")
      #expect(session.state.view.folded == folded)
    }
  }

  @Test("A correction is a step, and undoing it asks for the page as it was before")
  func corrections() throws {
    var session = Session()
    let page = BicyclePage.discussion()
    let corrected = Corrections(places: [page.comments[6].id: .under(page.comments[0].id)])
    session.state.recording { $0.corrections = corrected }
    #expect(!session.state.corrections.isEmpty)
    session.press("U")
    #expect(session.effects == [.correct(Corrections())])
    #expect(session.state.corrections.isEmpty)
    session.press("<C-r>")
    #expect(session.effects.last == .correct(corrected))
  }

  @Test("A page that is read anew keeps folds, limit and what can be undone")
  func readAnew() {
    var session = Session()
    session.press("4G<Tab>lauthor:ines<Enter>")
    _ = update(&session.state, .loaded(Page(BicyclePage.discussion())))
    #expect(session.title.hasSuffix("author:ines  4 of 13"))
    session.press("U")
    #expect(session.lines.contains { $0.contains("4 ▸ ~Ines") })
    session.press("U")
    #expect(session.lines.contains { $0.contains("▾ #4 ~Ines") })
    #expect(session.number == 4)
  }

  @Test("Steps are kept within bounds")
  func bounds() {
    var session = Session(SmallPages.random(60, seed: 4))
    for _ in 0..<300 { session.press("zMzR") }
    #expect(session.state.history.past.count == History.capacity)
  }

  @Test("A hint that is too long for the status line stands in columns over the bottom rows")
  func hintInColumns() {
    var session = Session(BicyclePage.discussion(), 60, 20)
    let before = session.snapshot
    session.press("z")
    #expect(session.lines.contains { $0.contains("M fold all") })
    #expect(session.lines.contains { $0.contains("R open all") })
    #expect(session.lines.contains { $0.contains("1…9 depth") })
    session.press("<Esc>")
    #expect(session.snapshot == before)
  }
}
