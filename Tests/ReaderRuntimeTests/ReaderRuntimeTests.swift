import Reader
import ReaderRuntime
import TerminalUI
import Testing
import _TestSupport

@Suite struct ReaderRuntimeTests {
  private static let size = Size(width: 60, height: 12)

  private func state() -> ReaderState {
    var page = DiscussionBuilder(title: "The tower bell")
    page.comment("Ada", "I would keep the bell.")
    page.comment("Ben", .quote("I would keep the bell.", of: 1), "Why?")
    return ReaderState(discussion: page.discussion(), size: Self.size)
  }

  private func run(_ keys: [Key]) -> (TestBackend, EventLoop.Ending) {
    let backend = TestBackend(size: Self.size, events: keys.map(Event.key))
    let ending = ReaderRuntime(state: state(), backend: backend).run()
    return (backend, ending)
  }

  @Test("the page is shown first, and the terminal closed at the end, however it ends")
  func showsAndCloses() {
    let (backend, ending) = run([])
    #expect(backend.shown.count == 1)
    #expect(backend.lines.contains { $0.contains("I would keep the bell.") })
    #expect(backend.cursor != nil)
    #expect(ending == .terminalLost)
    #expect(backend.calls == (invalidate: 0, suspend: 0, close: 1))
  }

  @Test(
    "what the reader wants done outside is done",
    arguments: [
      ([.control("l")], 1, 0, .terminalLost), ([.control("z")], 0, 1, .terminalLost),
      ([.character("Q"), .control("z")], 0, 0, .asked), ([.character("q")], 0, 0, .asked),
    ] as [([Key], Int, Int, EventLoop.Ending)])
  func effects(keys: [Key], invalidated: Int, suspended: Int, expected: EventLoop.Ending) {
    let (backend, ending) = run(keys)
    #expect(backend.calls == (invalidate: invalidated, suspend: suspended, close: 1))
    #expect(ending == expected)
  }

  @Test("a terminal of another size than the state is drawn at its own")
  func otherSize() {
    let backend = TestBackend(size: Size(width: 45, height: 9), events: [])
    _ = ReaderRuntime(state: state(), backend: backend).run()
    #expect(backend.shown.last?.size == Size(width: 45, height: 9))
  }

  @Test("what workers left before it began is on the first screen, or ends it before there is one")
  func leftBefore() {
    let backend = TestBackend(size: Self.size, events: [.key(.character("q"))])
    let mailbox = Mailbox<ReaderAction>()
    if let page = state().page { mailbox.post(.loaded(page)) }
    _ = ReaderRuntime(state: ReaderState(size: Self.size), backend: backend, mailbox: mailbox).run()
    #expect(backend.shown.count == 1)
    #expect(backend.lines.contains { $0.contains("I would keep the bell.") })
    let other = TestBackend(size: Self.size)
    mailbox.post(.run(.quit))
    let runtime = ReaderRuntime(
      state: ReaderState(size: Self.size), backend: other, mailbox: mailbox)
    #expect(runtime.run() == .asked)
    #expect(other.shown.isEmpty)
    #expect(other.calls.close == 1)
  }

  @Test("an action of a worker changes the screen")
  func workers() {
    let backend = TestBackend(size: Self.size)
    let mailbox = Mailbox<ReaderAction>()
    mailbox.post(.say("the kettle is on"))
    mailbox.post(.run(.quit))
    let runtime = ReaderRuntime(state: state(), backend: backend, mailbox: mailbox)
    #expect(runtime.run() == .asked)
    #expect(runtime.state.notice == "the kettle is on")
  }

  @Test(
    "keys that are pressed again and again show what they show without looking ahead",
    arguments: [
      "jjjjkkkk", "jj]]]kGggjj", "  bbjjTjjTkk", "zMjjjzRjjkk..,,", "/keep\rnnnjjNN", "lbell\rjjkk",
    ])
  func lookAhead(_ keys: String) {
    var page = DiscussionBuilder(title: "The tower bell")
    for number in 1...40 {
      page.comment(
        "Ada", votes: (number % 7, number % 3), .prose("I would keep the bell \(number)."))
      page.comment("Ben", .quote("I would keep the bell \(number).", of: number * 2 - 1), "Why?")
    }
    let state = ReaderState(discussion: page.discussion(), size: Self.size)
    let screens = [true, false].map { looksAhead in
      // One key at a time, so that each is shown, as when somebody presses them.
      let backend = OneByOneBackend(
        size: Self.size,
        keys: keys.map { $0 == "\r" ? .enter : .character($0.unicodeScalars.first ?? "j") })
      let runtime = ReaderRuntime(state: state, backend: backend, looksAhead: looksAhead)
      #expect(runtime.run() == .asked)
      return backend.shown
    }
    #expect(screens[0] == screens[1])
    #expect(screens[0].count == keys.count + 1)
  }
}
