import DiscussionLoading
import DiscussionModel
import Testing

/// Pages that are too large, or none at all.
@Suite("Large and unreadable inputs")
struct LargePagesTests {
  @Test("a chain of 100,000 replies is a tree of that depth")
  func chain() throws {
    var bytes = Array("Login to comment\n\nword0 a0 b0 c0 d0 e0 f0.\n\n0 ( +0 / -0 )\n\n".utf8)
    for index in 1..<100_000 {
      for step in [index - 1, index] {
        bytes += "word\(step) a\(step) b\(step) c\(step) d\(step) e\(step) f\(step).\n\n".utf8
      }
      bytes += "0 ( +0 / -0 )\n\n".utf8
    }
    let discussion = try DiscussionLoader.load(bytes, source: "chain")
    #expect(discussion.comments.count == 100_000)
    #expect(discussion.tree.depths.max() == 99_999)
  }

  @Test("100,000 comments of one line are read")
  func many() throws {
    var bytes = Array("Login to comment\n\n".utf8)
    for index in 0..<100_000 { bytes += "Bridge \(index)\n\n0 ( +0 / -0 )\n\n".utf8 }
    let discussion = try DiscussionLoader.load(bytes, source: "many")
    #expect(discussion.comments.count == 100_000)
    #expect(discussion.tree.roots.count == 100_000)
  }

  @Test("an input that cannot be read is named with its line and what to do")
  func refused() {
    #expect {
      try DiscussionLoader.load([0x61, 0x0A, 0x00], source: "photo.png")
    } throws: { error in
      "\(error)".hasPrefix("photo.png:2: ")
    }
    #expect {
      try DiscussionLoader.load([], source: "empty.txt")
    } throws: { error in
      "\(error)".hasPrefix("empty.txt: ")
    }
  }
}
