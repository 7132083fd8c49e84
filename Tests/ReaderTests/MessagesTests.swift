import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("What was not understood")
struct MessagesTests {
  @Test("A page stitched together from several says so before anything else")
  func stitchedPage() {
    let stitched = Diagnostic(line: nil, kind: .stitched, says: "two texts")
    var session = Session(SmallPages.withDiagnostics([stitched]))
    #expect(session.lines.last?.contains("stitched together") == true)
    session.press("j")
    #expect(session.lines.last?.contains("stitched together") == false)
  }

  @Test(
    "What was not understood is counted until it was looked at; what the site's own text is never")
  func diagnostics() {
    let count = Diagnostic(line: nil, kind: .count, says: "the page says that it has 15 comments")
    var session = Session(SmallPages.withDiagnostics())
    #expect(session.status.contains("1 not understood, :messages"))
    session.press(":messages<Enter>")
    #expect(session.lines.contains { $0.contains("line 12: a link of the site was left out") })
    #expect(session.status.contains("the page says that it has 14 comments"))
    session.press("Ggg<C-d><C-u><Space>bkq")
    #expect(session.number == 1)
    #expect(!session.status.contains("not understood"))
    _ = update(&session.state, .loaded(Page(SmallPages.withDiagnostics())))
    #expect(!session.status.contains("not understood"), "the same as before")
    _ = update(&session.state, .loaded(Page(SmallPages.withDiagnostics([count]))))
    #expect(session.status.contains("1 not understood"))
    let site = Diagnostic(line: 12, kind: .furniture, says: "a link of the site was left out")
    let plain = Session().status
    #expect(Session(SmallPages.withDiagnostics([site])).status == plain)
  }

  @Test("What was not understood gives way to what is said of the selection", arguments: 20...120)
  func diagnosticsGiveWay(_ width: Int) {
    for keys in ["", "9G)", "lauthor:ines<Enter>", "/fish<Enter>"] {
      var (noted, plain) = (
        Session(SmallPages.withDiagnostics(), width, 20),
        Session(BicyclePage.discussion(), width, 20)
      )
      noted.press(keys)
      plain.press(keys)
      let words = plain.status.prefix { $0 != "…" }.split(separator: "  ").first ?? ""
      #expect(noted.status.hasPrefix(words), "\(keys): \(noted.status)")
    }
  }
}
