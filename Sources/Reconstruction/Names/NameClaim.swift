import DiscussionModel

/// A reason to think that somebody wrote a comment.
struct NameClaim {
  /// Where the name stands.
  var name: ByteRange
  /// The index of the comment it is claimed for.
  var comment: Int
  /// How the page supports it.
  var certainty: NameCertainty
  /// The index of the comment that makes the claim.
  var witness: Int
  /// The 1-based line of the name.
  var line: Int
  /// When the comment was posted, if the claim says so.
  var posted: PostedTime?
}
