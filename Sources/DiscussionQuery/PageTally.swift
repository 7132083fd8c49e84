import DiscussionModel

/// How many comments of a page answer others and are named, and by how many writers.
package struct PageTally: Hashable, Sendable {
  /// How many comments answer another.
  package let answering: Int
  /// How many comments are named.
  package let named: Int
  /// How many different writers are named.
  package let writers: Int

  /// The tally of some comments; linear.
  ///
  /// - Parameters:
  ///   - comments: the comments.
  ///   - writers: how many different writers are named, where that is known already.
  package init(_ comments: [Comment], writers: Int? = nil) {
    answering = comments.reduce(0) { $0 + ($1.replies.isEmpty ? 0 : 1) }
    named = comments.reduce(0) { $0 + ($1.author == nil ? 0 : 1) }
    self.writers = writers ?? NameTable(comments).names.count
  }
}
