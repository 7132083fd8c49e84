import DiscussionLoading
import DiscussionModel
import Evaluation
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

/// Whatever is opened and left again brings the identical screen, also from inside a comment taller than that.
@Suite("Screens that come back")
struct TakenBackTests {
  /// Where it is tried: in the middle of a tall comment, after lines were scrolled, at its end, on a comment whose head
  /// has but its first rows on the screen, below it.
  private static let places = [
    ":2<Enter>jj<C-e><C-e>", ":2<Enter>jjjk<C-y>", ":4<Enter>zb<C-y><C-y>", ":2<Enter><C-e><C-e>",
    ":3<Enter>jj<C-e>",
  ]
  private static let sizes = [
    Size(width: 100, height: 30), Size(width: 80, height: 24), Size(width: 140, height: 40),
    Size(width: 40, height: 10),
  ]

  @Test("Of every command of the table, on a page of tall comments", arguments: sizes, places)
  func everyCommand(_ size: Size, _ place: String) {
    check(TallPage.discussion(), size, place, least: 34)
  }

  @Test(
    "Of every command of the table, on a real page", .enabled(if: !SharedFolder.isMissingAndMayBe),
    arguments: sizes, ["44Gj", "15G<C-e><C-e>", "26Gjj"])
  func realPage(_ size: Size, _ place: String) throws {
    let file = "seeds/000_44a3be57bab817bf.txt"
    let discussion = try DiscussionLoader.load(try SharedFolder.read(file), source: file)
    check(discussion, size, place, least: 30)
  }

  @Test(
    "Of what is set right by hand and taken back", .enabled(if: !SharedFolder.isMissingAndMayBe),
    arguments: ["44Gj", "15G<C-e><C-e>", "26Gjj"])
  func corrections(_ place: String) throws {
    let file = "seeds/000_44a3be57bab817bf.txt"
    let discussion = try DiscussionLoader.load(try SharedFolder.read(file), source: file)
    var session = Session(discussion, 100, 30)
    session.press(place + "<C-l>")
    let before = session.screen
    session.pressAnswered(":under none<Enter><C-l>")
    let number = session.number
    #expect(session.state.page?.discussion.tree.parent(of: number - 1) == nil)
    #expect(!session.shows(before))
    session.pressAnswered("U<C-l>")
    #expect(session.shows(before), "\(session.snapshot)")
  }

  @Test("Of another page of the list that was looked at")
  func pages() {
    var session = Session(
      articles: ArticleList(sources: ["a.txt", "b.txt"], origin: "", isSortedByAge: false), 100, 30)
    session.press("<Enter>")
    session.tell(.opened(0, Page(TallPage.discussion())))
    session.press(":2<Enter>jj<C-e><C-l>")
    let before = session.screen
    for keys in ["}", "qj<Enter>"] {
      session.press(keys)
      session.tell(.opened(1, Page(SmallPages.tall())))
      session.press(keys == "}" ? "jj{<C-l>" : "jjqk<Enter><C-l>")
      #expect(session.shows(before), "\(keys)")
    }
  }

  /// Walks all ways there and back from a place.
  ///
  /// - Parameter least: of how many commands the screen has to differ in between, so that something is tried.
  private func check(_ discussion: Discussion, _ size: Size, _ place: String, least: Int) {
    var start = Session(discussion, size.width, size.height)
    start.press(place + "<C-l>")
    let (before, answers) = (start.screen, start.answerCount)
    var opened: Set<Command.ID> = []
    for command in Command.all {
      for way in command.id.waysBack(answers: answers, folds: start.canFold) {
        var session = start
        session.pressAnswered(way.open + "<C-l>")
        // Where a key says only why it cannot be used, there is nothing to leave.
        if !session.shows(before) { opened.insert(command.id) } else { continue }
        session.pressAnswered(way.leave + "<C-l>")
        #expect(session.shows(before), "\(place) \(way.open) \(way.leave)\n\(session.snapshot)")
      }
    }
    #expect(opened.count >= least, "\(opened.count)")
  }

