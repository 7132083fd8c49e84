import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

/// What is typed behind `:`.
@Suite("Commands by name")
struct NamedCommandTests {
  static let scripts: [KeyScript] = [
    // A command whose key opens a prompt takes the rest of the line as the prompt's answer.
    KeyScript(keys: ":limit author:ines<Enter>", number: 4, title: "author:ines  4 of 13"),
    KeyScript(keys: ":limit author:ines<Enter>U", status: "undone; now no limit"),
    KeyScript(keys: ":limit score>x<Enter>", status: "limit: score>x", title: "Harbour"),
    KeyScript(keys: ":limit score>x<Enter><Esc>", number: 1, status: "#1", title: "Harbour"),
    KeyScript(keys: ":search mirror<Enter>", number: 4, status: "/mirror 1/2"),
    KeyScript(keys: ":search mirror<Enter><C-o>", number: 1),
    KeyScript(keys: ":search =author:joop<Enter>", number: 5, status: "1/3"),
    KeyScript(keys: ":search nosuch<Enter>", number: 1, status: "not found: nosuch"),
    KeyScript(keys: ":order score<Enter>", status: "order: highest net score first"),
    KeyScript(keys: ":order sc<Enter>U", status: "undone; now order: the page's own order"),
    KeyScript(keys: ":hide-below 5<Enter>", title: "score>=5"),
    KeyScript(keys: ":hide-below +5<Enter>", title: "score>=5"),
    KeyScript(keys: ":limit score>=+5<Enter>", title: "score>=+5  1 of 13"),
    KeyScript(keys: ":hide-below −4<Enter>", title: "score>=−4"),
    KeyScript(keys: ":hide-below few<Enter>", status: "hide below score: few"),
    KeyScript(keys: ":help flat<Enter>", status: "tree, or flat", title: "Commands"),
    KeyScript(keys: "?:help flat<Enter>", status: "tree, or flat", title: "Commands"),
    KeyScript(keys: "c:limit author:ines<Enter>", title: "author:ines  4 of 13"),
    // Counts, letters and numbers.
    KeyScript(keys: ":next-comment 3<Enter>", number: 4),
    KeyScript(keys: ":top 9<Enter>", number: 9),
    KeyScript(keys: ":next-comment 99999999999<Enter>", number: 7, status: "the end"),
    KeyScript(keys: ":page-down 9223372036854775807<Enter>", number: 10),
    KeyScript(keys: "4G:set-mark a<Enter>7G'a", number: 4),
    KeyScript(keys: "4GmAG:go-to-mark A<Enter>", number: 4),
    KeyScript(keys: ":set-mark<Enter>", status: "m:  a…z mark this place"),
    KeyScript(keys: "4G:set-mark<Enter>a7G'a", number: 4),
    KeyScript(keys: "4Gma7G:go-to-mark<Enter>a", number: 4),
    KeyScript(keys: ":set-mark 1<Enter>", status: "a mark is a letter, a to z or A to Z"),
    KeyScript(keys: ":9<Enter>", number: 9), KeyScript(keys: ":#9<Enter>", number: 9),
    KeyScript(keys: ":9", status: "to Joop #9"), KeyScript(keys: ":#9", status: "to Joop #9"),
    KeyScript(keys: "11G:under 9", status: "put it under Joop #9"),
    KeyScript(keys: ":order rep", status: "order: most answers first"),
    KeyScript(keys: ":limit x", status: "  limit"),
    KeyScript(keys: ":99", status: "no comment #99"),
    KeyScript(keys: ":0", status: "no comment #0"),
    KeyScript(keys: ":-9223372036854775808<Enter>", number: 1, status: "no comment #-92"),
    KeyScript(keys: ":99999999999999999999<Enter>", number: 1, status: "no comment #99999"),
    KeyScript(keys: ":9 8<Enter>", number: 1, status: "the number of a comment stands alone"),
    // Only a name that is near is proposed.
    KeyScript(keys: ":foo<Enter>", status: "no command is named foo; :help lists them"),
    KeyScript(keys: ":wq<Enter>", status: "no command is named wq; :help lists them"),
    KeyScript(keys: ":limt<Enter>", status: "no command is named limt; the nearest is limit"),
    // A command of the context in which it is typed.
    KeyScript(keys: "c:sort-rows<Enter>", title: "sorted by net votes"),
    KeyScript(keys: ":sort-rows<Enter>", status: "sort-rows means nothing here"),
    // Settings.
    KeyScript(keys: ":set<Enter>", status: "chains=fork"),
    KeyScript(keys: ":set chains=step<Enter>:set<Enter>", status: "chains=step"),
    KeyScript(keys: ":set chains=step<Enter>9Gzt", row: "▌│   └─▾ #9"),
    KeyScript(keys: ":set chains=step<Enter>:set chains=fork<Enter>9Gzt", row: "▌│ ▾ #9"),
    KeyScript(keys: ":set chains=all<Enter>", status: "chains=all cannot be set; chains=fork or"),
    // Tab.
    KeyScript(keys: ":fold<Tab>", status: ":fold- "),
    KeyScript(keys: ":fold<Tab><Tab>", status: ":fold-or-parent "),
    KeyScript(keys: ":fold<Tab><Tab><Tab>", status: ":fold-all "),
    KeyScript(keys: ":fold-m<Tab><Enter>", status: "fold"),
    KeyScript(keys: ":order <Tab><Tab>", status: ":order score "),
    KeyScript(keys: ":set <Tab>", status: ":set chains= "),
    KeyScript(keys: ":set <Tab><Tab><Tab>", status: ":set chains=step "),
    KeyScript(keys: ":limit author:jo<Tab>", status: ":limit author:Joop "),
    KeyScript(keys: ":limit up>1 author:jo<Tab><Enter>", title: "up>1 author:Joop"),
    KeyScript(keys: ":xyz<Tab>", status: "nothing to complete"),
  ]

