import TerminalUI
import Testing

@testable import Reader
@testable import ThreadDisplay

/// Keys, and what the reader is after them.
struct KeyScript: Sendable, CustomTestStringConvertible {
  var keys: String
  /// The number of the selected comment, 0 for the article.
  var number: Int?
  /// What the status line holds.
  var status: String?
  /// What the title row holds.
  var title: String?
  /// What some row holds.
  var row: String?
  /// On which row of the screen the cursor stands, 0-based.
  var cursorRow: Int?
  /// What no row holds.
  var missing: String?
  var size = (100, 30)
  var testDescription: String { keys }

  /// Presses the keys on the page of the bicycle lane and compares.
  func check() {
    var session = Session(BicyclePage.discussion(), size.0, size.1)
    session.press(keys)
    let lines = session.lines
    if let number = number { #expect(session.number == number) }
    if let status = status { #expect(session.status.contains(status), "\(session.status)") }
    if let title = title { #expect(session.title.contains(title), "\(session.title)") }
    if let row = row {
      #expect(lines.contains { $0.contains(row) }, "\(lines.joined(separator: "\n"))")
    }
    if let cursorRow { #expect(session.screen.cursor?.y == cursorRow) }
    if let missing = missing {
      #expect(!lines.contains { $0.contains(missing) }, "\(lines.joined(separator: "\n"))")
    }
  }
}

@Suite("Keys")
struct KeyScriptTests {
  static let motion: [KeyScript] = [
    KeyScript(keys: "j", number: 2), KeyScript(keys: "jj", number: 3),
    KeyScript(keys: "jk", number: 1), KeyScript(keys: "k", number: 0, status: "the article"),
    KeyScript(keys: "kk", number: 0, status: "the top"),
    KeyScript(keys: "G", number: 7), KeyScript(keys: "Gj", number: 7, status: "the end"),
    KeyScript(keys: "<End>gg", number: 1, row: "▸ Article"),
    KeyScript(keys: "G<Home>", number: 1),
    KeyScript(keys: "]", number: 3), KeyScript(keys: "]]]", number: 7),
    KeyScript(keys: "]]]]", number: 7, status: "no top-level comment below"),
    KeyScript(keys: "]][", number: 3), KeyScript(keys: "[[", status: "no top-level comment above"),
    KeyScript(keys: ":5<Enter>J", number: 6), KeyScript(keys: ":5<Enter>JJ", number: 11),
    KeyScript(keys: ":5<Enter>JJJ", number: 11, status: "no answer after this one"),
    KeyScript(keys: ":11<Enter>K", number: 6),
    KeyScript(keys: ":5<Enter>K", status: "no answer before this one"),
    KeyScript(keys: ":8<Enter>P", number: 5), KeyScript(keys: ":8<Enter>uu", number: 4),
    KeyScript(keys: "P", number: 1, status: "#1 answers nobody"),
    KeyScript(keys: ":3<Enter>*", number: 6),
    KeyScript(keys: ":3<Enter>**", status: "no other comment by this writer below"),
    KeyScript(keys: ":6<Enter>#", number: 3), KeyScript(keys: "*", status: "is not known"),
    KeyScript(keys: "<C-e>", number: 1, missing: "▸ Article"),
    KeyScript(keys: "<Down><Down><Up><C-y>", number: 1, row: "▸ Article"),
    KeyScript(keys: "<C-y>", status: "the top"),
    KeyScript(keys: "<Space>", number: 5, row: "#9 Joop"),
    KeyScript(keys: "<PgDn><PgUp>", row: "▸ Article"), KeyScript(keys: "<C-f>b", row: "▸ Article"),
    KeyScript(keys: "<C-f><C-b>", row: "▸ Article"),
    KeyScript(keys: "<C-d>", missing: "▸ Article"), KeyScript(keys: "<C-d><C-u>", row: "▸ Article"),
    KeyScript(keys: ":4<Enter>zt", title: "Council", row: "▌▾ #4"),
    KeyScript(keys: ":6<Enter>zt", number: 6, cursorRow: 1),
    KeyScript(keys: ":6<Enter>zz", number: 6, cursorRow: 14),
    KeyScript(keys: ":6<Enter>zb", number: 6, cursorRow: 27),
    KeyScript(keys: "X", status: "X is no key here; ? lists the keys"),
    KeyScript(keys: "zX", status: "zX is no key here"),
    KeyScript(keys: "z<Esc>", status: "#1, writer not known"),
  ]

  static let folds: [KeyScript] = [
    KeyScript(keys: "<Tab>", number: 1, status: "1 folded, net −16", row: "1 ▸ —"),
    KeyScript(keys: "<Tab><Tab>", row: "▾ #1"), KeyScript(keys: "zaza", row: "▾ #1"),
    KeyScript(keys: "zc", row: "1 ▸"), KeyScript(keys: "zczo", row: "▾ #1"),
    KeyScript(keys: "zo", status: "nothing to open"),
    KeyScript(keys: "jzc", status: "nothing to fold"),
    KeyScript(keys: "j<Tab>", number: 2, status: "nothing to fold"),
    KeyScript(keys: "h", row: "1 ▸"), KeyScript(keys: "jh", number: 1, row: "▾ #1"),
    KeyScript(keys: "<Left><Right>", row: "▾ #1"), KeyScript(keys: "<Right>", number: 2),
    KeyScript(keys: "j<Right>", status: "nobody answers #2"),
    KeyScript(keys: ":9<Enter>zM", number: 4, row: " 7   —"),
    KeyScript(keys: "zMzR", row: "• #2"), KeyScript(keys: "zMzr", row: " 2   Otto?", missing: "#8"),
    KeyScript(keys: "z2zm", row: "1 ▸", missing: "#2"),
    KeyScript(keys: "zMzm", status: "all is folded"), KeyScript(keys: "zr", status: "all is open"),
    KeyScript(keys: "z3<Space>", row: "8 ▸"), KeyScript(keys: "z9", row: "• #2"),
    KeyScript(keys: "zM<Enter>", row: "• #2"), KeyScript(keys: "zM]]<Tab>", row: "├─▾ #5"),
    KeyScript(keys: "k<Tab>", row: "Work begins in spring"),
    KeyScript(keys: "k<Enter>", row: "Work begins in spring"),
    KeyScript(keys: "k<Enter><Enter>", status: "the article is open"),
    KeyScript(keys: "tzM", status: "nothing folds in the flat view"),
  ]

  static let links: [KeyScript] = [
    KeyScript(
      keys: ":11<Enter><Enter>", number: 4,
      status: "Words quoted by Tove #11 (1 of 2); left out: 2 sentences before. Ctrl-o back"),
    KeyScript(
      keys: ":11<Enter>))<Enter>", number: 10,
      status: "Words quoted by Tove #11 (2 of 2). Ctrl-o back"),
    KeyScript(keys: ":11<Enter>)", status: "quote 1 of 2"),
    KeyScript(keys: ":11<Enter>)))", status: "no quote below"),
    KeyScript(keys: ":11<Enter>))(", status: "quote 1 of 2"),
    KeyScript(keys: ":11<Enter>(", status: "no quote above"),
    KeyScript(keys: ")", status: "#1 quotes nothing"),
    KeyScript(
      keys: ":4<Enter><Enter>", number: 0,
      status: "Words quoted by ~Ines #4; left out: 5 words after"),
    KeyScript(keys: ":6<Enter><Enter>", number: 4, status: "#4, ~Ines"),
    KeyScript(keys: "<Enter>", number: 1, status: "#1 quotes nothing and answers nobody"),
    KeyScript(
      keys: ":12<Enter><Enter>", number: 11,
      status: "Words quoted by Joop #12; left out: 1 sentence before"),
    KeyScript(keys: "j<Enter><C-o>", number: 2), KeyScript(keys: "j<Enter><BS>", number: 2),
    KeyScript(keys: "j<Enter><C-o>L", number: 1), KeyScript(keys: "<C-o>", status: "no jump"),
    KeyScript(keys: "L", status: "nothing to go forward to"),
    KeyScript(keys: "''", status: "no jump yet"),
    KeyScript(keys: ":9<Enter>''", number: 1), KeyScript(keys: ":9<Enter>''''", number: 9),
    KeyScript(keys: "r", number: 2),
    KeyScript(keys: ":7<Enter>r", status: "nobody quotes or answers #7"),
    KeyScript(keys: ":4<Enter>r", row: "3 quote or answer ~Ines #4"),
    KeyScript(keys: ":4<Enter>rj<Enter>", number: 6),
    KeyScript(keys: ":4<Enter>rq", number: 4, missing: "quote or answer"),
    KeyScript(keys: ":4<Enter>rjjk<Enter>", number: 6),
    KeyScript(keys: ":4<Enter>rG<Enter>", number: 11),
    KeyScript(keys: ":4<Enter>rGgg<Enter>", number: 5),
    KeyScript(keys: ":4<Enter>r2", number: 6),
    KeyScript(keys: ":4<Enter>r7", number: 4, status: "no row 7"),
    KeyScript(keys: ":4<Enter>r", status: "Joop #5 quotes \"It ends at the bakery"),
    KeyScript(keys: ":4<Enter>rj", status: "Marit #6, quotes nothing of it"),
    KeyScript(keys: ":4<Enter>ry", row: "3 quote or answer"),
    KeyScript(keys: ":11<Enter>))", status: "#11, Tove, quote 2 of 2: from Ines #10"),
    KeyScript(keys: ":4<Enter>)", status: "from the headline"),
    KeyScript(keys: ":9<Enter><C-g>", row: "3 above Joop #9", missing: "nothing"),
    KeyScript(keys: ":9<Enter><C-g><Enter>", number: 8),
    KeyScript(keys: ":9<Enter><C-g>gg<Enter>", number: 4),
    KeyScript(keys: "<C-g>", status: "#1 answers nobody"),
    KeyScript(keys: ":9<Enter>p", number: 9, row: "┌ #8 Ines"),
    KeyScript(keys: ":9<Enter>pp", number: 9, missing: "┌ #8 Ines"),
    KeyScript(keys: ":9<Enter>p<Enter>", number: 8, status: "Words quoted by Joop #9"),
    KeyScript(keys: ":9<Enter>pj", number: 10, missing: "┌ #8 Ines"),
    KeyScript(keys: ":9<Enter>pzt", row: "▌│ ▾ #9"),
    KeyScript(keys: ":9<Enter>p<Down><Up><Space>b<C-d><C-u>q", number: 9, missing: "┌ #8 Ines"),
    KeyScript(keys: ":6<Enter>p", status: "~Ines #4, answered by Marit #6", row: "┌ #4 ~Ines"),
    KeyScript(keys: ":6<Enter>p<Enter>", number: 4),
    KeyScript(keys: ":4<Enter>p", row: "the article"),
    KeyScript(keys: "p", status: "#1 quotes nothing and answers nobody"),
    KeyScript(keys: ":9<Enter>T", status: "quotes are left out", missing: "▎ Vans come"),
    KeyScript(keys: ":9<Enter>Tzt", status: "7/13  no quotes"),
    KeyScript(keys: ":9<Enter>TT", status: "quotes are shown"),
    KeyScript(keys: "T:9<Enter>)", status: "quotes are left out; :toggle-quotes shows them"),
    KeyScript(keys: ":11<Enter>ztS", number: 11, row: "I counted too"),
    KeyScript(keys: "S", status: "no own words below a quote"),
    KeyScript(keys: "yy:9<Enter>yqyl:5<Enter><Enter>yww<Esc>|<Esc>", number: 4),
    KeyScript(keys: "gx", status: "no web address here"),
  ]

  static let views: [KeyScript] = [
    KeyScript(keys: "t", status: "flat", row: "• #1"), KeyScript(keys: "tt", status: "as a tree"),
    KeyScript(keys: "lauthor:ines", title: "author:ines  4 of 13"),
    KeyScript(keys: "&author:ines<Enter>", number: 4, title: "author:ines  4 of 13"),
    KeyScript(keys: "lauthor:ines<Esc>", number: 1, title: "Harbour Gazette", row: "▾ #1"),
    KeyScript(keys: "lauthor:ines<C-c>", number: 1, title: "Harbour Gazette"),
    KeyScript(keys: "lauthor:ines<Enter><Esc>", status: "limit lifted", title: "Harbour"),
    KeyScript(keys: "lauthor:ines<Enter>", status: ". Esc lifts limit "),
    KeyScript(keys: "lauthor:ines<Enter>", status: "9 up 7 down, +2  ", size: (60, 20)),
    KeyScript(keys: "lauthor:ines<Enter>l", status: "limit: author:ines"),
    KeyScript(keys: "lauthor:ines<Enter>j", number: 8, status: "2 of 4"),
    KeyScript(keys: "lauthor:ines<Enter>jP", number: 5),
    KeyScript(keys: "lauthor:ines<Enter>jP<Enter>", row: "and then nobody has a reason"),
    KeyScript(keys: "lauthor:ines<Enter><Tab>", row: "▎ Council votes"),
    KeyScript(keys: "lauthor:ines<Enter><Tab><Tab>", missing: "▎ Council votes"),
    KeyScript(keys: "lauthor:ines<Enter>zR", title: "author:ines  4 of 13", row: "▎ Council votes"),
    KeyScript(keys: "lauthor:ines<Enter>zRzR", status: "all is open"),
    KeyScript(keys: "lauthor:ines<Enter>zM", status: "all is folded"),
    KeyScript(keys: "lauthor:ines<Enter>zRzM", missing: "▎ Council votes"),
    KeyScript(keys: "lauthor:ines<Enter>zRU", status: "undone; now none in full", missing: "▎ Cou"),
    KeyScript(keys: "lauthor:ines<Enter>zRU<C-r>", status: "done again; now 4 in full"),
    KeyScript(keys: "lauthor:ines<Enter>zrzm", number: 4, missing: "▎ Council votes"),
    KeyScript(keys: "lauthor:ines<Enter>z3", row: "▎ Council votes"),
    KeyScript(keys: "lauthor:ines<Enter>z3z1", missing: "▎ Council votes"),
    KeyScript(keys: "lauthor:ines<Enter>tzR", row: "▎ Council votes"),
    KeyScript(keys: "lauthor:ines<Enter>zR<Esc>", title: "Harbour Gazette"),
    KeyScript(keys: "lauthor:nosuch<Enter>zR", status: "no comment fits this limit; Esc lifts it"),
    // The conversation of two is there to be read, from its beginning.
    KeyScript(keys: "13Gc<Enter><Enter>", number: 5, row: "and then nobody has a reason"),
    KeyScript(keys: "13Gc<Enter><Enter>U", status: "undone; now no limit"),
    KeyScript(
      keys: "lauthor:nosuch<Enter>", status: "no comment fits this limit; Esc lifts it",
      title: "0 of 13", row: "no comment fits this limit"),
    KeyScript(keys: "lauthor:nosuch<Enter>j<Enter>GkJP", row: "no comment fits this limit"),
    KeyScript(keys: "lscore:<Enter>", status: "limit: score:"),
    KeyScript(keys: ":3<Enter>f", number: 3, title: "2 of 13"),
    KeyScript(keys: "f", status: "the writer of #1 is not known"),
    KeyScript(keys: "c", title: "Commenters · 5 names on 11 of 13 comments"),
    KeyScript(keys: "cq", number: 1, title: "Council"),
    KeyScript(keys: "c<Enter>", title: "with whom Ines talked"),
    KeyScript(keys: "cjf", title: "author:=Joop  3 of 13"),
    KeyScript(keys: "cG<Enter>", title: "name:none  2 of 13"),
    KeyScript(keys: "cGf", status: "these comments have no known writer"),
    KeyScript(keys: "cGk<PgUp><C-u><Down><Up>", status: "Ines, 1 of 5"),
    KeyScript(keys: "c?", title: "Commands"), KeyScript(keys: "c?q", title: "Commenters"),
    KeyScript(keys: "??", title: "Council"), KeyScript(keys: "c??", title: "Commenters"),
    KeyScript(keys: ":3<Enter>D", status: "07:00, 1 comment, net −12", title: "by hour"),
    KeyScript(keys: "DG<Enter>", title: "not date:00:00..23:59"),
    KeyScript(keys: "?", title: "Commands"), KeyScript(keys: "?<Esc>", title: "Council"),
    KeyScript(keys: "?/flat<Enter><Enter>", status: "flat, in the page's own order"),
    KeyScript(keys: "?lzzz<Enter>", status: "no command is named so"),
    KeyScript(keys: "?/flat<Esc>", row: "What the marks mean"),
    KeyScript(keys: "?/flat<Enter>/muted<Enter>", row: ":unmute-all", missing: ":toggle-flat"),
    KeyScript(keys: "?/fl<Enter>/<End>at<Enter>", row: ":toggle-flat", missing: ":unmute-all"),
    KeyScript(keys: "?/by votes for<Enter>", status: "limit to comments by votes for"),
    KeyScript(keys: "?/by votes for<Enter><Enter>", status: "limit: up:"),
    KeyScript(keys: "?/is:root<Enter><Enter>", status: "limit: is:root", title: "4 of 13"),
    KeyScript(keys: "c?", row: "In this view"),
    KeyScript(keys: "c?/this writer<Enter><Enter>", title: "author:=Ines  4 of 13"),
    KeyScript(keys: ":4<Enter>r?", title: "Commands", row: "In this view"),
    KeyScript(keys: ":4<Enter>r?q", row: "3 quote or answer"),
    KeyScript(keys: ":4<Enter>r?/previous row<Enter><Enter><Enter>", number: 5),
    KeyScript(keys: "?<Space><Space>bb<C-d><C-f><C-b>", title: "Commands"),
    KeyScript(keys: ":messages<Enter>", status: "all of the page was understood"),
    KeyScript(keys: ":", status: ":"), KeyScript(keys: ":toggle-fl<Tab><Enter>", status: "flat"),
    KeyScript(keys: ":fold-to-depth 2<Enter>", row: " 2   Otto?"),
    KeyScript(keys: ":fold<Enter>", status: "fold could be"),
    KeyScript(keys: ":nonsense<Enter>", status: "no command is named nonsense"),
    KeyScript(
      keys: ":togle-flt<Enter>", status: "no command is named togle-flt; the nearest is toggle-flat"
    ),
    KeyScript(keys: ":99<Enter>", status: "no comment #99"),
    KeyScript(keys: ":<BS>", status: "#1, writer"),
    KeyScript(keys: ":<Esc>", status: "#1, writer"), KeyScript(keys: "<Esc>", status: "q quits"),
    KeyScript(keys: "<C-c>", status: "q quits"),
    KeyScript(keys: "z", status: "z:", row: "z centre"),
    KeyScript(keys: "g", status: "g:  g to the top"),
  ]

  @Test("Keys lead where they should", arguments: motion + folds + links + views)
  func script(_ script: KeyScript) {
    script.check()
  }

  @Test(
    "Keys ask for what is done outside",
    arguments: [
      ("q", Effect.quit), ("Q", .quit), ("cQ", .quit), ("<C-z>", .suspend), ("<C-l>", .redraw),
      (":quit<Enter>", .quit), ("l<C-z>", .suspend),
    ])
  func effects(_ keys: String, _ effect: Effect) {
    var session = Session()
    session.press(keys)
    #expect(session.effects == [effect])
  }

  @Test("The scripts run every command")
  func coverage() {
    var commands: Set<Command.ID> = [.messages, .unmuteAll, .join, .split, .under, .set]
    let scripts = Self.motion + Self.folds + Self.links + Self.views + ArrangingTests.scripts
    for script in scripts + SearchTests.scripts + HidingTests.scripts + ViewKindTests.scripts {
      var session = Session()
      session.press(script.keys)
      commands.formUnion(session.commands)
    }
    for keys in ["q", "Q", "<C-z>", "<C-l>", "e"] {
      var session = Session()
      session.press(keys)
      commands.formUnion(session.commands)
    }
    #expect(Set(Command.ID.allCases).subtracting(commands).isEmpty)
  }
}
