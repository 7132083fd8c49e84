import DiscussionModel
import Testing
import Wording

@Suite("Rails in print")
struct ThreadRailsTests {
  private func rails(_ parents: [Int?], cap: Int) -> [(rails: ThreadRails, number: Int)] {
    let tree = ReplyTree(parents: parents)
    let shape = ThreadShape(tree, cap: cap)
    return tree.preorder.map {
      (ThreadRails(of: Int($0), in: shape, glyphs: .unicode), Int($0) + 1)
    }
  }

  private func heads(_ parents: [Int?], cap: Int) -> [String] {
    rails(parents, cap: cap).map { $0.rails.head + "#\($0.number)" }
  }

  @Test("only forks indent, chains run straight")
  func forks() {
    #expect(
      heads([nil, 0, 1, 2, 2, 0, nil], cap: 9) == [
        "#1", "├─#2", "│ #3", "│ ├─#4", "│ └─#5", "└─#6", "#7",
      ])
  }

  @Test("below a head its rails go on, and above it stands the rail on which it hangs")
  func rows() {
    let all = rails([nil, 0, 1, 2, 2, 0, nil], cap: 9).map(\.rails)
    #expect(all.map(\.body) == ["", "│ ", "│ ", "│ │ ", "│   ", "  ", ""])
    #expect(all.map(\.gap) == ["", "│", "│ │", "│ │", "│ │", "│", ""])
    #expect(all.map(\.cells) == [0, 2, 2, 4, 4, 2, 0])
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
