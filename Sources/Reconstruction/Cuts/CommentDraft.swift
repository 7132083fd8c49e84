import DiscussionModel

/// A comment before its quotes and its writer are known: some paragraphs.
struct CommentDraft {
  /// The byte offset at which it starts.
  var start: UInt32
  /// The 1-based line on which it starts.
  var line: Int
  /// Its paragraphs: a range of indices into the page's.
  var paragraphs: Range<Int>
  /// How its start is known.
  var boundary: Boundary
  /// What the page marks of it, where it marks comments.
  var mark: CommentMark?
  /// For each paragraph of the page how probable it is that a comment begins with it; empty where the page marks that.
  var cuts: [Float] = []
}
