/// What a reader set right by hand, as a value that the loader applies.
///
/// Comments are named by their identity, never by ordinal, so that joining
/// and splitting does not move the others' corrections.
package struct Corrections: Hashable, Sendable {
  /// Where a comment was put.
  package enum Place: Hashable, Sendable {
    /// Under another comment.
    case under(CommentID)
    /// At the top level.
    case topLevel
  }

  /// The comments that were put elsewhere.
  package var places: [CommentID: Place]
  /// The comments that are a part of the one before.
  package var joined: Set<CommentID>
  /// What the comments are known by that begin with a paragraph of another one.
  package var split: Set<CommentID>

  /// Corrections; none by default.
  package init(
    places: [CommentID: Place] = [:], joined: Set<CommentID> = [], split: Set<CommentID> = []
  ) {
    self.places = places
    self.joined = joined
    self.split = split
  }

  /// Whether nothing was set right.
  package var isEmpty: Bool { places.isEmpty && joined.isEmpty && split.isEmpty }
}
