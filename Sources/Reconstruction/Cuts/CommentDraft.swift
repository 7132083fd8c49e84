import DiscussionModel

/// A comment before its quotes and its writer are known: some paragraphs.
struct CommentDraft {
  /// What it is known by.
  var id: CommentID
  /// The 1-based line on which it starts, or `nil` where the input has no lines.
  var line: Int?
  /// Its paragraphs: a range of indices into the page's.
  var paragraphs: Range<Int>
  /// How its start is known.
  var boundary: Boundary
  /// What the page marks of it, where it marks comments.
  var mark: ImportedComment?
  /// The comments that were joined to it by hand.
  var joined: [JoinedPart] = []
  /// For each paragraph of the page how probable it is that a comment begins with it; empty where the page marks that.
  var cuts: [Float] = []

  /// Leaves out what the page says of the whole, for a part that is split off; the votes stand behind the last one.
  mutating func forgetStatements() {
    guard var mark else { return }
    (mark.inputID, mark.permalink, mark.subject, mark.person) = (nil, nil, nil, nil)
    mark.links = []
    mark.id = id
    self.mark = mark
  }
}
