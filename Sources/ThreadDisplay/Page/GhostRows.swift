import DiscussionModel

/// Under each comment those that answer it and stand under another: flat arrays, since they are asked for at every fold.
struct GhostRows: Sendable {
  /// Where the list of each comment starts; the last entry is the end of all.
  private let starts: [Int32]
  private let list: [Int32]

  /// The comments of a discussion that answer several; linear.
  init(_ discussion: Discussion) {
    let count = discussion.comments.count
    var pairs: [(under: Int, comment: Int32)] = []
    for (index, comment) in discussion.comments.enumerated() where comment.replies.count > 1 {
      let parent = discussion.tree.parent(of: index)
      for link in comment.replies
      where link.target != parent && discussion.comments.indices.contains(link.target) {
        pairs.append((link.target, Int32(index)))
      }
    }
    var starts = [Int32](repeating: 0, count: count + 1)
    for pair in pairs { starts[pair.under + 1] += 1 }
    for slot in 1..<starts.count { starts[slot] += starts[slot - 1] }
    var next = starts
    var list = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      list[Int(next[pair.under])] = pair.comment
      next[pair.under] += 1
    }
    self.starts = starts
    self.list = list
  }

  /// The comments that answer the one at an index but stand under another, in page order.
  subscript(index: Int) -> ArraySlice<Int32> { list[Int(starts[index])..<Int(starts[index + 1])] }
}
