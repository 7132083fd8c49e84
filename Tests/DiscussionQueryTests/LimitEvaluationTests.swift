import DiscussionModel
import Testing
import _TestSupport

@testable import DiscussionQuery

struct LimitEvaluationTests {
  /// Seven comments: a chain 1–2–3–5, 4 a second answer to 1, 6 and 7 alone.
  static let index: QueryIndex = {
    var page = DiscussionBuilder(title: "The bell")
    page.comment("Ada", .header, votes: (9, 2), at: "09:00", "Keep the Bell. It is old.")
    page.comment("Ben", .address, votes: (1, 5), .quote("Keep the bell.", of: 1), "Why? I don’t.")
    page.comment("ada", .selfReference, votes: (3, 3), .quote("Why?", of: 2), "Because.")
    page.comment(
      "Tim Sullivan", .style, boundary: .likely, .header("Ada", at: nil),
      .quote("It is old.", of: 1), "ÄRGER über Κόσμος and Москва, see https://example.org")
    page.comment("Ben", .stated, votes: (0, 0), answers: [3], at: "23:30", "Fine.")
    page.changeLast { $0.posted?.day = PostedTime.Day(year: 2025, month: 3, day: 1) }
    page.comment(nil, votes: (4, 9), at: "00:15", boundary: .guess, "Nobody asked me.")
    page.changeLast { $0.posted?.day = PostedTime.Day(year: 2025, month: 4, day: 2) }
    page.comment("Adam", .stated, .inline("As “Nobody asked me” says", piece: "asked me", of: 6))
    return QueryIndex(page.discussion())
  }()

  /// Comment 2 was read.
  private static let read = CommentSet(capacity: index.discussion.comments.count, range: 1..<2)

  private func hits(_ limit: String) throws -> [Int] {
    try Limit(parsing: limit).hits(in: Self.index, read: Self.read).indices.map { $0 + 1 }
  }

