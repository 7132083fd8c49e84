import DiscussionModel
import Evaluation
import Testing
import _TestSupport

struct ReplyTreeTests {
  private func drawing(_ parents: [Int?]) -> String {
    ReplyTree(parents: parents).drawing { "#\($0 + 1)" }
  }

  @Test("a tree is drawn in reading order, siblings in page order")
  func order() {
    #expect(
      drawing([nil, 0, 0, 1, nil, 0, 3]) == """
        #1
        ├─ #2
        │  └─ #4
        │     └─ #7
        ├─ #3
        └─ #6
        #5
        """)
  }

  @Test("an answer may stand above what it answers, as where the latest come first")
  func answersAbove() {
    #expect(
      drawing([2, 2, nil]) == """
        #3
        ├─ #1
        └─ #2
        """)
  }

  @Test(
    "a link that closes a loop, leads out or to itself is dropped, and no comment is lost",
    arguments: [
      ([0], "#1"),
      ([7], "#1"),
      ([-1], "#1"),
      ([1, 0], "#2\n└─ #1"),
      ([1, 2, 0], "#3\n└─ #2\n   └─ #1"),
      ([nil, 2, 1, 1], "#1\n#3\n└─ #2\n   └─ #4"),
    ] as [([Int?], String)])
  func loops(parents: [Int?], expected: String) {
    #expect(drawing(parents) == expected)
  }

  @Test("an empty tree is empty")
  func empty() {
    let tree = ReplyTree(parents: [])
    #expect(tree.count == 0 && tree.roots.isEmpty && tree.preorder.isEmpty)
  }

  @Test("neighbours are found by index")
  func neighbours() {
    let tree = ReplyTree(parents: [nil, 0, 0, 1, nil])
    #expect(tree.parent(of: 3) == 1)
    #expect(tree.parent(of: 4) == nil)
    #expect(Array(tree.children(of: 0)) == [1, 2])
    #expect(Array(tree.children(of: 4)) == [])
    #expect(Array(tree.roots) == [0, 4])
    #expect(Array(tree.siblings(of: 2)) == [1, 2])
    #expect(Array(tree.siblings(of: 0)) == [0, 4])
    #expect(tree.depths == [0, 1, 1, 2, 0])
    #expect(tree.descendants == [3, 1, 0, 0, 0])
  }

  @Test("a chain of 100,000 answers, upwards or downwards, is walked without recursion")
  func deepChain() {
    let count = 100_000
    let down = ReplyTree(parents: (0..<count).map { $0 == 0 ? nil : $0 - 1 })
    #expect(down.depths.last == Int32(count - 1))
    #expect(down.descendants.first == Int32(count - 1))
    let up = ReplyTree(parents: (0..<count).map { $0 == count - 1 ? nil : $0 + 1 })
    #expect(up.preorder.first == Int32(count - 1))
    #expect(up.depths.first == Int32(count - 1))
    let loop = ReplyTree(parents: (0..<count).map { ($0 + 1) % count })
    #expect(loop.roots.count == 1)
    #expect(loop.depths.max() == Int32(count - 1))
  }

  @Test("random links make a tree of all comments", arguments: 0..<100)
  func randomParents(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 1...60, using: &random)
    let wanted = (0..<count).map { _ -> Int? in
      Int.random(in: 0..<4, using: &random) == 0 ? nil : .random(in: -1...count, using: &random)
    }
    let tree = ReplyTree(parents: wanted)
    #expect(tree.preorder.map(Int.init).sorted() == Array(0..<count))
    for index in 0..<count {
      let parent = tree.parent(of: index)
      #expect(parent == nil || parent == wanted[index], "a parent is never made up")
      #expect(tree.children(of: index).allSatisfy { tree.parent(of: Int($0)) == index })
      #expect(tree.siblings(of: index).contains(Int32(index)))
      #expect(tree.depths[index] == (parent.map { tree.depths[$0] + 1 } ?? 0))
      let below = tree.children(of: index).reduce(0) { $0 + tree.descendants[Int($1)] + 1 }
      #expect(tree.descendants[index] == below)
    }
    for (place, index) in tree.preorder.enumerated() where tree.descendants[Int(index)] > 0 {
      #expect(tree.preorder[place + 1] == tree.children(of: Int(index)).first)
    }
  }

  @Test("of random links only as many are dropped as there are loops", arguments: 0..<50)
  func droppedLinks(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 2...40, using: &random)
    // Every comment names another one, so that each component has exactly one loop.
    let wanted = (0..<count).map { index -> Int in
      (index + Int.random(in: 1..<count, using: &random)) % count
    }
    let dropped = ReplyTree(parents: wanted).parents.count { $0 < 0 }
    #expect(dropped == loops(in: wanted))
  }

  private func loops(in parents: [Int]) -> Int {
    var onLoop: Set<Int> = []
    for start in parents.indices {
      var index = start
      for _ in parents { index = parents[index] }
      onLoop.insert(index)
    }
    var count = 0
    while var index = onLoop.first {
      count += 1
      while onLoop.remove(index) != nil { index = parents[index] }
    }
    return count
  }
}
