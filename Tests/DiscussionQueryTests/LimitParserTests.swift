import Evaluation
import Testing
import _TestSupport

@testable import DiscussionQuery

struct LimitParserTests {
  private func term(_ text: String) throws -> LimitTerm { try Limit(parsing: text).term }

  @Test(
    "two ways to write one limit",
    arguments: [
      ("a b c", "a and b and c"),
      ("a | b", "a or b"),
      ("a b | c d", "(a and b) or (c and d)"),
      ("not a b", "(not a) and b"),
      ("!a", "not a"),
      ("-a", "not a"),
      ("not not a", "a"),
      ("A AND not B", "a and !b"),
      ("((a))", "a"),
      ("  a  ", "a"),
      ("(a|b)(c)", "(a | b) and c"),
      ("score:>=5", "score>=5"),
      ("score:5", "score=5"),
      ("score > 5", "score>5"),
      ("score:2..5", "score:+2..5"),
      ("score>=-3", "score>=−3"),
      ("score>4", "score>=5"),
      ("score<4", "score<=3"),
      ("Author:ada", "author:ADA"),
      ("author=ada", "author:=ada"),
      ("author:\"ada\"", "author:ada"),
      ("“two words”", "\"two words\""),
      ("under:#24", "under:24"),
      ("thread:(ada)", "thread:ada"),
      ("between:ada,ben", "between:\"ada\",\"ben\""),
      ("is:root", "IS:ROOT"),
      ("author:~ada", "author:ada?"),
      ("date:2025-03", "date=2025-03"),
      ("date >= 2025-03-01", "date:>=2025-03-01"),
      ("date:2025-02..2025-03", "date:2025-02-01..2025-03-31"),
      ("date:9:05", "date:09:05"),
      ("/a b/", "/a b"),
      ("(/a/) b", "/a/ and b"),
    ])
  func synonyms(left: String, right: String) throws {
    #expect(try term(left) == term(right))
  }

  @Test(
    "two limits that are not the same",
    arguments: [
      ("a b | c", "a (b | c)"), ("not a b", "not (a b)"), ("author:ada", "author:=ada"),
      ("text:a", "nq:a"), ("to:ada", "author:ada"), ("with:ada", "to:ada"),
    ])
  func differences(left: String, right: String) throws {
    #expect(try term(left) != term(right))
  }

  @Test("a blank limit lets everything through", arguments: ["", " ", "\t"])
  func blank(text: String) throws {
    #expect(try Limit(parsing: text).isEmpty)
  }