  @Test(
    "a limit finds these comments",
    arguments: [
      ("", [1, 2, 3, 4, 5, 6, 7]),
      ("author:ada", [1, 3, 7]),
      ("author:=ada", [1, 3]),
      ("author:\"tim sul\"", [4]),
      ("to:ada", [2, 4, 5]),
      ("to:ben", [3]),
      ("with:ben", [2, 3, 5]),
      ("quotes:ada", [2, 4]),
      ("between:ada,ben", [2, 3, 5]),
      ("between:=ada,tim", [4]),
      ("ada", [1, 3, 7]),
      ("bell", [1]),
      ("text:bell", [1, 2]),
      ("q:bell", [2]),
      ("nq:bell", [1]),
      ("q:\"asked me\"", [7]),
      ("nq:\"asked me\"", [6]),
      ("text:ada", []),
      ("don't", [2]),
      ("ärger", [4]),
      ("ΚΌΣΜΟΣ", [4]),
      ("МОСКВА", [4]),
      ("score>=7", [1]),
      ("score<0", [2, 6]),
      ("score=0", [3, 5]),
      ("score:-5..0", [2, 3, 5, 6]),
      ("score:..-5", [6]),
      ("up>=4", [1, 6]),
      ("down:3..5", [2, 3]),
      ("replies>=2", [1]),
      ("replies=0", [4, 5, 7]),
      ("quoted>=1", [1, 2, 6]),
      ("depth=1", [2, 4, 7]),
      ("depth>=2", [3, 5]),
      ("number:2..3", [2, 3]),
      ("is:root", [1, 6]),
      ("is:leaf", [4, 5, 7]),
      ("has:quote", [2, 3, 4, 7]),
      ("has:link", [4]),
      ("name:sure", [1, 2, 5, 7]),
      ("name:likely", [3]),
      ("name:guess", [4]),
      ("name:none", [6]),
      ("cut:sure", [1, 2, 3, 5, 7]),
      ("cut:likely", [4]),
      ("cut:guess", [6]),
      ("under:#1", [2, 3, 4, 5]),
      ("under:#3", [5]),
      ("under:#99", []),
      ("thread:author:tim", [1, 2, 3, 4, 5]),
      ("thread:(name:none | author:tim)", [1, 2, 3, 4, 5, 6, 7]),
      ("parent:author:=ada", [2, 4, 5]),
      ("child:author:ben", [1, 3]),
      ("parent:(parent:is:root)", [3]),
      ("child:(child:depth>=2)", [1, 2]),
      ("not author:ada", [2, 4, 5, 6]),
      ("not score>=0", [2, 4, 6, 7]),
      ("author:ada score>=0", [1, 3]),
      ("is:leaf (author:ben | author:tim)", [4, 5]),
      ("author:ben | author:tim score>0", [2, 5]),
      ("author:nobody", []),
      ("author:~ada", [1, 3, 7]),
      ("author:=Tim", []),
      ("author:\"Tim Sullivan?\"", [4]),
      ("author:/^a.*m$/", [7]),
      ("to:/^b/", [3]),
      ("/bel{2}/", [1]),
      ("/^ad/", [1, 3, 7]),
      ("text:/bel{2}|asked\\s+me/", [1, 2, 6, 7]),
      ("q:/^keep/", [2]),
      ("nq:/Κόσ\\w+/", [4]),
      ("/https:\\/\\/example/", [4]),
      ("/(?-i)BELL/", []),
      ("not /bell/", [2, 3, 4, 5, 6, 7]),
      ("is:unread", [1, 3, 4, 5, 6, 7]),
      ("not is:unread", [2]),
      ("is:controversial", [3]),
      ("date:09:00", [1]),
      ("date:08:00..09:00", [1]),
      ("date:22:00..01:00", [5, 6]),
      ("date:>=09:00", [1, 5]),
      ("date<09:00", [6]),
      ("date:2025", [5, 6]),
      ("date:2025-03", [5]),
      ("date:2025-03-01T23:30", [5]),
      ("date:2025-03-01T22", []),
      ("date:2025-03-01..2025-04-01", [5]),
      ("date>2025-03", [6]),
      ("date<=2025-03", [5]),
      ("date:2025-04..", [6]),
      ("date:..2025-04-02", [5, 6]),
      ("date>23:59", []),
      ("date<00:00", []),
      ("text:bell | author:tim", [1, 2, 4]),
      ("thread:(text:https) not text:bell", [3, 4, 5]),
      ("parent:(text:bell)", [2, 3, 4]),
      ("child:(not text:bell)", [1, 2, 3, 6]),
    ])
  func finds(limit: String, expected: [Int]) throws {
    #expect(try hits(limit) == expected)
  }

  @Test("net, else the difference of the counts, is the score")
  func score() {
    #expect(Votes(up: 5, down: 2, net: 4).score == 4)
    #expect(Votes(up: 5, down: 2, net: nil).score == 3)
    #expect(Votes(up: 5, down: nil, net: nil).score == nil)
  }

  @Test("a chain of 100,000 answers is walked without recursion")
  func deepChain() throws {
    let discussion = Self.chain(of: 100_000)
    let index = QueryIndex(discussion)
    #expect(try Limit(parsing: "thread:depth>=99999").hits(in: index).count == 100_000)
    #expect(try Limit(parsing: "parent:is:root").hits(in: index).indices == [1])
    #expect(try Limit(parsing: "under:#1").hits(in: index).count == 99_999)
    let deepest = try Limit(parsing: "is:leaf").hits(in: index)
    #expect(deepest.withAncestors(in: discussion.tree).count == 100_000)
  }

  /// Comments of which each answers the one before.
  static func chain(of count: Int) -> Discussion {
    let text = TextStore("Words.")
    let comments = (0..<count).map { index in
      var comment = Comment(
        id: CommentID(ordinal: UInt32(index)), line: nil, boundary: .marked, blocks: 0..<0)
      comment.parent = index == 0 ? nil : index - 1
      return comment
    }
    return Discussion(
      page: ImportedPage(source: "chain", format: "page-text", text: text), order: .oldest,
      segmentation: .marked, comments: comments, blocks: [], diagnostics: [])
  }
}