  @Test("Lines do what is said", arguments: scripts)
  func script(_ script: KeyScript) { script.check() }

  @Test("A line for a file or a command of the shell is handed on as it stands")
  func leaving() throws {
    var session = Session()
    session.press(":export page.json<Enter>")
    let export = try #require(Export(path: "page.json"))
    #expect(session.effects == [.export(export)])
    #expect(session.state.prompt == nil)
    session.press(":pipe sort  -n <Enter>")
    guard case .pipe(_, name: _, command: "sort  -n ") = session.effects.last else {
      Issue.record("\(session.effects)")
      return
    }
    session.effects = []
    session.press(":export page<Enter>")
    #expect(session.effects.isEmpty)
    #expect(session.status.contains("write to: page"))
  }

  /// Pages with and without marks at their comments: only on the latter they are joined and split.
  private static let pages = [BicyclePage.discussion(), SmallPages.inferred()]

  @Test(
    "What no command understands behind its name changes nothing and is said, while it is typed and on Enter",
    arguments: Command.all.filter { $0.contexts.contains(.thread) }.map(\.id),
    ["x", "1 2", "#", "-1", "0", "2x", "-9223372036854775808", "=1", "é"])
  func rubbish(_ id: Command.ID, _ rubbish: String) throws {
    let argument = Command[id].argument
    if argument == .line || argument == .names || argument == .letter && rubbish == "x" { return }
    for page in Self.pages {
      var session = Session(page, 200, 30)
      session.press("3G:\(id.rawValue) \(rubbish)")
      let note = session.status.split(separator: "  ").last.map(String.init)
      let (before, place) = (session.state.arrangement, ThreadPlace(session.state.view))
      session.press("<Enter>")
      let says = try #require(session.state.notice)
      #expect(note?.hasSuffix(says) == true, "\(session.status)")
      #expect(session.effects.isEmpty)
      #expect(!session.state.arrangement.differs(from: before))
      #expect(ThreadPlace(session.state.view) == place)
      #expect(session.state.context == .thread)
    }
  }

