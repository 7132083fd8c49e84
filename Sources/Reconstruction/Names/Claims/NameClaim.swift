import DiscussionModel

/// A reason to think that somebody wrote a comment.
struct NameClaim {
  /// What a claim rests on; the raw value is its weight against claims of another name.
  ///
  /// Names called out weigh no more than once, so that they settle what the
  /// others leave open and outweigh none of them.
  enum Ground: Int {
    /// The name is called out in the sentence that answers a quote.
    case vocative = 1
    /// The name stands on a line of its own above a quote or an answer, or with a time beside one.
    case addressLine = 4
    /// Name and time stand above a quote.
    case header = 6
    /// The page names the writer beside the comment.
    case stated = 100
  }

  /// Where the name stands.
  var name: ByteRange
  /// The words it is claimed for.
  var place: CommentPlace
  /// The comment it is claimed for instead, if others tell that the first is somebody else's.
  var alternative: CommentPlace?
  /// What the claim rests on.
  var ground: Ground
  /// The index of the comment that makes the claim.
  var witness: Int
  /// The 1-based line of the name, or `nil` where the input has no lines.
  var line: Int?
  /// When the comment was posted, if the claim says so.
  var posted: PostedTime?

  /// How surely the name is known by the claim alone.
  var certainty: NameCertainty {
    switch ground {
    case .stated: .stated
    case .header: .header
    case .addressLine, .vocative: .address
    }
  }

  /// What claims of one line share: the line, else the place of the name.
  var row: Int { line ?? -1 - Int(name.lowerBound) }

  /// The claim as evidence of the name.
  var evidence: Evidence {
    let kind: Evidence.Kind =
      switch ground {
      case .stated: .stated
      case .header: .header
      case .addressLine, .vocative: .address
      }
    return Evidence(kind: kind, comment: witness, line: line, words: name)
  }
}
