import DiscussionModel
import Testing
import Wording

@Suite("The shape of a thread")
struct ThreadShapeTests {
  @Test(
    "Only forks indent; every answer does where that is wished",
    arguments: [
      (ThreadShape.Chains.fork, [0, 0, 1, 1, 1, 0]), (.step, [0, 1, 2, 3, 2, 0]),
    ])
  func steps(_ chains: ThreadShape.Chains, _ expected: [Int]) {
    let tree = ReplyTree(parents: [nil, 0, 1, 2, 1, nil])
    let shape = ThreadShape(tree, chains: chains, cap: 16)
    #expect((0..<6).map(shape.step) == expected)
  }

  @Test("A rail goes on beside an answer as long as more answers follow below")
  func rails() {
    let tree = ReplyTree(parents: [nil, 0, 1, 0])
    let shape = ThreadShape(tree, chains: .fork, cap: 16)
    #expect(shape.rails(of: 0) == [])
    #expect(shape.rails(of: 1) == [ThreadShape.Rail(continues: true, isOwn: true)])
    #expect(shape.rails(of: 2) == [ThreadShape.Rail(continues: true, isOwn: false)])
    #expect(shape.rails(of: 3) == [ThreadShape.Rail(continues: false, isOwn: true)])
  }

  @Test("Indentation stops at the cap, and so does what a rail costs")
  func cap() {
    // Each comment has two answers, of which the second is answered again.
    let tree = ReplyTree(parents: [nil] + (0..<400).map { $0 / 2 * 2 })
    let shape = ThreadShape(tree, chains: .fork, cap: 5)
    #expect((0..<401).allSatisfy { shape.step(of: $0) <= 5 })
    #expect((0..<401).allSatisfy { shape.rails(of: $0).count == shape.step(of: $0) })
  }
}
