import DiscussionQuery
import Reader
import TerminalUI
import Testing
import VirtualTerminal

/// The language of limits, typed in the real program.
@Suite("Limits in the real program")
struct LimitTests {
  private func open() throws -> ReaderSession {
    let session = try ReaderSession.sample()
    try session.waitToSee([.selected(1)], "the page")
    session.press(KeyNotation.keys("l"))
    return session
  }

  private func type(_ text: String, into session: ReaderSession) {
    session.press(text.unicodeScalars.map { .character($0) })
  }

  @Test(
    "A limit that is typed shows so many comments, and Enter stays on the first",
    arguments: LimitRow.all)
  func row(_ row: LimitRow) throws {
    let session = try open()
    type(row.typed, into: session)
    let title = "\(row.typed)  \(row.count) of 31"
    try session.waitToSee([.title(title), .prompt("limit: " + row.typed)], "what is typed")
    session.press([.enter])
    guard let first = row.first else {
      return try session.waitToSee([.title(title), .noRow("limit:")], "no hit")
    }
    try session.waitToSee([.title(title), .selected(first)], "the first hit")
  }

  @Test("Every field of the language has a row, and every word that a field takes")
  func fields() {
    for entry in LimitGrammar.entries {
      let isTried = LimitRow.all.contains { row in
        entry.signs.contains { row.tries(entry, sign: $0) }
      }
      #expect(isTried, "\(entry.example)")
    }
  }

  @Test("Every sign that compares has a row")
  func signs() {
    let signs = Set(LimitGrammar.entries.flatMap(\.signs))
    for sign in signs {
      let isTried = LimitGrammar.entries.contains { entry in
        entry.signs.contains(sign) && LimitRow.all.contains { $0.tries(entry, sign: sign) }
      }
      #expect(isTried, "\(sign)")
    }
  }

  @Test("What was selected is read, and no hit of is:unread any more")
  func unread() throws {
    let session = try ReaderSession.sample()
    try session.waitToSee([.selected(1)], "the page")
    session.press(KeyNotation.keys(":18<Enter>"))
    try session.waitToSee([.selected(18)], "the comment")
    session.press(KeyNotation.keys("l"))
    type("not is:unread under:#4", into: session)
    try session.waitToSee(
      [.title("not is:unread under:#4  "), .row("#18 Tom Fairweather")], "what was read")
    session.press(KeyNotation.keys("<C-u>"))
    type("is:unread under:#4 author:tom", into: session)
    try session.waitToSee([.title("is:unread under:#4 author:tom  0 of 31")], "nothing unread")
  }

  @Test("A half-typed term keeps the last limit, and the prompt says where it is wrong")
  func halfTyped() throws {
    let session = try open()
    type("author:sefa score>", into: session)
    try session.waitToSee(
      [.title("author:sefa s  3 of 31"), .status("score wants a number")], "the half-typed term")
    type("=20", into: session)
    try session.waitToSee([.title("author:sefa score>=20  2 of 31")], "the whole term")
    session.press(KeyNotation.keys("<Esc>"))
    try session.waitToSee([.selected(1), .noRow("author:sefa")], "what was before")
  }

  @Test("Tab completes a field, then a name, and goes on to the next")
  func completion() throws {
    let session = try open()
    type("au", into: session)
    session.press([.tab])
    try session.waitToSee([.prompt("limit: author:")], "the field")
    session.press([.tab])
    try session.waitToSee(
      [.prompt("limit: author:Marrow"), .title("author:Marrow  4 of 31")], "the first name")
    session.press([.tab])
    try session.waitToSee(
      [.prompt("limit: author:Sefa"), .title("author:Sefa  3 of 31")], "the second name")
    type(" is:co", into: session)
    session.press([.tab])
    try session.waitToSee([.prompt("limit: author:Sefa is:controversial")], "the word")
  }
}
