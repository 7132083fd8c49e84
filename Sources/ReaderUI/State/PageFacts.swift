package import DiscussionModel
package import DiscussionQuery

/// What the screens ask of a discussion again and again, worked out once when it is loaded.
package struct PageFacts: Sendable {
  /// What limits and statistics read.
  package let query: QueryIndex
  /// Who answers and quotes whom.
  package let backlinks: Backlinks
  /// The most votes that were cast on one comment, or the highest score where only scores are known; 0 without votes.
  package let busiest: Int
  /// The cells of the longest score.
  package let netWidth: Int
  /// For each comment its place in reading order.
  package let positions: [Int32]
  /// The deepest depth, 0 where nothing is answered.
  package let maxDepth: Int
  /// How many different writers are named.
  package let writerCount: Int
  /// How many comments answer another, and how many are named.
  package let answering: Int, named: Int

  /// The facts of a discussion; linear.
  package init(_ discussion: Discussion) {
    query = QueryIndex(discussion)
    backlinks = Backlinks(comments: discussion.comments, blocks: discussion.blocks)
    var busiest = 0
    var netWidth = 0
    for votes in discussion.comments.lazy.compactMap(\.votes) {
      busiest = max(busiest, votes.cast ?? abs(votes.net ?? 0))
      netWidth = max(netWidth, VoteText.net(votes, glyphs: .unicode).count)
    }
    self.busiest = busiest
    self.netWidth = netWidth
    var positions = [Int32](repeating: 0, count: discussion.comments.count)
    for (place, index) in discussion.tree.preorder.enumerated() {
      positions[Int(index)] = Int32(place)
    }
    self.positions = positions
    maxDepth = Int(discussion.tree.depths.max() ?? 0)
    writerCount = query.writerCount
    answering = discussion.comments.reduce(0) { $0 + ($1.replies.isEmpty ? 0 : 1) }
    named = discussion.comments.reduce(0) { $0 + ($1.author == nil ? 0 : 1) }
  }

  /// Whether the page has votes at all.
  package var hasVotes: Bool { netWidth > 0 }
}
