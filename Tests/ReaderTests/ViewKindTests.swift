import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("Thread, outline and split")
struct ViewKindTests {
  static let scripts: [KeyScript] = [
    KeyScript(keys: "v", number: 1, status: "outline", row: "● 4   ~Ines"),
    KeyScript(keys: "vjj", number: 3, row: "▌  3"),
    KeyScript(keys: "vv", number: 1, row: "▌▾ #1"),
    KeyScript(keys: "vv", number: 1, status: "split", row: "│▌▾ #1", size: (120, 30)),
    KeyScript(keys: "vv", number: 1, row: "▌▾ #1", size: (119, 30)),
    KeyScript(keys: "vvv", number: 1, row: "▌▾ #1", missing: "│▌▾", size: (120, 30)),
    KeyScript(keys: "vG<Enter>", number: 7, row: "• #7", missing: "▌  7"),
    KeyScript(keys: "vG<Enter><C-o>", number: 7, status: "outline"),
    KeyScript(keys: "vzM", status: "1 folded, net −16", row: "+1 The council", missing: "Otto"),
    KeyScript(keys: "vzMv", row: "1 ▸", missing: "• #2"),
    KeyScript(keys: "zMvzRv", row: "• #2"),
    KeyScript(keys: "vlauthor:ines<Enter>v", title: "author:ines", row: "#4"),
    KeyScript(keys: "vtv", row: "• #2", missing: "▾ #1"),
    KeyScript(keys: "v:11<Enter><Enter><Enter>", number: 4, missing: "outline"),
    KeyScript(keys: "}", status: "only one page was opened"),
    KeyScript(keys: "{", status: "only one page was opened"),
    KeyScript(keys: "cx", title: "without ?", row: "— not named             4"),
    KeyScript(keys: "cxx", title: "5 names on 11", missing: "without"),
    KeyScript(keys: "co", title: "sorted by net votes", row: "▌   Ines"),
    KeyScript(keys: "cooooo", title: "sorted by comments"),
    KeyScript(keys: "c<Enter><Enter>", title: "between:=Ines,=Joop"),
    KeyScript(keys: "c<Enter>q", title: "Commenters · 5 names"),
    KeyScript(keys: "c<Enter>qq", number: 1, title: "Council votes"),
    KeyScript(keys: "cG<Enter>", title: "name:none  2 of 13"),
    KeyScript(keys: "cjjj<Enter>", status: "Otto? and nobody else answered each other"),
    KeyScript(keys: "cxf", title: "author:=Ines not name:guess  3 of 13"),
    KeyScript(keys: "vzcU", row: " 2   │Otto?", missing: "▸"),
  ]

  @Test("Keys lead where they should", arguments: scripts)
  func script(_ script: KeyScript) { script.check() }

  @Test("Folds, limit, order and place are the same after a look at the outline")
  func kept() {
    var session = Session(BicyclePage.discussion(), 100, 24)
    session.press(":8<Enter>zbtlscore>-9<Enter>")
    let before = session.snapshot
    session.press("vv")
    #expect(session.snapshot == before)
  }

  @Test("q and Esc lead back from the outline, and from both, to the thread, then out")
  func back() {
    for (keys, size) in [("v", (100, 30)), ("vv", (140, 30)), ("", (160, 30))] {
      for back in ["q", "<Esc>"] {
        var session = Session(BicyclePage.discussion(), size.0, size.1)
        session.press(keys)
        #expect(session.state.panes.kind != .thread)
        #expect(session.effects(back) == [])
        #expect(session.state.panes.kind == .thread, "\(keys)\(back)")
        #expect(session.effects("<Esc>") == [])
        #expect(session.effects("q") == [.quit])
      }
    }
  }

  @Test("From 150 columns on the outline stands beside the thread by itself")
  func byItself() {
    #expect(Session(BicyclePage.discussion(), 150, 30).status.contains("split"))
    #expect(Panes(nil, on: Size(width: 150, height: 30)).size(of: .thread).width == 96)
    #expect(Session(BicyclePage.discussion(), 149, 30).status.contains("split") == false)
    #expect(Session(SmallPages.article(), 160, 30).state.panes.kind == .thread)
    var session = Session(BicyclePage.discussion(), 100, 30)
    session.send(.resize(Size(width: 160, height: 30)))
    #expect(session.lines.contains { $0.contains("│▌▾ #1") })
    session.press("v")
    #expect(session.state.panes.kind == .thread)
    session.send(.resize(Size(width: 100, height: 30)))
    session.send(.resize(Size(width: 160, height: 30)))
    #expect(session.state.panes.kind == .thread, "what was chosen stays")
  }

  @Test("What was chosen is chosen for all pages; an outline left by q is chosen no more")
  func chosen() {
    var session = Session(
      articles: ArticleList(sources: ["a.txt", "b.txt"], origin: "", isSortedByAge: false), 160, 30)
    session.press("<Enter>")
    session.tell(.opened(0, Page(BicyclePage.discussion())))
    #expect(session.state.panes.kind == .split)
    session.press("qqj<Enter>")
    session.tell(.opened(1, Page(SmallPages.tall())))
    #expect(session.state.panes.kind == .split, "nobody chose the thread")
    session.press("vqk<Enter>")
    #expect(session.state.panes.kind == .thread, "it was chosen on the other page")
    session.press("v}")
    #expect(session.state.panes.kind == .outline)
    session.press("q{")
    #expect(session.state.panes.kind == .thread)
  }

  @Test("The outline beside the thread rests while the selected row is inside its middle half")
  func rests() {
    var session = Session(SmallPages.chain(140), 140, 30)
    session.press("vv")
    var tops: Set<Item> = []
    for _ in 0..<130 {
      let height = 28
      let before = session.outlineY
      let top = session.state.view.outlineTop
      session.press("j")
      let y = session.outlineY
      #expect((0..<height).contains(y))
      if (height / 4..<height - height / 4).contains(before + 1) {
        #expect(session.state.view.outlineTop == top)
      }
      tops.insert(session.state.view.outlineTop)
    }
    #expect(tops.count > 50, "it follows in the end")
  }
}

extension Session {
  /// The row of the outline on which the selected comment stands.
  var outlineY: Int {
    let view = state.view
    return (view.entries.position(of: view.selection) ?? -1)
      - (view.entries.position(of: view.outlineTop) ?? 0)
  }
}
