import DiscussionModel
import DiscussionQuery
import Testing
import _TestSupport

struct LimitCompletionTests {
  private static let index: QueryIndex = {
    var page = DiscussionBuilder(title: "The bell")
    page.comment("Ada", at: "09:00", "One.")
    page.changeLast { $0.posted?.day = PostedTime.Day(year: 2025, month: 3, day: 1) }
    page.comment("Tim Sullivan", "Two.")
    page.comment("Tim Sullivan", "Three.")
    page.comment("Adam", "Four.")
    page.comment("Adam", "Five.")
    return QueryIndex(page.discussion())
  }()

  private func complete(_ text: String) -> LimitCompletion {
    LimitCompletion(of: text, cursor: text.unicodeScalars.count, in: Self.index) {
      $1 == .sure ? $0 : "<\($0)>"
    }
  }

  @Test(
    "what can stand at the end of a limit",
    arguments: [
      ("au", ["author:"]),
      ("sc", ["score>="]),
      ("thr", ["thread:("]),
      ("q", ["quotes:", "q:", "quoted>="]),
      ("not au", ["author:"]),
      ("-au", ["author:"]),
      ("(a|AU", ["author:"]),
      ("author:", ["\"Tim Sullivan\"", "Adam", "Ada"]),
      ("author:ad", ["Adam", "Ada"]),
      ("author:=ad", ["Adam", "Ada"]),
      ("author:sul", ["\"Tim Sullivan\""]),
      ("author:\"tim s", ["\"Tim Sullivan\""]),
      ("between:ada,t", ["\"Tim Sullivan\""]),
      ("ti", ["\"Tim Sullivan\""]),
      ("thread:(author:ti", ["\"Tim Sullivan\""]),
      ("thread:is:un", ["unread"]),
      ("is:", ["root", "leaf", "unread", "controversial"]),
      ("name:g", ["guess"]),
      ("date:", ["2025-03-01"]),
      ("date:>=2025", ["2025-03-01"]),
      ("score>=", []),
      ("text:be", []),
      ("zzz", []),
    ])
  func candidates(text: String, expected: [String]) {
    #expect(complete(text).candidates.map(\.text) == expected)
  }

  @Test("nothing typed offers every field")
  func fields() {
    let offered = Set(complete("").candidates.map { $0.text.prefix { $0.isLetter } })
    #expect(offered == Set(LimitGrammar.entries.map { Substring($0.name) }))
  }

  @Test(
    "the scalars that a candidate takes the place of",
    arguments: [
      ("au", 0..<2), ("a au", 2..<4), ("-au", 1..<3), ("author:ad", 7..<9),
      ("author:=ad", 8..<10), ("東 author:\"tim s", 9..<15), ("between:ada,t", 12..<13),
      ("score >= 5 is:l", 14..<15),
    ])
  func range(text: String, expected: Range<Int>) {
    #expect(complete(text).range == expected)
  }

  @Test("as far as it is clear", arguments: [("author:a", "Ada"), ("q", "q"), ("is:u", "unread")])
  func common(text: String, expected: String) {
    #expect(complete(text).commonText == expected)
  }

  @Test("what stands behind the cursor is not looked at")
  func cursor() {
    let completion = LimitCompletion(of: "au score>=5", cursor: 2, in: Self.index) { name, _ in
      name
    }
    #expect(completion.candidates.map(\.text) == ["author:"])
  }
}
