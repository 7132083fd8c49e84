import DiscussionLoading
import DiscussionModel
import TerminalUI
import Testing
import Wording
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("Comments of which only the place is there")
struct PlaceholderTests {
  private static let file = #"""
    {"schema": "rejoinder.discussion/2", "article": {"title": "The night ferry"}, "comments": [
      {"number": 1, "parent": null, "author": {"name": "Ada"}, "votes": {"up": 3, "down": 1, "net": 2},
       "blocks": [{"kind": "prose", "text": "The night boat is far too small for all of us."}]},
      {"number": 2, "parent": 1, "state": "deleted", "author": {"name": "Dan"},
       "votes": {"up": 1, "down": 9, "net": -8}},
      {"number": 3, "parent": 2, "author": {"name": "Ben"},
       "blocks": [
         {"kind": "quote", "level": 2, "text": "The night boat is far too small for all of us."},
         {"kind": "quote", "text": "Words that were taken away.", "cite": 2},
         {"kind": "prose", "text": "Then take the bus."}]},
      {"number": 4, "parent": "m0", "state": "collapsed", "author": {"name": "Cleo"},
       "blocks": [{"kind": "prose", "text": "No bus at night."}]},
      {"number": 5, "parent": 4, "author": {"name": "Ada"},
       "blocks": [{"kind": "prose", "text": "There is one on Fridays."}]},
      {"number": 6, "parent": "m0", "state": "more", "held_back": 559},
      {"number": 7, "parent": null, "state": "more"}]}
    """#

  private func session(_ width: Int = 80, _ height: Int = 30) throws -> Session {
    Session(try DiscussionLoader.load(Array(Self.file.utf8), source: "page.json"), width, height)
  }

  @Test("In the thread each is one row between the rails, without a body and votes")
  func thread() throws {
    let lines = try session().lines.dropFirst(7).prefix { !$0.contains("depth") }
    #expect(
      lines.joined(separator: "\n").trimmingPrefix("\n").hasPrefix(
        """
         ▾ #2 Dan  deleted
         │
         • #3 Ben → Dan
           ▎▎ The night boat is far too small for all of us.  ↑ #1 Ada
           ▎ Words that were taken away.  source not on this page

           Then take the bus.

         ▾ #4  not on this page
         │
         ├─● 5 ▸ Cleo +1 collapsed by the site  No bus at night.
         │
         └─• #7  … 559 more on the site

         • #8  more on the site
        """), "\(lines.joined(separator: "\n"))")
  }

  @Test("Its row is dim from its number on")
  func dim() throws {
    let (buffer, _) = try session().screen
    let y = try #require(buffer.lines.firstIndex { $0.contains("#2 Dan  deleted") })
    let styles = (3..<18).map { buffer[$0, y].style }
    #expect(styles.allSatisfy { $0 == Theme(hasColor: ReaderOptions().color)[.detail] })
  }

  @Test("In the outline as well")
  func outline() throws {
    var session = try session()
    session.press("v")
    #expect(
      session.lines[2..<10].joined(separator: "\n") == """
        ▌  1   Ada        The night boat is far too small for all of us.      █▎     +2
         ● 2   │Dan       deleted
         ● 3   │Ben       Then take the bus.
         ● 4   —          not on this page
         ● 5 ▸ ├ Cleo  +1 collapsed by the site  No bus at night.
         ● 7   └ —        … 559 more on the site
         ● 8   —          more on the site

        """)
  }

  @Test("It can be selected, folded and opened, and the status line says what it is")
  func folds() throws {
    var session = try session()
    session.press(":2<Enter>")
    #expect(session.status.hasPrefix(" #2, Dan, deleted, answers Ada #1, depth 1"))
    session.press("<Tab>")
    #expect(session.lines.contains { $0.contains("2 ▸ Dan  +1 deleted") })
    session.press("<Tab>")
    #expect(session.lines.contains { $0.contains("• #3 Ben → Dan") })
    session.press(":4<Enter>")
    #expect(session.status.hasPrefix(" #4, not on this page, depth 0"))
  }

  @Test("What the site shows folded opens, and folds again even where nobody answers it")
  func collapsed() throws {
    var session = try session()
    session.press(":5<Enter><Tab>")
    #expect(session.lines.contains { $0.contains("▾ #5 Cleo → #4  collapsed by the site") })
    #expect(session.lines.contains { $0.contains("There is one on Fridays.") })
    let alone = #"""
      {"schema": "rejoinder.discussion/2", "comments": [{"number": 1, "state": "collapsed",
       "author": {"name": "Eve"}, "blocks": [{"kind": "prose", "text": "Buy my boat."}]}]}
      """#
    session = Session(try DiscussionLoader.load(Array(alone.utf8), source: "page.json"), 80, 24)
    let folded = " 1   Eve collapsed by the site  Buy my boat."
    #expect(session.lines.contains { $0.contains(folded) })
    session.press("<Tab>")
    #expect(session.lines.contains { $0.contains("• #1 Eve  collapsed by the site") })
    session.press("<Tab>")
    #expect(session.lines.contains { $0.contains(folded) })
  }
}