  @Test(
    "words that look like fields are words",
    arguments: ["https://example.org/a", "a=b", "10:30", "don't", "#24", "word:)".dropLast(2) + ""])
  func words(text: String) throws {
    #expect(
      try term(text)
        == .any([
          .test(.name(.author, NameTest(text, isWhole: false))),
          .test(.text(.own, .words(Needle(text)))),
        ]))
  }

  @Test(
    "what is wrong is said with its place",
    arguments: [
      ("author:", 7, "author: wants a name right behind it"),
      ("author: ada", 7, "author: wants a name right behind it"),
      ("a or", 4, "\"or\" wants a term after it"),
      ("a |", 3, "\"|\" wants a term after it"),
      ("a and | b", 5, "\"and\" wants a term after it"),
      ("or a", 0, "\"or\" wants a term before it"),
      ("a not", 5, "\"not\" wants a term after it"),
      ("(a", 0, "this \"(\" is not closed"),
      ("a)", 1, "\")\" has no \"(\" before it"),
      ("()", 1, "a term is missing before \")\""),
      ("a \"b", 2, "this quotation mark is not closed"),
      ("\"\"", 0, "there is nothing between the quotation marks"),
      ("score>=", 7, "score wants a number, as score>=5"),
      ("score:many", 6, "score wants a number, as score>=5"),
      ("score:5x", 6, "score wants a number, as score>=5"),
      ("score:..", 6, "score: wants a range of numbers, as score:2..5"),
      ("is:old", 3, "is: knows no \"old\"; it takes one of root, leaf, unread, controversial"),
      ("a is:unr", 5, "is: wants one of root, leaf, unread, controversial"),
      ("date:", 5, "date: wants a day as 2025-03-01 or a time as 09:30"),
      ("date:2025-", 10, "date: wants a month behind the dash, as 2025-03"),
      ("date:2025-13", 10, "date: months run from 1 to 12"),
      ("date:2025-03-32", 13, "date: days run from 1 to 31"),
      ("date:25:00", 5, "date: hours run from 0 to 23"),
      ("date:12:", 8, "date: wants minutes behind the colon, as 09:30"),
      ("date:12:60", 8, "date: minutes run from 0 to 59"),
      ("date:99", 5, "date: a year has four digits, a time a colon, as 09:30"),
      ("date:2025x", 9, "date: the date ends before this"),
      ("date:2025-03..2025-02", 14, "this range ends before it begins"),
      ("date:2025..09:00", 11, "a range runs from day to day or from time to time"),
      ("date:..", 5, "date: wants a day or a time on one side of the dots"),
      ("date>=2025..2026", 6, "date: a range takes no sign before it"),
      ("//", 0, "there is no pattern between the slashes"),
      ("/", 0, "there is no pattern between the slashes"),
      ("a /b/c", 5, "the pattern ends at its second slash; \\/ is a slash within it"),
      ("日本 /x(/", 6, "this pattern is wrong: missing closing parenthesis"),
      ("author:/[z-a]/", 11, "this pattern is wrong: range out of order in character class"),
      ("sorce>5", 0, "unknown field \"sorce\"; did you mean score?"),
      ("auhtor:ada", 0, "unknown field \"auhtor\"; did you mean author?"),
      ("text>5", 5, "text cannot be compared by >"),
      ("between:ada", 11, "between: wants two names, as between:ada,ben"),
      ("under:x", 6, "under: wants the number of a comment, as under:#24"),
      ("thread:", 7, "thread: wants a limit in brackets"),
    ])
  func errors(text: String, position: Int, message: String) throws {
    let error = #expect(throws: LimitError.self) { try Limit(parsing: text) }
    #expect(error?.position == position)
    #expect(error?.message == message)
  }

  @Test("an unknown field names those that there are", arguments: ["weather:2025", "colour>5"])
  func unknownField(text: String) throws {
    let error = #expect(throws: LimitError.self) { try Limit(parsing: text) }
    #expect(error?.position == 0)
    #expect(error?.message.hasPrefix("unknown field \"") == true)
    for field in LimitField.all { #expect(error?.message.contains(field.name) == true) }
  }

  @Test(
    "deep nesting is an error, not a crash",
    arguments: [("(", 100_000), ("thread:", 100_000), ("(a ", 201)])
  func deepNesting(opening: String, count: Int) {
    let text = String(repeating: opening, count: count) + "a"
    let error = #expect(throws: LimitError.self) { try Limit(parsing: text) }
    #expect(error?.message == "brackets nest deeper than 200")
  }

  @Test("long chains are no nesting")
  func longChains() throws {
    _ = try term(String(repeating: "a ", count: 4_000))
    _ = try term(String(repeating: "not ", count: 4_001) + "a")
    _ = try term(String(repeating: "a | ", count: 4_000) + "a")
  }

  @Test("a huge number is cut, not a trap")
  func hugeNumber() throws {
    #expect(
      try term("score>99999999999999999999") == term("score>999999999"))
  }

  @Test("random keystrokes never trap", arguments: 0..<40)
  func randomInput(seed: UInt64) {
    let pieces = [
      "(", ")", "|", "\"", "-", "!", "not ", "and ", " or ", ":", ">=", "<", "=", "..", "#", ",",
      "author", "score", "is", "under", "thread", "between", "a", "7", " ", "東", "“",
      "/", "\\", "[", "date:", "2025", "..",
    ]
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 1...12, using: &random))
        .compactMap { _ in pieces.randomElement(using: &random) }.joined()
      do { _ = try Limit(parsing: text) } catch {
        #expect((0...text.unicodeScalars.count).contains(error.position))
      }
    }
  }

  @Test("the help lists every field of the parser, in lines that fit")
  func help() {
    let lines = LimitGrammar.help.split(separator: "\n")
    for entry in LimitGrammar.entries {
      #expect(lines.contains { $0.hasPrefix("  " + entry.example) && $0.hasSuffix(entry.help) })
    }
    for line in lines { #expect(line.count <= 76, "\(line)") }
    for field in LimitField.all {
      #expect(LimitGrammar.entries.contains { $0.name == field.name }, "\(field.name)")
    }
  }

  @Test("each example of the help is a limit")
  func examples() throws {
    for entry in LimitGrammar.entries { #expect(throws: Never.self) { try term(entry.example) } }
  }

  @Test("the limit to a writer takes the whole name, whatever is in it")
  func writer() throws {
    for name in ["Ada", "Tim Sullivan", "R. (T.)", "Who?", "~Ada", "StuckintheMiddle!", "a|b"] {
      let limit = Limit(author: name)
      #expect(try Limit(parsing: limit.text).term == limit.term)
      let talk = Limit(between: name, and: "Ben, the other")
      #expect(try Limit(parsing: talk.text).term == talk.term)
    }
  }
}
