import Evaluation
import Testing
import VirtualTerminal
import _TestSupport

/// `rejoinder stats`: the table and its JSON.
@Suite("Statistics on the command line")
struct StatsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A page in our own schema: names of each degree, one of them without votes, and an unnamed comment.
  private func page(_ name: String = "p.json") throws -> String {
    func comment(
      _ number: Int, _ author: String, _ certainty: String, votes: String, answers: Int? = nil
    ) -> String {
      let replies = answers.map {
        "[{\"to\":\($0),\"kind\":\"quote\",\"line\":null,\"certainty\":\"sure\"}]"
      }
      return """
        {"number":\(number),"author":\(author.isEmpty ? "null" : "{\"name\":\"\(author)\",\"certainty\":\"\(certainty)\",\"evidence\":[]}"),
        "votes":\(votes),"parent":\(answers.map(String.init) ?? "null"),
        "reply_evidence":\(replies ?? "[]"),"blocks":[{"kind":"prose","text":"Words \(number)."}]}
        """
    }
    let votes = #"{"up":1200,"down":30,"net":1170}"#
    let comments = [
      comment(1, "Ada", "header", votes: votes),
      comment(2, "Ben", "self_reference", votes: #"{"up":1,"down":4,"net":-3}"#, answers: 1),
      comment(3, "Cleo", "style", votes: "null", answers: 2),
      comment(4, "Ben", "self_reference", votes: #"{"up":0,"down":0,"net":0}"#, answers: 3),
      comment(5, "", "", votes: #"{"up":2,"down":0,"net":2}"#),
    ]
    let json = """
      {"schema":"rejoinder.discussion/2","article":{"title":"The bell"},
      "comments":[\(comments.joined(separator: ","))]}
      """
    return try folder.write(json.utf8, to: name)
  }

  @Test("Names bear their marks, figures one format, and who has no votes has blanks")
  func table() throws {
    let run = try ProgramRun(["stats", try page()], in: folder)
    #expect(run.code == 0)
    #expect(
      run.text == """
        The bell: 5 comments, 3 names on 4 of them
        name         comments     net     up  down  answers  to  answered  by  first  last
        ~Ben                2      −3      1     4        2   2         1   1     #2    #4
        Ada                 1  +1,170  1,200    30        0   0         1   1     #1    #1
        Cleo?               1                             1   1         1   1     #3    #3
        (not named)         1      +2      2     0                                #5    #5

        """)
    let ascii = try ProgramRun(["stats", "--ascii", try page()], in: folder)
    #expect(ascii.text == run.text.replacing("−", with: "-"))
    let sure = try ProgramRun(["stats", "--without-guesses", try page()], in: folder)
    #expect(sure.text.hasPrefix("The bell: 5 comments, 2 names on 3 of them\n"))
    #expect(!sure.text.contains("Cleo"))
  }

  @Test("As JSON all of it is there, an object a line")
  func json() throws {
    let run = try ProgramRun(
      ["stats", "--format", "json", try page(), try page("q.json")], in: folder)
    let lines = run.text.split(separator: "\n")
    try #require(lines.count == 2)
    let object = try JSONValue(parsing: Array(lines[0].utf8))
    #expect(object["schema"] == "rejoinder.stats/1")
    #expect(object["title"] == "The bell")
    #expect(object["comments"] == 5)
    #expect(object["named"] == 4)
    let ben = object["writers"][0]
    #expect(ben["name"] == "Ben")
    #expect(ben["certainty"] == "likely")
    #expect(ben["known_by"]["self_reference"] == 2)
    #expect(ben["votes"]["net"] == -3)
    #expect(ben["answers"]["count"] == 2)
    #expect(ben["answers"]["writers"] == 2)
    #expect(ben["first"] == 2)
    #expect(ben["exchanges"].elements.map(\.["with"]) == ["Cleo", "Ada"])
    #expect(ben["exchanges"][0]["given"] == 1)
    #expect(ben["exchanges"][0]["received"] == 1)
    #expect(object["writers"][2]["votes"] == .null)
    #expect(object["unnamed"]["comments"] == 1)
    let none = try ProgramRun(
      ["stats", "--format", "json", try page(), "--without-guesses"], in: folder)
    #expect(try JSONValue(parsing: none.output)["unnamed"]["comments"] == 2)
  }

  @Test("A page without comments says so, with no table")
  func empty() throws {
    let path = try folder.write(
      #"{"schema":"rejoinder.discussion/2","article":{"title":"The bell"},"comments":[]}"#.utf8,
      to: "none.json")
    #expect(
      try ProgramRun(["stats", path], in: folder).text == "The bell: no comments on this page\n")
    let json = try ProgramRun(["stats", "--format", "json", path], in: folder)
    #expect(try JSONValue(parsing: json.output)["writers"].elements.isEmpty)
    #expect(try JSONValue(parsing: json.output)["unnamed"] == .null)
  }

  @Test("In print each name bears its mark, in text as in explanations")
  func marks() throws {
    let path = try page()
    let text = try ProgramRun(["export", "--format", "text", path], in: folder).text
    #expect(text.contains("#2 ~Ben → Ada #1"))
    #expect(text.contains("#3 Cleo? → ~Ben #2"))
    #expect(text.contains("#4 ~Ben → Cleo? #3"))
    let why = try ProgramRun(["explain", path + "#3"], in: folder).text
    #expect(why.contains("Writer  Cleo?   a guess: the file says so and gives no reason"))
    #expect(why.contains("Answers ~Ben #2   sure: the file says that it quotes this one"))
    for output in [text, why] {
      #expect(output.matches(of: /[^~]Ben/).isEmpty && output.matches(of: /Cleo[^?]/).isEmpty)
    }
  }
}
