/// What a comment is known by inside the program.
///
/// The byte offset of its start in the store. Its ordinal would not do:
/// joining two comments must not rename all that follow.
package struct CommentID: Hashable, Sendable, Comparable {
  /// The byte offset of the comment's start, 0-based.
  package var offset: UInt32

  /// The comment that starts at a byte offset of the store.
  package init(offset: UInt32) { self.offset = offset }

  /// Whether the left comment stands before the right one on the page.
  package static func < (left: CommentID, right: CommentID) -> Bool { left.offset < right.offset }
}

/// A comment: who wrote it, what it says, and whom it answers.
package struct Comment: Identifiable, Sendable {
  /// What it is known by inside the program.
  package var id: CommentID
  /// The input's own identifier (a Message-ID, an item's number), where it has one.
  package var inputID: String?
  /// The 1-based line on which it starts, name line or score included; `nil` where the input has no lines.
  package var line: Int?
  /// How its start is known.
  package var boundary: Boundary
  /// Its own title, where the input has one.
  package var subject: ByteRange?
  /// Who wrote it, where that is known.
  package var author: Attribution?
  /// The names that something speaks for and that it was not given, those with the most support first.
  package var rejectedNames: [RejectedName] = []
  /// The group of unnamed comments by one hand to which it belongs, 0-based; `nil` where none.
  package var authorGroup: Int?
  /// When it was posted, where that is known.
  package var posted: PostedTime?
  /// Its votes, where the page has them.
  package var votes: Votes?
  /// Its paragraphs: a range of indices into `Discussion.blocks`.
  package var blocks: Range<Int>
  /// Whom it answers, in the order in which it takes them up; no comment twice, never itself.
  package var replies: [ReplyLink]
  /// The index of the comment it mainly answers, one of `replies`; following it never makes a loop.
  package var parent: Int?

  /// A comment of which only the start and the paragraphs are known yet.
  package init(id: CommentID, line: Int?, boundary: Boundary, blocks: Range<Int>) {
    self.id = id
    self.line = line
    self.boundary = boundary
    self.blocks = blocks
    self.replies = []
  }
}