  @Test(
    "The line that says what is wrong while one types says the same on Enter",
    arguments: [
      "under 99", "under none", "under -1", "under x", "under 5 6", "split 9", "split 1", "split x",
      "join 1",
      "toggle-flat now", "nonsense", "99", "0", "5 6", "order best", "set", "set x", "go-to-mark a",
      "fold-to-depth none", "parent", "sort-rows", "search", "messages", "next-article", "undo",
    ])
  func agreement(_ line: String) {
    var session = Session(BicyclePage.discussion(), 160, 30)
    session.press(":" + line)
    let note = session.status
    session.press("<Enter>")
    guard let says = session.state.notice, session.state.prompt == nil, line != "set" else {
      #expect(note.contains(Command.all.first { $0.id.rawValue == line }?.title ?? "?"))
      return
    }
    #expect(note.hasSuffix(says), "\(note)")
  }

  @Test("Under another and under none, with the sign of a number or without")
  func under() {
    let page = BicyclePage.discussion()
    let (id, other) = (page.comments[10].id, page.comments[1].id)
    for (line, place) in [
      ("under 2", Corrections.Place.under(other)), ("under #2", .under(other)),
      ("under none", .topLevel),
    ] {
      var session = Session(page)
      session.press("11G:\(line)<Enter>")
      #expect(session.effects == [.correct(Corrections(places: [id: place]))])
    }
  }

  /// What a command needs, given behind its name and given when it is asked for.
  private static let needs = [
    ("11G", "under", "2"), ("11G", "under", "none"), ("", "fold-to-depth", "2"),
    ("6G", "split", "3"), (":4<Enter>r", "choose-row", "2"), ("4G", "set-mark", "a"),
  ]

  @Test("What a command needs it asks for: without it nothing is changed", arguments: needs)
  func asking(_ start: String, _ name: String, _ needed: String) {
    let page = name == "split" ? SmallPages.inferred() : BicyclePage.discussion()
    var session = Session(page, 120, 30)
    session.press(start)
    let (before, place) = (session.state.arrangement, ThreadPlace(session.state.view))
    session.press(":\(name)<Enter>")
    #expect(session.state.prompt != nil || !session.state.pendingKeys.isEmpty)
    #expect(session.effects.isEmpty)
    #expect(!session.state.arrangement.differs(from: before))
    #expect(ThreadPlace(session.state.view) == place)
    var left = session
    left.press(name == "set-mark" ? "<Esc>" : "<Enter>")
    #expect(left.state.prompt == nil && left.state.pendingKeys.isEmpty)
    #expect(left.effects.isEmpty && !left.state.arrangement.differs(from: before))
    session.press(name == "set-mark" ? needed : needed + "<Enter>")
    var direct = Session(page, 120, 30)
    direct.press(start + ":\(name) \(needed)<Enter>")
    #expect(session.effects == direct.effects)
    #expect(session.snapshot == direct.snapshot)
    #expect(session.effects.isEmpty == (name != "under" && name != "split"))
  }

  @Test("Where a comment would be split is shown by the words with which the new one begins")
  func splitting() {
    var session = Session(SmallPages.inferred(), 100, 20)
    session.press("6G:split<Enter>3")
    #expect(session.status.contains("split at paragraph: 3"))
    #expect(session.status.hasSuffix("a comment that begins: So they say."))
    session.press("<BS>4")
    #expect(session.status.contains("#6 has no paragraph 4 to begin a comment with"))
  }

  @Test("What is wrong in what was asked for is said, and stays for mending")
  func mending() {
    var session = Session(BicyclePage.discussion(), 120, 30)
    session.press("11G:under<Enter>11")
    #expect(session.status.contains("under comment: 11"))
    #expect(session.status.contains("#11 cannot be put under itself"))
    session.press("<Enter>")
    #expect(session.state.prompt != nil)
    session.press("<BS><BS>none")
    #expect(session.status.contains("put it under nobody, at the top level"))
    session.press("<C-u>9")
    #expect(session.status.contains("put it under Joop #9"))
    session.press("<Enter>")
    #expect(
      session.state.notice == "set right by hand: #11 stands under Joop #9 now; U takes it back")
  }

  @Test("Tab goes through all names and begins again")
  func cycle() {
    var session = Session()
    session.press(":prev")
    let names = CommandNames.beginning("prev")
    #expect(names.count > 5)
    for wanted in ["previ"] + names + names.prefix(1) {
      session.press("<Tab>")
      #expect(session.state.prompt?.editor.text == wanted)
    }
  }
}
