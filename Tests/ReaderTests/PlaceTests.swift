import TerminalUI
import Testing

@testable import Reader
@testable import ThreadDisplay

@Suite("Where one stands, what folds there, and the way back")
struct PlaceTests {
  @Test("Where one stands is the place in reading order, not the comment's number")
  func placeInOrder() {
    var session = Session()
    session.press("7G")
    #expect(session.status.contains("13/13"))
    session.press("t")
    #expect(session.status.contains("7/13"))
    session.press("tv:13<Enter>")
    #expect(session.status.contains("12/13"))
  }

  @Test(
    "A leaf that was opened from its fold is folded again; one that never was has nothing to fold",
    arguments: ["<Tab>", "za", "zc", "h", "<Left>"])
  func foldLeaf(_ key: String) {
    var session = Session(TallPage.discussion(), 80, 24)
    // What was opened is read: the dot before its number goes the first time.
    session.press("zM:5<Enter><Tab>\(key)<C-l>")
    let before = session.snapshot
    for open in ["<Tab>", "zo", "<Enter>", "<Right>"] {
      session.press(open)
      #expect(session.state.selectedEntry?.form == .full, "\(open)")
      session.press(key + "<C-l>")
      #expect(session.state.selectedEntry?.form == .folded, "\(open)\(key)")
      #expect(session.number == 5)
      #expect(session.snapshot == before, "\(open)\(key)")
    }
    session.press("zR" + key)
    #expect(session.state.selectedEntry?.form != .folded)
    #expect(session.number == 5)
  }

  @Test(
    "What is opened on the last row comes up so far that its text appears",
    arguments: ["<Tab>", "<Enter>", "zo", "<Right>", "zR"], [24, 10])
  func textAppears(_ key: String, _ height: Int) {
    var session = Session(SmallPages.random(400, seed: 5), 90, height)
    session.press("zM")
    // The comment on the last row.
    session.press("zt<C-y><C-y><C-y>:60<Enter>[zbk<C-y>j")
    while session.screen.cursor?.y != height - 2 { session.press("j") }
    let row = session.lines[height - 2]
    session.press(key)
    let head = session.screen.cursor?.y ?? height
    #expect(head < height - 3, "\(row)")
    #expect(session.lines[head..<height - 1].contains { $0.contains("says 東京") })
  }

  @Test("One Esc lifts a limit while hits of a search are lit, as the status line says")
  func escapeUnderSearch() {
    var session = Session()
    session.press("lauthor:ines<Enter>/van<Enter>")
    #expect(session.state.search?.isLit == true)
    #expect(session.status.contains("Esc lifts limit"))
    session.press("<Esc>")
    #expect(session.state.view.limit == nil)
    #expect(session.state.search?.isLit == false)
    session.press("/van<Enter><Esc>")
    #expect(session.state.search?.isLit == false)
    #expect(session.state.notice == nil, "the hits went out")
    session.press("/van<Enter>v<Esc>")
    #expect(session.state.panes.kind == .thread)
  }

  @Test("A mark in the middle of a tall comment leads back to the words that were on top")
  func markInTallComment() {
    var session = Session(TallPage.discussion(), 80, 24)
    session.press(":2<Enter>jj<C-e>ma<C-l>")
    let before = session.snapshot
    session.press("G'a<C-l>")
    #expect(session.snapshot == before)
    let word = session.lines[1].split(separator: " ").filter { $0.hasPrefix("word") }.first ?? "?"
    session.send(.resize(Size(width: 60, height: 24)))
    session.press("gg'a")
    #expect(session.lines[1...2].contains { $0.contains(word) })
  }
}
