/// Where comments stand, by what they are known by.
struct CommentPlaces: Sendable {
  /// For each of the lower ordinals the index of its comment, or -1.
  private var low: [Int32]
  /// The others: few, or of a page that numbers its comments in leaps.
  private var high: [CommentID: Int] = [:]

  init(_ comments: [Comment]) {
    // Ordinals are places of marks, or of paragraphs, of which a comment has a few.
    let room = (comments.last?.blocks.upperBound ?? 0) + comments.count
    let highest = comments.lazy.map { Int($0.id.ordinal) }.filter { $0 < room }.max() ?? -1
    low = [Int32](repeating: -1, count: highest + 1)
    for (index, comment) in comments.enumerated() {
      let ordinal = Int(comment.id.ordinal)
      if ordinal < low.count { low[ordinal] = Int32(index) } else { high[comment.id] = index }
    }
  }

  func index(of id: CommentID) -> Int? {
    let ordinal = Int(id.ordinal)
    guard ordinal < low.count else { return high[id] }
    return low[ordinal] < 0 ? nil : Int(low[ordinal])
  }
}