  @Test(
    "The outline and both beside each other lead back to the identical thread",
    arguments: [
      Size(width: 120, height: 30), Size(width: 140, height: 24),
    ])
  func views(_ size: Size) {
    var session = Session(TallPage.discussion(), size.width, size.height)
    session.press(":2<Enter>jj<C-e><C-l>")
    let before = session.screen
    for keys in ["vvv", "vvq", "vv<Esc>", "vvTTv", "vjkvv", "vvttq"] {
      session.press(keys + "<C-l>")
      #expect(session.shows(before), "\(keys)\n\(session.snapshot)")
    }
  }

  @Test("A screen that was made smaller and larger again is the identical one")
  func resized() {
    for place in Self.places {
      var session = Session(TallPage.discussion(), 100, 30)
      session.press(place + "<C-l>")
      let before = session.screen
      for size in [
        Size(width: 61, height: 30), Size(width: 100, height: 12), Size(width: 40, height: 9),
      ] {
        session.send(.resize(size))
        #expect(session.state.inconsistency == nil)
        session.send(.resize(Size(width: 100, height: 30)))
        #expect(session.shows(before), "\(place) \(size)")
      }
    }
  }

  @Test(
    "What is read keeps its place in a comment when quotes, indentation or the order change",
    arguments: [
      "T", "t", "os", ":set chains=step<Enter>",
    ])
  func wordsOnTop(_ keys: String) {
    var session = Session(TallPage.discussion(), 100, 20)
    session.press(":2<Enter>jjj")
    let words = session.lines[1].dropFirst(6).prefix(30)
    session.press(keys)
    #expect(
      session.lines[1].contains(words) || session.lines[2].contains(words),
      "\(words)\n\(session.snapshot)")
    #expect(session.number == 2)
  }

  @Test("Another width keeps the words on top; a jump from there leads back to them at a third one")
  func wordsAtWidths() {
    var session = Session(TallPage.discussion(), 100, 20)
    session.press(":2<Enter>jjj")
    let word = session.lines[1].split(separator: " ").filter { $0.hasPrefix("word") }.first ?? "?"
    session.send(.resize(Size(width: 60, height: 20)))
    #expect(session.lines[1...2].contains { $0.contains(word) })
    session.press("G")
    session.send(.resize(Size(width: 80, height: 20)))
    session.press("<C-o>")
    #expect(session.lines[1...2].contains { $0.contains(word) })
  }
}

extension Session {
  /// Presses keys, and does what a loader would where a correction is asked for.
  mutating func pressAnswered(_ keys: String) {
    for key in KeyNotation.keys(keys) {
      for effect in effects(of: key) {
        guard case .correct(let corrections, _) = effect, let page = state.page else { continue }
        let corrected = DiscussionLoader.correct(page.discussion, by: corrections)
        _ = update(&state, .corrected(Page(corrected, corrections: corrections)))
      }
    }
  }

  private mutating func effects(of key: Key) -> [Effect] {
    effects = []
    send(.key(key))
    while state.hasWork { _ = update(&state, .work) }
    return effects
  }

  /// Whether a screen is shown, its cursor included.
  func shows(_ other: (buffer: Buffer, cursor: Position?)) -> Bool {
    let now = screen
    return now.buffer == other.buffer && now.cursor == other.cursor
  }

  /// How many comments answer or quote the selected one.
  fileprivate var answerCount: Int {
    guard let page = state.page, let index = state.selectedComment else { return 0 }
    return page.answers(to: index).count
  }

  /// Whether the selected comment has answers to fold away.
  fileprivate var canFold: Bool {
    guard let page = state.page, let index = state.selectedComment else { return false }
    return !page.discussion.tree.children(of: index).isEmpty
  }
}
