import DiscussionModel
import Evaluation
import Testing
import _TestSupport

@testable import DiscussionQuery

struct LimitedViewTests {
  private let index = LimitEvaluationTests.index

  private func view(_ limit: String) throws -> LimitedView {
    LimitedView(hits: try Limit(parsing: limit).hits(in: index), in: index.discussion.tree)
  }

  private func drawing(_ limit: String) throws -> [String] {
    try view(limit).rows.map { ($0.isHit ? "#" : "╌") + String($0.comment + 1) }
  }

  @Test("hits keep their thread: ancestors stay, in reading order")
  func ancestors() throws {
    #expect(try drawing("author:tim | depth=3") == ["╌1", "╌2", "╌3", "#5", "#4"])
    #expect(try drawing("author:=ada") == ["#1", "╌2", "#3"])
    #expect(try drawing("author:nobody") == [])
    #expect(try view("author:=ada").hitCount == 2)
  }

  @Test("without a limit every comment is a hit")
  func everything() throws {
    #expect(try drawing("") == ["#1", "#2", "#3", "#5", "#4", "#6", "#7"])
  }

  @Test("random hits are shown as walking up from each shows them", arguments: 0..<20)
  func randomHits(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 1...200, using: &random)
    let tree = ReplyTree(
      parents: (0..<count).map {
        $0 == 0 || Bool.random(using: &random) ? nil : .random(in: 0..<$0, using: &random)
      })
    var hits = CommentSet(capacity: count)
    for _ in 0..<Int.random(in: 0...10, using: &random) {
      hits.insert(.random(in: 0..<count, using: &random))
    }
    var expected: Set<Int> = []
    for hit in hits.indices {
      var next: Int? = hit
      while let index = next {
        expected.insert(index)
        next = tree.parent(of: index)
      }
    }
    let rows = LimitedView(hits: hits, in: tree).rows
    #expect(rows.map(\.comment) == tree.preorder.map(Int.init).filter(expected.contains))
    #expect(rows.filter(\.isHit).map(\.comment).sorted() == hits.indices)
  }
}
