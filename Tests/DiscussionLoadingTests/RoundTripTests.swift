import DiscussionLoading
import DiscussionModel
import Evaluation
import Exporters
import Testing

@Suite("Exports read back")
struct RoundTripTests {
  private func exported(_ discussion: Discussion) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONExporter().write(discussion) { bytes += $0 }
    return bytes
  }

  private func loaded(_ bytes: [UInt8]) throws -> Discussion {
    try DiscussionLoader.load(bytes, source: "page.json")
  }

  @Test("an export of an export is the same, byte for byte", .enabled(if: SharedFolder.path != nil))
  func seeds() throws {
    for file in try SharedFolder.files(in: "seeds") where file.hasSuffix(".txt") {
      let page = try DiscussionLoader.load(SharedFolder.read("seeds/" + file), source: file)
      let once = exported(page)
      let again = try loaded(once)
      #expect(exported(again) == once, "\(file)")
      #expect(again.tree.preorder == page.tree.preorder, "\(file)")
    }
  }

  private static let handWritten = #"""
    {"schema": "rejoinder.discussion/2", "comments": [
      {"number": 1, "id": "m1", "parent": null, "author": {"name": "Ada"},
       "blocks": [{"kind": "prose", "text": "The night boat is far too small for all of us."}]},
      {"number": 2, "id": "m2", "parent": 1, "state": "deleted"},
      {"number": 3, "id": "m3", "parent": 2, "author": {"name": "Ben", "id": "ben@b.org"},
       "blocks": [
         {"kind": "quote", "level": 2, "text": "The night boat is far too small for all of us."},
         {"kind": "quote", "text": "Words that were taken away.", "cite": 2},
         {"kind": "prose", "text": "Then take the bus over the long bridge."}]},
      {"number": 4, "id": "m4", "parent": "m0", "state": "collapsed", "author": {"name": "Cleo"},
       "blocks": [
         {"kind": "quote", "text": "Then take the bus over the long bridge."},
         {"kind": "prose", "text": "There is no bus at night."}]},
      {"number": 5, "id": "m5", "parent": "m0", "state": "more", "held_back": 12}]}
    """#

  @Test("a file written by hand is shown and exported with its states, levels and what is missing")
  func handWritten() throws {
    let page = try loaded(Array(Self.handWritten.utf8))
    let json = try JSONValue(parsing: exported(page))["comments"].elements
    #expect(json.map { $0["id"].string } == ["m1", "m2", "m3", "m0", "m4", "m5"])
    #expect(
      json.map { $0["state"].string } == [
        "present", "deleted", "present", "missing", "collapsed", "more",
      ])
    #expect(json.map { $0["parent"].int } == [nil, 1, 2, nil, 4, 4])
    #expect(json[5]["held_back"] == 12)
    #expect(json[2]["author"]["id"] == "ben@b.org")
    let quotes = json[2]["blocks"]
    #expect(quotes[0]["level"] == 2 && quotes[0]["source"]["comment"] == 1)
    #expect(quotes[1]["level"] == 1 && quotes[1]["cite"] == 2)
    #expect(json[2]["replies_to"] == [2])
    // The words add a link and move nothing.
    #expect(json[4]["replies_to"] == [4, 3])
    #expect(
      json[4]["reply_evidence"].elements.map { $0["kind"].string } == ["in_reply_to", "quote"])
    let once = exported(page)
    #expect(exported(try loaded(once)) == once)
  }

  @Test("what was resolved is taken as it is, and corrections by hand still apply to it")
  func corrections() throws {
    let once = exported(try loaded(Array(Self.handWritten.utf8)))
    let page = try loaded(once)
    var corrections = Corrections()
    corrections.adopt(.place(page.comments[4].id, .under(page.comments[0].id)))
    let moved = DiscussionLoader.correct(page, by: corrections)
    #expect(moved.comments[4].parent == 0)
    #expect(moved.comments[4].replies.last?.basis == .hand)
    var file = CorrectionsFile()
    file.set(corrections, of: moved)
    #expect(file.text.contains("under =m4 =m1"))
    #expect(file.apply(to: page).discussion.comments[4].parent == 0)
    corrections.adopt(.split(page.startID(atBlock: page.comments[2].blocks.lowerBound + 2, of: 2)))
    let cut = DiscussionLoader.correct(page, by: corrections)
    #expect(cut.comments.count == page.comments.count + 1)
    #expect(cut.comments[5].parent == 0)
  }
}
