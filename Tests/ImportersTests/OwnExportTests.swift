import DiscussionModel
import Testing

@testable import Importers

@Suite("Files of our own export")
struct OwnExportTests {
  private func page(_ json: String) throws -> ImportedPage {
    try ImporterRegistry.read(Array(json.utf8), source: "page.json")
  }

  private func listing(_ text: String) throws -> any Listing {
    try ImporterRegistry.open(Input(Array(text.utf8), source: "pages.jsonl"))
  }

  @Test("they are known by their schema, wherever the name and blanks lead")
  func score() {
    let text = #"{"schema": "rejoinder.discussion/2", "comments": []}"#
    for input in [text, "\u{FEFF} \r\n" + text, text.replacing("/2", with: "/1")] {
      let head = Head(TextBytes(Array(input.utf8)), name: "page.txt")
      #expect(OwnExportImporter.score(head) == .certain)
      #expect(ImporterRegistry.importer(for: head).format.name == "rejoinder")
    }
    for input in [#"{"schema": "other/1"}"#, "Say rejoinder.discussion/2.", "[" + text + "]", ""] {
      #expect(OwnExportImporter.score(Head(TextBytes(Array(input.utf8)), name: "a.json")) == .none)
    }
  }

  @Test(
    "parents by number and by identifier, states, levels, cites and files are what a file states")
  func statements() throws {
    let page = try page(
      #"""
      {"schema": "rejoinder.discussion/2", "comments": [
        {"number": 7, "id": "a", "parent": null, "state": "deleted"},
        {"number": 9, "id": "b", "parent": 7, "replies_to": [7, "x"], "permalink": "https://b.org/9",
         "posted": "2026-11-30T12:00:07Z", "posted_text": "just now", "subject": "Boats",
         "author": {"name": "Ben", "id": "ben@b.org"}, "votes": {"up": 3, "down": null, "net": 3},
         "blocks": [
           {"kind": "quote", "text": "Deep.", "level": 2}, {"kind": "quote", "text": "So.", "cite": 7},
           {"kind": "quote", "text": "Far.", "cite": "https://b.org/"},
           {"kind": "attachment", "text": "a.png", "name": "a.png", "type": "image/png", "bytes": 9},
           {"kind": "attribution", "text": "On Monday Ada wrote:", "name": "Ada"},
           {"kind": "prose", "text": ""}, {"kind": "unheard of", "text": "Words."}]},
        {"number": 10, "parent": "gone", "state": "more", "held_back": 4}]}
      """#)
    let marks = try #require(page.marks)
    #expect(marks.map(\.inputID) == ["a", "b", nil])
    #expect(marks.map(\.state) == [.deleted, .present, .more(heldBack: 4)])
    let first = StatedLink.Target.comment(marks[0].id)
    #expect(marks[0].links == [StatedLink(to: .nobody, .inReplyTo)])
    #expect(
      marks[1].links == [
        StatedLink(to: first, .inReplyTo), StatedLink(to: .key(.given("x")), .references),
      ])
    #expect(marks[2].links == [StatedLink(to: .key(.given("gone")), .inReplyTo)])
    #expect(marks[1].person.map { page.text[$0.name] } == "Ben")
    #expect(marks[1].person?.id == "ben@b.org")
    #expect(marks[1].instant == Instant(unix: 1_796_040_007, offsetMinutes: 0))
    #expect(marks[1].postedText.map { page.text[$0] } == "just now")
    #expect(marks[1].subject.map { page.text[$0] } == "Boats")
    #expect(marks[1].permalink == "https://b.org/9")
    #expect(marks[1].votes == Votes(up: 3, down: nil, net: 3))
    let paragraphs = page.paragraphs[marks[1].paragraphs]
    #expect(
      paragraphs.map(\.kind) == [
        .quote(level: 2), .quote(level: 1), .quote(level: 1), .attachment, .attribution, .prose,
      ])
    let file = Attachment(name: "a.png", type: "image/png", bytes: 9)
    let details = paragraphs.map { page.detail(of: $0) }
    #expect(
      details.prefix(4) == [nil, .cite(first), .address("https://b.org/"), .attachment(file)])
    #expect(page.resolution == nil)
    #expect(page.source == "page.json" && page.format == "rejoinder")
    #expect(paragraphs.allSatisfy { $0.line == nil } && marks.allSatisfy { $0.line == nil })
  }

  @Test("a listing says of each discussion whether its cuts were worked out")
  func segmentation() throws {
    let listing = try listing(
      #"""
      {"schema": "rejoinder.discussion/2", "segmentation": "inferred", "comments": []}
      {"schema": "rejoinder.discussion/2", "segmentation": "marked", "comments": []}
      {"schema": "rejoinder.discussion/2", "comments": []}
      """#)
    #expect(listing.entries.map(\.segmentation) == [.inferred, .marked, .marked])
  }

  @Test("where no comment names a parent, none is said to have none")
  func noParents() throws {
    let page = try page(
      #"{"schema":"rejoinder.discussion/2","comments":[{"parent":null},{"parent":null}]}"#)
    #expect(page.marks?.map(\.links.count) == [0, 0])
  }

  @Test("a file whose comments all carry their evidence is resolved, one that lacks it is not")
  func resolved() throws {
    let comments = #"""
      {"number":1,"parent":null,"reply_evidence":[],"blocks":[{"kind":"prose","text":"One.","line":3}]},
      {"number":2,"parent":1,"author":{"name":"Ben","certainty":"address","evidence":[
        {"kind":"address","comment":1,"line":3,"says":"#1 answers this comment and names its writer: “Ben”"}]},
       "author_group":"AB",
       "reply_evidence":[{"to":1,"kind":"quote","line":5,"certainty":"likely"},
        {"to":1,"kind":"hand","line":null,"certainty":"sure"},{"to":2,"kind":"hand"},{"to":99}],
       "blocks":[{"kind":"quote","text":"One.","line":5,"source":{"kind":"comment","comment":1,
         "line":3,"match":"exact","similarity":1.0},
         "spans":[{"at":[0,4],"source_line":3,"source_at":[0,4]},
                  {"at":[0,90],"source_line":3,"source_at":[0,4]}]}]}
      """#
    let page = try page(#"{"schema":"rejoinder.discussion/2","comments":[\#(comments)]}"#)
    let resolution = try #require(page.resolution)
    let second = resolution.comments[1]
    #expect(second.replies == [ReplyLink(target: 0, kind: .quote, line: 5, certainty: .likely)])
    #expect(second.parent == 0 && second.authorGroup == 27)
    #expect(second.author?.certainty == .address)
    #expect(second.author?.evidence.first?.words.map { page.text[$0] } == "Ben")
    let quote = try #require(resolution.blocks[1].quote)
    #expect(quote.source == .comment(index: 0, block: 0) && quote.match == .exact)
    #expect(quote.spans.map(\.source) == [page.paragraphs[0].range])
    // A name that was worked out is none that the page states.
    #expect(page.marks?[1].person == nil)
    let less = comments.replacing(#""reply_evidence":[],"#, with: "")
    #expect(
      try self.page(#"{"schema":"rejoinder.discussion/2","comments":[\#(less)]}"#).resolution == nil
    )
  }

  @Test("objects one behind the other are a listing, each with what a row shows")
  func lines() throws {
    let object = #"""
      {"schema":"rejoinder.discussion/2","article":{"title":"TITLE"},"comments":[
      {"author":{"name":"Ada"}},{"author":{"name":"Ben"}},{"author":{"name":"Ada"}},{}]}
      """#
    let text = object.replacing("TITLE", with: "Bells") + "\n" + object + " [1] {}\n"
    let listing = try listing(text)
    #expect(listing.entries.map(\.title) == ["Bells", "TITLE", nil])
    #expect(listing.entries.map(\.people) == [["Ada", "Ben"], ["Ada", "Ben"], []])
    #expect(listing.entries.map(\.comments) == [4, 4, 0])
    let page = try listing.page(of: listing.entries[1].id)
    #expect(page.article.title.map { page.text[$0.range] } == "TITLE")
    #expect(throws: ImportError.missing) { try listing.page(of: Entry.ID(place: 3)) }
  }

  @Test("what is broken or cut is refused with its line")
  func broken() {
    let start = #"{"schema": "rejoinder.discussion/2","# + "\n"
    #expect { try listing(start) } throws: { ($0 as? ImportError)?.line == 2 }
    #expect { try listing(start + #""comments": [}"#) } throws: {
      ($0 as? ImportError)?.line == 2
    }
    let deep = String(repeating: "[", count: 100_000)
    #expect { try listing(start + #""comments": "# + deep) } throws: {
      ($0 as? ImportError)?.line == 2
    }
  }

  @Test("nonsense in every place makes a page all the same")
  func nonsense() throws {
    let values = [
      "null", "true", "-1", "1e99", "\"\"", "\"x\"", "[]", "[[1]]", "{}", "{\"to\":{}}",
    ]
    let keys = [
      "number", "id", "line", "parent", "replies_to", "reply_evidence", "blocks", "votes", "author",
      "posted", "state", "held_back", "author_group", "article", "diagnostics", "comments",
      "source",
    ]
    for key in keys {
      for value in values {
        let comment =
          #"{"number":1,"reply_evidence":[],"blocks":[{"kind":"quote","text":"a","source":\#(value),"#
          + #""spans":\#(value)}],"\#(key)":\#(value)}"#
        let text =
          #"{"schema":"rejoinder.discussion/2","article":{"title":\#(value),"body":\#(value)},"#
          + #""comments":[\#(comment),{"\#(key)":\#(value)}],"diagnostics":\#(value)}"#
        let page = try page(text)
        #expect(page.marks?.count == 2)
      }
    }
  }
}
