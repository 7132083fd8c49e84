import DiscussionModel

/// What a limit leaves on the screen: the hits, and their ancestors to keep their thread.
package struct LimitedView: Sendable {
  /// A comment that stays visible.
  package struct Row: Hashable, Sendable {
    /// The comment's index.
    package let comment: Int
    /// Whether it passes the limit; an ancestor that does not is shown as one dim row.
    package let isHit: Bool

    /// A visible comment.
    package init(comment: Int, isHit: Bool) {
      self.comment = comment
      self.isHit = isHit
    }
  }

  /// The visible comments, in reading order.
  package let rows: [Row]
  /// How many of them are hits.
  package let hitCount: Int

  /// The hits with their ancestors; linear, as each path up is walked once.
  ///
  /// - Parameters:
  ///   - hits: the comments that pass.
  ///   - tree: the tree of the same discussion.
  package init(hits: CommentSet, in tree: ReplyTree) {
    var shown = hits
    hits.forEach { hit in
      var index = Int(tree.parents[hit])
      while index >= 0, !shown.contains(index) {
        shown.insert(index)
        index = Int(tree.parents[index])
      }
    }
    rows = tree.preorder.lazy.map(Int.init).filter(shown.contains).map {
      Row(comment: $0, isHit: hits.contains($0))
    }
    hitCount = hits.count
  }
}
