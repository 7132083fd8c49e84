import DiscussionModel

/// How sets of comments stand to each other in the tree; each linear in the number of comments.
extension QueryIndex {
  /// The comments that stand in a relation to one of a set.
  func related(_ relation: Relation, to passing: CommentSet) -> CommentSet {
    let tree = discussion.tree
    let everything = CommentSet(capacity: passing.capacity, range: 0..<passing.capacity)
    if passing.isEmpty { return passing }
    switch relation {
    case .parent:
      return everything.filter { tree.parents[$0] >= 0 && passing.contains(Int(tree.parents[$0])) }
    case .child: return parents(of: passing)
    case .thread: return threads(of: passing)
    }
  }

  /// The comments that have to be asked to know which of a set stand in a relation to one that passes.
  func asked(by relation: Relation, of comments: CommentSet) -> CommentSet {
    switch relation {
    case .parent: return parents(of: comments)
    case .child:
      var children = CommentSet(capacity: comments.capacity)
      comments.forEach { comment in
        for child in discussion.tree.children(of: comment) { children.insert(Int(child)) }
      }
      return children
    case .thread: return threads(of: comments)
    }
  }

  private func parents(of comments: CommentSet) -> CommentSet {
    var parents = CommentSet(capacity: comments.capacity)
    comments.forEach { parents.insert(Int(discussion.tree.parents[$0])) }
    return parents
  }

  /// All comments of the threads of some comments.
  private func threads(of comments: CommentSet) -> CommentSet {
    var ofRoots = CommentSet(capacity: comments.capacity)
    comments.forEach { ofRoots.insert(Int(roots[$0])) }
    return CommentSet(capacity: comments.capacity, range: 0..<comments.capacity)
      .filter { ofRoots.contains(Int(roots[$0])) }
  }
}
