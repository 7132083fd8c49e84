/// What a comment is known by inside the program, given by the importer.
///
/// Neither a place in a text, for a deleted comment has none, nor its number:
/// joining two comments must not rename all that follow. On a page that marks
/// its comments it is the place of the mark, on one that has to be cut the
/// index of the paragraph with which the comment begins; so a page's beginning
/// has the same ones as the whole.
package struct CommentID: Hashable, Sendable, Comparable {
  /// The number by which comments are told apart; below `most` where an importer gave it.
  package var ordinal: UInt32

  /// An importer gives no higher ordinal than this.
  package static let most: UInt32 = 1 << 30 - 1

  /// The comment with an ordinal.
  package init(ordinal: UInt32) { self.ordinal = ordinal }

  /// A comment that was split off by hand with the paragraph at an index, 0-based.
  package init(splitAt paragraph: Int) {
    ordinal = 1 << 31 | UInt32(truncatingIfNeeded: paragraph) & Self.most
  }

  /// A comment that others answer and that is not in the input, by its place among those, 0-based.
  package init(missing place: Int) {
    ordinal = 1 << 30 | UInt32(truncatingIfNeeded: place) & Self.most
  }

  /// The index of the paragraph with which a comment was split off; `nil` of any other comment.
  package var splitParagraph: Int? {
    ordinal >> 31 == 1 ? Int(ordinal & Self.most) : nil
  }

  /// Whether the left one has the lower ordinal.
  package static func < (left: CommentID, right: CommentID) -> Bool {
    left.ordinal < right.ordinal
  }
}
