/// A comment, and perhaps the one paragraph of it that is meant.
struct CommentPlace {
  /// The index of the comment.
  var comment: Int
  /// The index of the paragraph, in the page; `nil` where the comment as a whole is meant.
  var paragraph: Int?
}
