import DiscussionModel
import Testing

@testable import Exporters

struct ThreadRailsTests {
  private func heads(_ parents: [Int?], cap: Int) -> [String] {
    let tree = ReplyTree(parents: parents)
    var rails = ThreadRails(tree, cap: cap)
    return tree.preorder.map { rails.position(of: Int($0)).head + "#\($0 + 1)" }
  }

  @Test("only forks indent, chains run straight")
  func forks() {
    #expect(
      heads([nil, 0, 1, 2, 2, 0, nil], cap: 9) == [
        "#1", "├─#2", "│ #3", "│ ├─#4", "│ └─#5", "└─#6", "#7",
      ])
  }

  @Test("below the cap forks run straight as well")
  func cap() {
    #expect(heads([nil, 0, 0, 1, 1], cap: 1) == ["#1", "├─#2", "│ #4", "│ #5", "└─#3"])
  }

  @Test("a chain and a star of 100,000 answers take linear time and no recursion")
  func large() {
    let count = 100_000
    let chain = heads((0..<count).map { $0 == 0 ? nil : $0 - 1 }, cap: 12)
    #expect(chain.last == "#\(count)")
    let star = heads((0..<count).map { $0 == 0 ? nil : 0 }, cap: 12)
    #expect(star.last == "└─#\(count)" && star[1] == "├─#2")
  }
}
