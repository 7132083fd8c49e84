import DiscussionModel
import DiscussionQuery
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

/// A limit on a page whose text is not read at one go.
@Suite("Limits on a large page")
struct LimitPromptTests {
  /// Some megabytes of comments; every thousandth says "needle".
  private static let page: Discussion = {
    var text: [UInt8] = []
    var comments: [DiscussionModel.Comment] = []
    var blocks: [Block] = []
    for number in 0..<4_000 {
      let start = text.count
      let word = number % 1_000 == 998 ? "needle" : "hay"
      for _ in 0..<200 { text += Array("more \(word) on the heap ".utf8) }
      let range = ByteRange(start..<(text.count - 1))
      blocks.append(Block(range: range, line: nil, content: .prose(inlineQuotes: [])))
      var comment = DiscussionModel.Comment(
        id: CommentID(ordinal: UInt32(number)), line: nil, boundary: .marked,
        blocks: number..<(number + 1))
      comment.author = Attribution(
        name: number % 2 == 0 ? "Ada" : "Needleman", certainty: .stated, evidence: [])
      comments.append(comment)
    }
    return Discussion(
      page: ImportedPage(
        source: "large", format: "page-text", text: TextStore(bytes: text, lineStarts: [0])),
      order: .oldest, segmentation: .marked, comments: comments, blocks: blocks, diagnostics: [])
  }()

  private func session() -> Session {
    var session = Session(Self.page)
    session.press("l")
    return session
  }

  /// Does what is left to do, as the loop does while no key waits.
  private func finish(_ session: inout Session) -> Int {
    var pieces = 0
    while session.state.hasWork, pieces < 1_000 {
      _ = update(&session.state, .work)
      pieces += 1
    }
    return pieces
  }

  @Test("Text is read in pieces between keys, and hits appear as they are found")
  func pieces() {
    var session = session()
    session.press("nq:needle")
    #expect(session.state.hasWork)
    #expect(session.status.contains("so far of 4,000"))
    #expect(finish(&session) > 2)
    #expect(session.title.contains("nq:needle  4 of 4,000"))
    #expect(session.status.contains("4 of 4,000"))
    #expect(session.number == 999)
  }

  @Test("Cheap tests need no pieces")
  func cheap() {
    var session = session()
    session.press("author:needle")
    #expect(!session.state.hasWork)
    #expect(session.title.contains("author:needle  2,000 of 4,000"))
  }

  @Test("The next letter cancels what was being read, and what was found out is used")
  func cancelling() {
    var session = session()
    session.press("nq:needl")
    #expect(session.state.hasWork)
    let full = finish(&session)
    session.press("e")
    #expect(finish(&session) < full)
    #expect(session.title.contains("nq:needle  4 of 4,000"))
    session.press("<BS>")
    #expect(!session.state.hasWork, "known from before")
  }

  @Test(
    "Enter before the end takes the limit; what is read later is added, where the reader stands now"
  )
  func taking() {
    var session = session()
    session.press("nq:needle<Enter>")
    #expect(session.state.prompt == nil)
    #expect(session.title.contains("nq:needle"))
    #expect(session.state.hasWork)
    _ = finish(&session)
    #expect(session.title.contains("nq:needle  4 of 4,000"))
    #expect(session.number == 999)
    session.press("U")
    #expect(!session.title.contains("nq:needle"))
    #expect(!session.state.hasWork)
  }

  @Test("Esc leaves nothing to do")
  func leaving() {
    var session = session()
    session.press("nq:needle<Esc>")
    #expect(!session.state.hasWork)
    #expect(session.number == 1)
    #expect(!session.title.contains("needle"))
  }

  @Test("A screen gone back to before its limit was read to the end is read to its end then")
  func goingBack() {
    var session = session()
    session.press("needle<Enter>")
    #expect(session.state.view.limit?.isComplete == false)
    session.press(":3000<Enter><Esc>")
    #expect(!session.state.hasWork)
    session.press("U")
    #expect(session.state.hasWork)
    _ = finish(&session)
    #expect(session.title.contains("needle  2,004 of 4,000"))
  }

  @Test(
    "Half a field that nobody wrote leaves the page as it is, and the line says what it could be")
  func halfField() {
    var session = session()
    session.press("scor")
    _ = finish(&session)
    #expect(!session.title.contains("scor"))
    #expect(session.status.contains("half a field"))
  }

  @Test(
    "The present limit can be typed on at once, and Enter on it changes nothing",
    arguments: [
      ("author:ada", "author:ada", "2,000"), ("/need", "/need/", "2,004"),
      ("author:ada or \"needle on\"", "author:ada or \"needle on\"", "2,000"),
    ])
  func typingOn(_ typed: String, _ shown: String, _ count: String) {
    var session = session()
    session.press(typed + "<Enter>")
    _ = finish(&session)
    #expect(session.title.hasSuffix("\(shown)  \(count) of 4,000"), "\(session.title)")
    let steps = session.state.history.past.count
    session.press("l")
    #expect(session.status.hasPrefix(" limit: \(shown) "))
    session.press("x<BS><Enter>")
    #expect(session.state.history.past.count == steps)
    #expect(session.title.hasSuffix("\(shown)  \(count) of 4,000"))
    session.press("lnumber:1<Enter>")
    _ = finish(&session)
    #expect(
      session.title.hasSuffix("\(shown) number:1  \(typed.hasPrefix("/") ? 0 : 1) of 4,000")
        || typed.contains(" or "))
  }

  @Test("Tab completes in the middle of the line, and says where nothing is to complete")
  func completing() {
    var session = session()
    session.press("au is:leaf")
    for _ in 0..<8 { session.press("<Left>") }
    session.press("<Tab>")
    #expect(session.status.contains("author: is:leaf"))
    session.press("<Tab>")
    #expect(session.status.contains("author:Ada is:leaf"))
    session.press("<End> zzz<Tab>")
    #expect(session.status.contains("nothing to complete"))
  }
}
