import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

/// A page that comes while one waits, reads its beginning, or types.
@Suite("Pages that come")
struct PageArrivalTests {
  @Test("A page that takes the place of another keeps the selected comment")
  func loadedAgain() {
    var session = Session()
    session.press(":9<Enter>")
    _ = update(&session.state, .loaded(Page(BicyclePage.discussion())))
    #expect(session.number == 9)
    #expect(session.lines.contains { $0.contains("▌│ ▾ #9 Joop") })
  }

  @Test("Ctrl-c while the beginning of a page is shown stops the reading and keeps it")
  func stopped() {
    var session = Session()
    var state = ReaderState(size: session.state.size)
    _ = update(&state, .began(Page(BicyclePage.discussion(), beginningOf: 5_000)))
    _ = update(&state, .reading(5_000))
    session.state = state
    #expect(session.effects(":5<Enter>:under 2<Enter>") == [])
    #expect(session.status.contains("only the beginning"))
    #expect(session.effects("/rain<C-c>") == [], "the prompt goes first")
    #expect(session.effects("<C-c>") == [.stopReading])
    #expect(session.status.contains("loading stopped: these are the first 13 comments"))
    _ = update(&session.state, .reading(6_000))
    _ = update(&session.state, .loaded(Page(SmallPages.inferred())))
    #expect(session.state.page?.discussion.comments.count == 13)
    #expect(session.state.reading == nil)
    #expect(session.effects(":5<Enter>:under 2<Enter>") == [])
    #expect(session.effects("<C-c>") == [])
    #expect(session.status.contains("q quits"))
  }

  @Test("A page opens at the comment that was asked for, without a jump to go back from")
  func openedAt() {
    var session = Session()
    _ = update(&session.state, .select(number: 9))
    #expect(session.number == 9)
    session.press("<C-o>")
    #expect(session.status.contains("no jump"))
    _ = update(&session.state, .select(number: 77))
    #expect(session.status.contains("no comment #77"))
  }

  @Test("Before the page is there it says so, and every key is safe")
  func reading() {
    var state = ReaderState(size: Size(width: 60, height: 12))
    for context in Command.Context.allCases {
      for binding in KeyMap.standard.bindings(in: context) {
        for key in binding.keys { _ = update(&state, .event(.key(key))) }
        _ = update(&state, .event(.key(.escape)))
      }
    }
    state = ReaderState(size: Size(width: 60, height: 12))
    var buffer = Buffer(size: state.size)
    draw(state, in: Rect(state.size), into: &buffer)
    #expect(buffer.lines.last == " reading…")
    _ = update(&state, .loaded(Page(BicyclePage.discussion())))
    #expect(state.selectedComment == 0)
  }

  @Test(
    "A page that comes while one types takes the line over; nothing of the former page comes back",
    arguments: [
      "/rain", "lauthor:ada", "zs3", ":limit", "w/tmp/x",
    ], [5, 40])
  func pageWhileTyping(_ keys: String, _ former: Int) {
    var small = DiscussionBuilder(title: "Small")
    small.comment("Ada", .stated, votes: (9, 1), .prose("The rain came."))
    small.comment("Ben", .stated, votes: (1, 1), .prose("No, it did not."))
    var large = DiscussionBuilder(title: "Large")
    for _ in 1...former { large.comment("Cleo", .stated, votes: (2, 0), .prose("Row.")) }
    var session = Session(large.discussion(), 80, 24)
    session.press("G" + keys)
    _ = update(&session.state, .loaded(Page(small.discussion())))
    #expect(session.state.prompt?.editor.text.isEmpty == false)
    if keys == "/rain" { #expect(session.number == 1) }
    session.press("<Esc>")
    #expect(session.state.prompt == nil)
    #expect(session.state.view.entries.count <= 3)
    #expect(session.state.inconsistency == nil)
    session.press("jjkG")
    #expect(session.number <= 2)
  }
}
