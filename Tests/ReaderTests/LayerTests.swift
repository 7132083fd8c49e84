import DiscussionModel
import TerminalUI
import Testing
import ThreadDisplay
import Wording
import _TestSupport

@testable import Reader

/// What lies over what, and how lists move.
@Suite("Layers and lists")
struct LayerTests {
  private func contexts(_ stack: LayerStack) -> [Command.Context] { stack.all.map(\.layer.context) }

  @Test("The lowest layer stays; what lies over it is closed, or all of it at once")
  func closing() {
    var stack = LayerStack.thread
    stack.remove(at: 0)
    #expect(contexts(stack) == [.thread])
    stack.push(.messages(MessageList()))
    stack.push(.help(HelpList(.standard, .unicode)))
    stack.remove(at: 2)
    #expect(contexts(stack) == [.thread, .messages])
    stack.closeAbove()
    #expect(contexts(stack) == [.thread])
  }

  @Test("A page that is opened comes in front of the list of articles, below what lies over that")
  func opening() {
    var stack = LayerStack.articles
    stack.push(.help(HelpList(.standard, .unicode, in: .articles)))
    #expect(stack.isAmongArticles)
    stack.openThread()
    #expect(contexts(stack) == [.articles, .thread, .help])
    #expect(!stack.isAmongArticles)
    stack.openThread()
    #expect(contexts(stack) == [.articles, .thread, .help])
  }

  @Test("A prompt lies over all, and leads back to what it was opened from")
  func prompt() {
    var session = Session()
    session.press("c/")
    #expect(session.state.context == .prompt)
    #expect(session.state.contextBehindPrompt == .commenters)
    session.press("<Esc>")
    #expect(session.state.context == .commenters)
  }

  @Test("Help that is asked for while the page is read can be seen, and left")
  func helpWhileReading() {
    var session = Session()
    session.state = ReaderState(size: Size(width: 60, height: 12))
    session.press("?")
    #expect(session.title.contains("Commands"))
    session.press("j<Esc>")
    #expect(session.status == " reading…")
  }

  @Test("A new page closes what was about the one before and keeps what was not")
  func renewed() {
    var session = Session()
    for (keys, context) in [
      ("c", Command.Context.thread), (":4<Enter>r", .list), ("D", .thread), ("o", .orders),
      ("?", .help),
    ] {
      session = Session()
      session.press(keys)
      _ = update(&session.state, .loaded(Page(BicyclePage.discussion())))
      #expect(session.state.context == context, "\(keys)")
    }
  }

  @Test(
    "Lists move by rows, pages that overlap by a row, halves of them, and to their ends",
    arguments: [
      (Scroll(.row, 1), 51, 42), (Scroll(.row, -1, count: 3), 47, 41),
      (Scroll(.page, 1), 59, 50), (Scroll(.halfPage, -1), 46, 41),
      (Scroll(.page, -1, count: 2), 32, 32), (Scroll(.end, 1), 99, 90),
      (Scroll(.end, -1), 0, 0), (Scroll(.end, -1, count: 5), 4, 4),
      (Scroll(.row, 1, count: 9_999_999), 99, 90),
    ])
  func scrolling(_ scroll: Scroll, _ selected: Int, _ first: Int) {
    var list = SelectableList()
    list.select(50, of: 100, height: 10)
    list.scroll(scroll, of: 100, height: 10)
    #expect(list.selected == selected)
    #expect(list.selected - list.selectedY == first)
  }
}
