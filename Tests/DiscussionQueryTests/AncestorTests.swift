import DiscussionModel
import Evaluation
import Testing
import _TestSupport

@testable import DiscussionQuery

@Suite("Hits with those above them")
struct AncestorTests {
  private let index = LimitEvaluationTests.index

  private func shown(_ limit: String) throws -> [Int] {
    let hits = try Limit(parsing: limit).hits(in: index)
    return hits.withAncestors(in: index.discussion.tree).indices.map { $0 + 1 }
  }

  @Test("hits keep their thread: those above them stay")
  func ancestors() throws {
    #expect(try shown("author:tim | depth=3") == [1, 2, 3, 4, 5])
    #expect(try shown("author:=ada") == [1, 2, 3])
    #expect(try shown("author:nobody") == [])
    #expect(try shown("") == [1, 2, 3, 4, 5, 6, 7])
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
    #expect(hits.withAncestors(in: tree).indices == expected.sorted())
  }
}
