import DiscussionModel
import DiscussionQuery
import TerminalUI
import Testing
import Wording
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("The evidence view")
struct EvidenceTests {
  private let page = BicyclePage.discussion()

  private func view(_ session: Session) -> EvidenceView? {
    guard case .evidence(let view) = session.state.layers.top else { return nil }
    return view
  }

  /// Whether the chosen row is on the screen.
  private func showsChoice(_ session: Session) -> Bool {
    guard let view = view(session), let row = view.rows(in: session.state)?.row(of: view.chosen)
    else { return false }
    return view.isInSight(row, height: session.state.metrics.contentHeight)
  }

  @Test("The view is as recorded", arguments: [(100, 30), (80, 24), (40, 10)])
  func screen(_ width: Int, _ height: Int) {
    var session = Session(page, width, height)
    session.press(":11<Enter>e")
    let problem = Snapshot.problem(session.snapshot, named: "evidence-\(width)x\(height)")
    #expect(problem == nil, "\(problem ?? "")")
  }

  @Test("On an unmarked page it tells and moves the cut", arguments: [(100, 30), (40, 10)])
  func cut(_ width: Int, _ height: Int) {
    var session = Session(SmallPages.inferred(), width, height)
    session.press(":3<Enter>eG")
    let problem = Snapshot.problem(session.snapshot, named: "evidence-cut-\(width)x\(height)")
    #expect(problem == nil, "\(problem ?? "")")
  }

  @Test("Enter on another place is a correction and a step; U takes it back")
  func adopt() throws {
    var session = Session(page)
    session.press(":11<Enter>eG<Enter>")
    let correction = Corrections(places: [page.comments[10].id: .topLevel])
    #expect(session.state.corrections == correction)
    #expect(session.effects == [.correct(correction)])
    session.press("U")
    #expect(session.effects.last == .correct(Corrections()))
    session.press("<C-r>")
    #expect(session.effects.last == .correct(correction))
    #expect(view(session) != nil)
  }

  @Test("What Enter would do is still on the screen when that gets smaller")
  func resize() throws {
    var session = Session(page, 100, 30)
    session.press(":11<Enter>ejjj")
    #expect(showsChoice(session))
    session.send(.resize(Size(width: 40, height: 10)))
    #expect(showsChoice(session))
  }

  @Test("The status line says what became of a comment, and which key takes it back")
  func outcome() {
    let inferred = SmallPages.inferred()
    for (keys, says) in [
      ("4G:under none<Enter>", "#4 stands under nobody now"),
      ("4G:under 2<Enter>", "#4 stands under #2 now"),
      ("6G:under 4<Enter>", "#6 stands under Wim #4 now"),
      ("3G:join<Enter>", "#3 is a part of #2 now"), ("6G:split 2<Enter>", "#6 is two comments now"),
      // With two paragraphs it can only be the second.
      ("5G:split<Enter>", "#5 is two comments now"), ("4GeG<Enter>", "#4 is a part of #3 now"),
    ] {
      var session = Session(inferred)
      session.press(keys)
      #expect(session.state.notice == "set right by hand: \(says); U takes it back", "\(keys)")
    }
  }

  @Test("Enter on what is so already changes nothing")
  func keep() {
    var session = Session(page)
    session.press(":11<Enter>e<Enter>")
    #expect(session.effects.isEmpty)
    #expect(session.state.notice == "it is so already")
  }

  @Test("The view opens at its top, whatever is chosen below; j shows the choice before it moves")
  func opensAtTop() throws {
    var session = Session(page, 40, 10)
    session.press(":11<Enter>e")
    let opened = try #require(view(session))
    #expect(opened.first == 0)
    session.press("j")
    let shown = try #require(view(session))
    #expect(shown.first > 0)
    #expect(shown.chosen == opened.chosen)
  }

  @Test("The page that comes of it takes the old one's place; the view explains the same comment")
  func reloaded() throws {
    var session = Session(page)
    session.press(":11<Enter>e")
    _ = update(&session.state, .loaded(Page(page)))
    #expect(view(session)?.explanation.comment == 10)
    session.press("q")
    #expect(session.state.selectedComment == 10)
  }

  @Test("Join and split are commands by name, only where the page marks no cuts")
  func byName() {
    var session = Session(page)
    session.press(":11<Enter>:join<Enter>")
    #expect(session.effects.isEmpty)
    #expect(session.state.notice == "the page itself marks where its comments begin")
    let inferred = SmallPages.inferred()
    session = Session(inferred)
    session.press(":3<Enter>:join<Enter>")
    #expect(session.effects == [.correct(Corrections(joined: [inferred.comments[2].id]))])
    session = Session(inferred)
    session.press(":6<Enter>:split 2<Enter>")
    let second = inferred.comments[5].blocks.lowerBound + 1
    let id = inferred.startID(atBlock: second, of: 5)
    #expect(session.effects == [.correct(Corrections(split: [id]))])
  }

  @Test(
    "A comment is put under any other by number, and under none without one",
    arguments: ["", "e"])
  func under(view keys: String) {
    var session = Session(page)
    session.press(":11<Enter>\(keys):under 2<Enter>")
    let id = page.comments[10].id
    #expect(
      session.effects == [.correct(Corrections(places: [id: .under(page.comments[1].id)]))])
    session = Session(page)
    session.press(":11<Enter>\(keys):under none<Enter>")
    #expect(session.effects == [.correct(Corrections(places: [id: .topLevel]))])
  }

  @Test("No comment goes under itself, under its own answers, or under one that is not there")
  func underNothing() throws {
    let parent = try #require(page.comments.indices.first { !page.tree.children(of: $0).isEmpty })
    let child = try #require(page.tree.children(of: parent).first).advanced(by: 1)
    for (number, says) in [
      (parent + 1, "cannot be put under itself"),
      (Int(child), "cannot be put under #\(child), which stands below it"),
      (999, "there is no comment #999"),
    ] {
      var session = Session(page)
      session.press(":\(parent + 1)<Enter>:under \(number)<Enter>")
      #expect(session.effects.isEmpty)
      #expect(session.state.notice?.hasSuffix(says) == true)
    }
  }
}
