import DiscussionModel

/// Two comments that one person wrote, whoever it is, and what tells so.
struct SameHand {
  /// The index of the comment in which the writer takes up own earlier words.
  var later: Int
  /// The index of the comment in which these stand.
  var earlier: Int
  /// What tells so.
  var evidence: [Evidence]
}
