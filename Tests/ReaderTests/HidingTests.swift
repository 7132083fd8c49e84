import DiscussionModel
import TerminalUI
import Testing

@testable import Reader
@testable import ThreadDisplay

@Suite("Orders, muting, hiding by score, unread")
struct HidingTests {
  static let scripts: [KeyScript] = [
    // Orders. Top level of the page: #1 +11, #3 −12, #4 +2, #7 without votes.
    KeyScript(keys: "o", row: "● p  page: the page's own order"),
    KeyScript(keys: "o", row: "n  newest: newest first"),
    KeyScript(keys: "oq", number: 1, missing: "page's own order"),
    KeyScript(keys: "o<Esc>", missing: "page's own order"),
    KeyScript(keys: "os", number: 1, status: "order: highest net score first"),
    KeyScript(keys: "os]", number: 4, status: "by score"),
    KeyScript(keys: "os]]", number: 7), KeyScript(keys: "os]]]", number: 3),
    KeyScript(keys: "oj<Enter>]", number: 4), KeyScript(keys: "or", status: "most answers first"),
    KeyScript(keys: "orgg", number: 4), KeyScript(keys: "orgg]", number: 1),
    KeyScript(keys: "oc", status: "most disputed first"), KeyScript(keys: "ocgg", number: 1),
    KeyScript(keys: "on", status: "newest first"), KeyScript(keys: "ongg", number: 7),
    KeyScript(keys: "osop", status: "order: the page's own order"),
    KeyScript(keys: "osU]", number: 3), KeyScript(keys: "osU<C-r>]", number: 4),
    KeyScript(keys: "to", status: "the flat view is in the page's own order"),
    KeyScript(keys: "ost]", number: 3, status: "flat"),
    KeyScript(keys: "oGkggG<Enter>", status: "newest first"),
    KeyScript(keys: "os5GK", number: 11), KeyScript(keys: "os5GJ", status: "no answer after"),
    KeyScript(keys: "oslauthor:ines<Enter>", title: "author:ines  4 of 13"),
    // Muting.
    KeyScript(
      keys: "4Gx", number: 4, status: "#4 and 8 below it muted; x brings them back",
      row: "4 ▸ ~Ines        muted with 8 below it"),
    KeyScript(keys: "4Gxj", number: 7), KeyScript(keys: "4Gxx", status: "unmuted", row: "#5 Joop"),
    KeyScript(keys: "4Gx<Tab>", status: "muted; x brings it back"),
    KeyScript(keys: "4Gx<Enter>", status: "muted; x brings it back"),
    KeyScript(keys: "4GxU", row: "#5 Joop"), KeyScript(keys: "7Gx", row: "7 ▸ —            muted"),
    KeyScript(keys: ":unmute<Enter>", status: "nothing is muted"),
    KeyScript(keys: "4Gx7Gx:unmute<Enter>", status: "2 threads unmuted"),
    KeyScript(keys: "4Gxtgg", row: "4 ▸ ~Ines        muted", missing: "#5"),
    KeyScript(keys: "5Gxlauthor:joop<Enter>", row: "5 ▸ Joop         muted", missing: "#9 "),
    KeyScript(keys: "4Gx/fish", status: "not found"),
    KeyScript(keys: "4Gx9G", number: 9, row: "#5 Joop"),
    KeyScript(keys: "9G4GxL<C-o>", number: 4, row: "muted with 8 below it"),
    // A hit that is muted is selected no more than one that does not pass.
    KeyScript(keys: "4Gx9Gkkkkkk9G5Gx12Glauthor:joop<Enter>", number: 12),
    KeyScript(keys: "11Gx4Glauthor:joop<Enter>", number: 5),
    KeyScript(keys: "2zs10Gltext:fish<Enter>", number: 10),
    KeyScript(keys: "kx", status: "no comment is selected"),
    // Hiding by score.
    KeyScript(keys: "zs", status: "hide below score:"),
    KeyScript(keys: "zs-5<Enter>", title: "score>=−5  3 hidden", missing: "#2 Otto"),
    KeyScript(keys: "zs-5", status: "3 hidden", title: "3 hidden"),
    KeyScript(keys: "zs-5<Esc>", title: "Harbour Gazette", row: "#2 Otto"),
    KeyScript(keys: "2zs", title: "score>=2  9 hidden", row: "╌ #5 Joop"),
    KeyScript(keys: "zsx<Enter>", status: "a whole number, as -5"),
    KeyScript(keys: "2zszs", status: "hide below score: 2"),
    KeyScript(keys: "2zszs<C-u><Enter>", title: "Harbour Gazette", row: "#2 Otto"),
    KeyScript(keys: "2zsU", title: "Harbour Gazette"), KeyScript(keys: "2zsj", number: 4),
    KeyScript(keys: "2zs2G", number: 2, row: "Green paint"),
    KeyScript(keys: "2zs2G<Tab>", missing: "Green paint"),
    KeyScript(keys: "2zst", missing: "#5 "),
    KeyScript(keys: "2zslauthor:joop<Enter>", title: "author:joop  3 of 13  score>=2  9 hidden"),
    KeyScript(keys: "2G2zs", number: 1),
    // Unread. The first comment is read at once, those whole on the screen when one moves on.
    KeyScript(keys: ".", number: 5, status: "more unread"), KeyScript(keys: "..", number: 6),
    KeyScript(keys: "G,", number: 9),
    KeyScript(keys: "zM4G<Tab><Tab>", status: "8 folded, best +4", row: "+8 It ends"),
    KeyScript(keys: "4G9G4G<Tab>", row: " unread, best +4"),
    KeyScript(keys: "zM.", number: 2), KeyScript(keys: "zM...", number: 4, row: "▾ #4"),
    KeyScript(keys: "lauthor:ines<Enter>.", number: 8),
    KeyScript(keys: ",", status: "nothing unread above; 9 below, . goes there"),
  ]

  @Test("Orders, muting, hiding and unread do what is said", arguments: scripts)
  func script(_ script: KeyScript) { script.check() }

  @Test("All is read in the end, and a folded row says so")
  func allRead() {
    var session = Session()
    for _ in 0..<40 { session.press("j") }
    session.press("kj.")
    #expect(session.status.contains("all is read"))
    session.press("4G<Tab>")
    #expect(session.status.contains("8 folded, all read, best +4"))
    #expect(session.lines.contains { $0.hasPrefix("▌  4 ▸ ~Ines") })
    _ = update(&session.state, .loaded(Page(BicyclePage.discussion())))
    #expect(session.state.read.count == 13)
  }

  @Test("What cannot be had in the menu of orders says why")
  func disabledOrders() {
    var session = Session(SmallPages.inferred())
    session.press("o")
    #expect(session.lines.contains { $0.contains("score: (no votes on this page)") })
    session.press("s")
    #expect(session.status.contains("no votes on this page"))
    session.press("r")
    #expect(session.status.contains("most answers first"))
    session.press("zs")
    #expect(session.status.contains("no votes on this page"))
  }

  @Test("Rails end at the last answer that is shown")
  func railsUnderFloor() {
    var session = Session()
    session.press("2zs4Gzt")
    #expect(
      session.lines.contains { $0.contains("├─") } == session.lines.contains { $0.contains("└─") })
  }
}
