import DiscussionModel
import DiscussionQuery
import Testing
import _TestSupport

struct SiblingOrderTests {
  /// Three answers to 1 and two threads more; 6 answers 3.
  private func page(days: Bool = false, order: CommentOrder = .oldest) -> Discussion {
    var page = DiscussionBuilder(title: "The bell", order: order)
    page.comment("Ada", votes: (9, 0), at: "09:00", "One.")
    page.comment("Ben", votes: (2, 9), answers: [1], at: "12:00", "Two.")
    page.comment("Cid", votes: (40, 5), answers: [1], at: "11:00", "Three.")
    page.comment("Dot", answers: [1], at: "10:00", "Four.")
    page.comment("Eve", votes: (12, 1), at: "08:00", "Five.")
    page.comment("Fay", votes: (1, 1), answers: [3], at: "07:00", "Six.")
    page.comment("Gus", votes: (5, 5), at: "13:00", "Seven.")
    let built = page.discussion()
    guard days else { return built }
    let comments = built.comments.map { comment in
      var comment = comment
      comment.posted?.day = PostedTime.Day(year: 2025, month: 3, day: 1)
      return comment
    }
    let imported = ImportedPage(source: "days", format: "page-text", text: built.text)
    return Discussion(
      page: imported, order: order, segmentation: .marked, comments: comments,
      blocks: built.blocks, diagnostics: [])
  }

  @Test(
    "siblings are sorted, threads stay together, comments without votes come last",
    arguments: [
      (SiblingOrder.page, [1, 2, 3, 6, 4, 5, 7]),
      (.score, [5, 1, 3, 6, 2, 4, 7]),
      (.controversy, [7, 5, 1, 3, 6, 2, 4]),
      (.replies, [1, 3, 6, 2, 4, 5, 7]),
      (.newest, [7, 5, 1, 4, 3, 6, 2]),
    ])
  func orders(order: SiblingOrder, expected: [Int]) {
    let discussion = page()
    let tree = order.tree(of: discussion)
    #expect(tree.preorder.map { Int($0) + 1 } == expected)
    #expect(tree.parents == discussion.tree.parents)
    #expect(tree.children(of: 0).sorted() == discussion.tree.children(of: 0).sorted())
  }

  @Test("where every comment has its day the times decide what is newest")
  func days() {
    #expect(
      SiblingOrder.newest.tree(of: page(days: true)).preorder.map { Int($0) + 1 }
        == [7, 1, 2, 3, 6, 4, 5])
    #expect(
      SiblingOrder.newest.tree(of: page(order: .latest)).preorder.map { Int($0) + 1 }
        == [1, 2, 3, 6, 4, 5, 7])
  }

  @Test("both sides have to be high to be disputed")
  func controversy() throws {
    let votes = { (up: Int, down: Int) in Votes(up: up, down: down, net: nil) }
    #expect(try #require(votes(9, 8).controversy) > #require(votes(200, 7).controversy))
    #expect(try #require(votes(30, 7).controversy) > #require(votes(20, 7).controversy))
    #expect(Votes(up: nil, down: nil, net: 5).controversy == nil)
    #expect(votes(6, 6).isControversial && votes(3, 6).isControversial)
    #expect(!votes(2, 2).isControversial && !votes(3, 7).isControversial)
  }
}
