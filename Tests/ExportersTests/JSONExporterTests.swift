import DiscussionModel
import Evaluation
import Testing
import _TestSupport

@testable import Exporters

/// The bytes that an exporter writes.
func exported(_ discussion: Discussion, _ layout: JSONExporter.Layout = .lineForEachComment)
  -> [UInt8]
{
  var bytes: [UInt8] = []
  JSONExporter(layout: layout).write(discussion) { bytes.append(contentsOf: $0) }
  return bytes
}

struct JSONExporterTests {
  /// A page with one of everything that the schema names.
  static func page() -> DiscussionBuilder {
    var page = DiscussionBuilder(
      title: "Town hall clock to fall silent", site: "Harbour Post", section: "local",
      article: ["The clock strikes 156 times a day.", "A vote is due in May."])
    page.comment(
      "Ada", .header, votes: (3, 1), at: "09:03", "I would keep it. It is old.", "So am I.")
    page.comment(
      "Ben", .selfReference, votes: (0, 4), .header("Ada", at: "09:03"),
      .quote("It is old.", of: 1), "Old is no reason.", .address("Ada"),
      .quoteOfTitle("Town hall clock to fall silent"), .quoteOfArticle("156 times a day"))
    page.comment(
      nil, .inline("What is “So am I” to mean?", piece: "So am I", of: 1),
      .quoteOfNothing("Nobody said this"), .moderator("Stay on topic."), .list("1. one"),
      .code("x = 1"), .signature("Cy"))
    page.comment("Dee")
    return page
  }

  private func json(_ discussion: Discussion) throws -> JSONValue {
    try JSONValue(parsing: exported(discussion))
  }

  @Test("every key of the schema is there, absent values as null")
  func keys() throws {
    let json = try json(Self.page().discussion())
    #expect(
      json.keys == [
        "article", "comments", "diagnostics", "format", "order", "schema", "segmentation", "source",
      ])
    #expect(
      json["article"].keys == [
        "author", "body", "byline", "comments_url", "declared_comments", "note", "published",
        "score", "section", "site", "status", "title", "updated", "url",
      ])
    for comment in json["comments"].elements {
      #expect(
        comment.keys == [
          "author", "author_group", "blocks", "boundary", "held_back", "id", "line", "number",
          "parent", "permalink", "posted", "posted_text", "replies_to", "reply_evidence", "state",
          "subject", "votes",
        ])
    }
    #expect(json["schema"] == "rejoinder.discussion/2")
    #expect(json["article"]["title"] == "Town hall clock to fall silent")
    #expect(
      json["article"]["body"] == ["The clock strikes 156 times a day.", "A vote is due in May."])
    #expect(json["comments"][3]["blocks"] == [])
    #expect(json["comments"][2]["author"] == .null)
    #expect(json["comments"][3]["votes"] == .null)
  }

  @Test("a comment's writer, time, votes and parent are named by word and number")
  func comment() throws {
    let comments = try json(Self.page().discussion())["comments"]
    #expect(comments[0]["author"]["certainty"] == "header")
    #expect(comments[0]["posted"] == "09:03")
    #expect(comments[0]["votes"]["net"] == 2)
    #expect(comments[1]["author"]["certainty"] == "self_reference")
    #expect(comments[1]["votes"]["net"] == -4)
    #expect(comments[1]["parent"] == 1)
    #expect(comments[1]["replies_to"] == [1])
    #expect(comments[1]["reply_evidence"][0]["kind"] == "quote")
    #expect(comments[0]["parent"] == .null)
  }

  @Test("spans are bytes of the block's text and of its source's")
  func spans() throws {
    let blocks = try json(Self.page().discussion())["comments"][1]["blocks"]
    #expect(blocks[0]["name"] == "Ada")
    #expect(blocks[0]["time"] == "09:03")
    let quote = blocks[1]
    #expect(quote["text"] == "It is old.")
    #expect(quote["source"]["comment"] == 1)
    #expect(quote["source"]["match"] == "partial")
    #expect(quote["source"]["similarity"] == 1.0)
    #expect(quote["spans"][0]["at"] == [0, 10])
    #expect(quote["spans"][0]["source_at"] == [17, 27])
    #expect(quote["spans"][0]["source_line"] == quote["source"]["line"])
    #expect(blocks[4]["source"]["kind"] == "title")
    #expect(blocks[4]["spans"][0]["source_at"] == [0, 30])
    #expect(blocks[5]["source"]["kind"] == "body")
    #expect(blocks[5]["spans"][0]["source_at"] == [18, 33])
  }

  @Test("a piece quoted inside a sentence has its own range and source")
  func inlineQuote() throws {
    let blocks = try json(Self.page().discussion())["comments"][2]["blocks"]
    let piece = blocks[0]["inline_quotes"][0]
    #expect(piece["at"] == [11, 18])
    #expect(piece["spans"][0]["source_at"] == [0, 7])
    #expect(blocks[1]["source"]["kind"] == "unresolved")
    #expect(blocks[1]["source"]["match"] == .null)
    #expect(
      blocks.elements.map { $0["kind"].string } == [
        "prose", "quote", "moderator", "list", "code", "signature",
      ])
  }

  @Test("a loop of parents is cut, so that no reader of the file can hang in it")
  func loop() throws {
    var page = DiscussionBuilder()
    page.comment("Ada", answers: [2], "One.")
    page.comment("Ben", answers: [1], "Two.")
    let comments = try json(page.discussion())["comments"]
    #expect(comments.elements.filter { $0["parent"] == .null }.count == 1)
  }

  @Test("evidence is a sentence with the words it rests on, cut between characters")
  func evidence() throws {
    var page = DiscussionBuilder()
    page.comment("Ada", .address, .prose(String(repeating: "é", count: 60)))
    page.changeLast { comment in
      comment.author?.evidence = [
        Evidence(kind: .address, comment: 0, line: 7, words: ByteRange(0, 120)),
        Evidence(kind: .stated, comment: nil, line: nil),
      ]
    }
    let evidence = try json(page.discussion())["comments"][0]["author"]["evidence"]
    let words = String(repeating: "é", count: 38)
    #expect(
      evidence[0]["says"].string == "#1 addresses somebody by that name: “\(words)…”")
    #expect(evidence[1]["says"] == "the page names the writer beside the comment")
    #expect(evidence[1]["comment"] == .null)
  }

  @Test(
    "groups are letters", arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (702, "AAA")])
  func groups(group: Int, letters: String) throws {
    var page = DiscussionBuilder()
    page.comment(nil, "Words.")
    page.changeLast { $0.authorGroup = group }
    #expect(try json(page.discussion())["comments"][0]["author_group"].string == letters)
  }

  @Test("one input is a line a comment, several are an object a line")
  func layouts() throws {
    let discussion = Self.page().discussion()
    let lines = exported(discussion).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 6)
    let oneLine = exported(discussion, .oneLine)
    #expect(oneLine.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    #expect(oneLine.last == UInt8(ascii: "\n"))
    #expect(try JSONValue(parsing: oneLine) == JSONValue(parsing: exported(discussion)))
  }

  @Test("an error of the sink ends the writing")
  func failingSink() {
    var page = DiscussionBuilder()
    for _ in 0..<40 { page.comment("Ada", .prose(String(repeating: "word ", count: 2_000))) }
    var pieces = 0
    #expect(throws: WriteError(code: 32)) {
      try JSONExporter().write(page.discussion()) { _ throws(WriteError) in
        pieces += 1
        throw WriteError(code: 32)
      }
    }
    #expect(pieces == 1)
  }
}
