import DiscussionModel

extension CommentSet {
  /// These comments and all above them, which keep their thread on the screen; linear, as each path up is walked once.
  ///
  /// - Parameter tree: the tree of the same discussion.
  package func withAncestors(in tree: ReplyTree) -> CommentSet {
    var kept = self
    forEach { index in
      var above = Int(tree.parents[index])
      while above >= 0, !kept.contains(above) {
        kept.insert(above)
        above = Int(tree.parents[above])
      }
    }
    return kept
  }
}
