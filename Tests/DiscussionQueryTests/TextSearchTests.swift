import DiscussionModel
import DiscussionQuery
import Testing
import _TestSupport

struct TextSearchTests {
  /// Four comments, of which the third answers the first and so is read second.
  static let index: QueryIndex = {
    var page = DiscussionBuilder(title: "The bell")
    page.comment("Ada", "A bell rang.", "The Bell\n   tower, and a bell bell.")
    page.comment("Ben", "Nothing here.")
    page.comment("Cid", .quote("A bell rang.", of: 1), "Don’t say “bell”.")
    page.comment("Dot", .inline("I read that a bell rang once", piece: "a bell rang", of: 1))
    return QueryIndex(page.discussion())
  }()

  private func search(
    _ query: TextQuery, from place: Int = 0, order: [Int32]? = nil, bytes: Int = 1 << 20
  ) -> TextSearch {
    var search = TextSearch(query, in: Self.index, order: order, from: place)
    while !search.isFinished { search.advance(bytes: bytes) }
    return search
  }

  private func words(_ hits: [TextHit]) -> [String] {
    hits.map { hit in hit.words.map { Self.index.discussion.text[$0] } ?? "name" }
  }

  @Test(
    "words are found so often in each comment",
    arguments: [
      ("bell", TextPart.all, [4, 0, 2, 1]),
      ("bell", .own, [4, 0, 1, 0]),
      ("bell", .quoted, [0, 0, 1, 1]),
      ("Bell", .all, [1, 0, 0, 0]),
      ("bell tower", .all, [1, 0, 0, 0]),
      ("bell  TOWER", .all, [0, 0, 0, 0]),
      ("don't", .all, [0, 0, 1, 0]),
      ("that a bell", .all, [0, 0, 0, 1]),
      ("that a bell", .own, [0, 0, 0, 0]),
      ("", .all, [0, 0, 0, 0]),
    ])
  func counts(text: String, part: TextPart, expected: [Int]) {
    let search = search(TextQuery(text, in: part))
    #expect((0..<4).map { search.hits(in: $0).count } == expected)
    #expect(search.hitCount == expected.reduce(0, +))
  }

  @Test("a hit names its words across a line's end, its paragraph, and whether it is quoted")
  func hit() throws {
    let hit = try #require(search(TextQuery("bell tower")).hit(from: 0))
    #expect(words([hit]) == ["Bell\n   tower"])
    #expect(!hit.isQuoted)
    #expect(search(TextQuery("bell")).hits(in: 2).map(\.isQuoted) == [true, false])
    #expect(search(TextQuery("bell")).hits(in: 3).map(\.isQuoted) == [true])
    #expect(search(TextQuery("a bell")).hits(in: 3).map(\.isQuoted) == [true])
    #expect(search(TextQuery("that a bell")).hits(in: 3).map(\.isQuoted) == [false])
  }

  @Test(
    "the writer's name is searched before the text of each comment, but not by a part of the text",
    arguments: [
      ("cid", TextPart.all, [[], [], ["name"], []]), ("Cid", .all, [[], [], ["name"], []]),
      ("CID", .all, [[], [], [], []]), ("cid", .own, [[], [], [], []]),
      ("n", .all, [["n", "n"], ["name", "N", "n"], ["n", "n"], ["n", "n"]]),
    ])
  func names(text: String, part: TextPart, expected: [[String]]) {
    let search = search(TextQuery(text, in: part))
    #expect((0..<4).map { words(search.hits(in: $0)) } == expected)
    #expect(search.hitCount == expected.reduce(0) { $0 + $1.count })
    let all = (0..<4).flatMap { search.hits(in: $0) }
    #expect(Set(all.compactMap(search.number)) == Set(1...max(1, all.count)) || all.isEmpty)
  }

  @Test("from hit to hit in reading order, numbered, and around")
  func walking() throws {
    let search = search(TextQuery("bell"), from: 1, bytes: 1)
    var hit = try #require(search.hit(from: 1))
    var walk: [Int] = []
    for _ in 0..<search.hitCount {
      walk.append(hit.comment + 1)
      hit = try #require(search.hit(after: hit))
    }
    #expect(walk.sorted() == [1, 1, 1, 1, 3, 3, 4])
    #expect(walk.first == Int(Self.index.discussion.tree.preorder[1]) + 1)
    let first = try #require(search.hit(from: 0))
    let last = try #require(search.hit(before: first))
    #expect(search.number(of: first) == 1)
    #expect(search.number(of: last) == 7)
    #expect(search.hit(after: last) == first)
    #expect(search.hit(before: search.hit(after: hit) ?? hit) == hit)
  }

  @Test("only the comments of the order are searched, in that order")
  func order() throws {
    let search = search(TextQuery("bell"), order: [3, 1, 0])
    #expect(search.comments.indices == [0, 3])
    #expect(search.hit(from: 0)?.comment == 3)
    #expect(search.hit(from: 1)?.comment == 0)
  }

  @Test("in pieces it finds the same, beginning where it was asked to")
  func pieces() {
    var search = TextSearch(TextQuery("bell"), in: Self.index, from: 2)
    search.advance(bytes: 1)
    #expect(!search.isFinished)
    #expect(search.hit(from: 2)?.comment == search.comments.indices.first)
    while !search.isFinished { search.advance(bytes: 1) }
    #expect(search.hitCount == 7)
  }

  @Test("a search line: words, a part, or a limit without limiting")
  func lines() throws {
    #expect(try SearchQuery(parsing: "two words") == .words(TextQuery("two words")))
    #expect(try SearchQuery(parsing: "nq:bell") == .words(TextQuery("bell", in: .own)))
    #expect(try SearchQuery(parsing: "q:bell") == .words(TextQuery("bell", in: .quoted)))
    #expect(try SearchQuery(parsing: "=score>=5") == .limit(Limit(parsing: "score>=5")))
    let error = #expect(throws: LimitError.self) { try SearchQuery(parsing: "=score>=") }
    #expect(error?.position == 8)
  }
}
