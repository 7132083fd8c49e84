import DiscussionModel
import Testing
import _TestSupport

struct DiscussionTests {
  private let discussion: Discussion = {
    var page = DiscussionBuilder(title: "Tea")
    page.comment("Ada", .header, votes: (2, 0), "Milk first. Always.", "No sugar.")
    page.comment("Ben", .quote("Milk first.", of: 1), "Never.")
    page.comment(
      "Cy", .quote("Always. ... No sugar.", of: 1),
      .inline("“Never” is long", piece: "Never", of: 2))
    return page.discussion()
  }()

  @Test("a comment is found by its identity, and by no other")
  func identity() {
    for (index, comment) in discussion.comments.enumerated() {
      #expect(discussion.index(of: comment.id) == index)
    }
    #expect(discussion.index(of: CommentID(ordinal: 3)) == nil)
    #expect(discussion.index(of: CommentID(splitAt: 0)) == nil)
    #expect(discussion.index(of: CommentID(missing: 0)) == nil)
    #expect(discussion.number(of: 2) == 3)
  }

  @Test("links read backwards lead from a comment to its answers and quotations")
  func backlinks() throws {
    let links = Backlinks(comments: discussion.comments, blocks: discussion.blocks)
    #expect(links.answers(to: 0) == [1, 2])
    #expect(links.answers(to: 1) == [2])
    #expect(links.answers(to: 2) == [])
    let first = links.quotations(ofBlock: discussion.comments[0].blocks.lowerBound)
    #expect(first.map(\.comment) == [1, 2])
    #expect(first.map { discussion.text[$0.words] } == ["Milk first.", "Always."])
    let second = links.quotations(ofBlock: discussion.comments[0].blocks.lowerBound + 1)
    #expect(second.map { discussion.text[$0.words] } == ["No sugar."])
    let inline = links.quotations(ofBlock: discussion.comments[1].blocks.lowerBound + 1)
    #expect(inline.map(\.comment) == [2])
  }

  @Test("the tree of a discussion comes from the parents of its comments")
  func tree() {
    #expect(
      discussion.tree.drawing { discussion.comments[$0].author?.name ?? "—" } == """
        Ada
        ├─ Ben
        └─ Cy
        """)
  }

  @Test("what a block is decides what is asked of it")
  func blocks() {
    let range = ByteRange(0, 3)
    let heading = Heading(name: range, posted: PostedTime(hour: 9, minute: 3))
    let header = Block(range: range, line: 4, content: .header(heading))
    #expect(header.heading == heading && header.quote == nil && !header.isOwn && header.line == 4)
    let moderator = Block(range: range, line: nil, content: .moderator)
    #expect(!moderator.isOwn && moderator.line == nil && moderator.inlineQuotes.isEmpty)
    #expect(Block(range: range, line: 1, content: .list).isOwn)
  }
}

struct PostedTimeTests {
  @Test(
    "times are printed as the export wants them",
    arguments: [
      (PostedTime(hour: 9, minute: 3), "09:03", "09:03"),
      (PostedTime(hour: 0, minute: 0), "00:00", "00:00"),
      (
        PostedTime(day: .init(year: 2012, month: 6, day: 2), hour: 23, minute: 59), "23:59",
        "2012-06-02T23:59"
      ),
      (
        PostedTime(day: .init(year: 987, month: 11, day: 22), hour: 1, minute: 10), "01:10",
        "0987-11-22T01:10"
      ),
    ])
  func printed(time: PostedTime, clock: String, iso: String) {
    #expect(time.clock == clock)
    #expect(time.iso == iso)
  }
}

struct VotesTests {
  @Test("votes cast are known only where both counts are")
  func cast() {
    #expect(Votes(up: 3, down: 4, net: 0).cast == 7)
    #expect(Votes(up: 3, down: nil, net: 3).cast == nil)
  }

  @Test("certainty has an order")
  func certainty() {
    #expect(Certainty.guess < .likely && Certainty.likely < .sure)
  }
}
