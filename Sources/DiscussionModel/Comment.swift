/// A comment: who wrote it, what it says, and whom it answers.
package struct Comment: Identifiable, Sendable {
  /// What it is known by inside the program.
  package var id: CommentID
  /// The input's own identifier (a Message-ID, an item's number), where it has one.
  package var inputID: String?
  /// What of it is there.
  package var state = CommentState.present
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
  /// When it was posted by the writer's clock, where that is known; of a day alone the time is 00:00.
  package var posted: PostedTime?
  /// When it was posted as a point in time, where the source tells one.
  package var instant: Instant?
  /// When it was posted, as printed.
  package var postedText: ByteRange?
  /// Its own address.
  package var permalink: String?
  /// Its votes, where the page has them.
  package var votes: Votes?
  /// Its paragraphs: a range of indices into `Discussion.blocks`.
  package var blocks: Range<Int>
  /// The comments that were joined to it by hand, in the order of their paragraphs.
  package var joined: [JoinedPart] = []
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

  /// Whether no more than its place is there: it was deleted, is missing, or stands for others, and has no words.
  package var isPlaceholder: Bool { blocks.isEmpty && !state.isThere }
}

/// A comment that is a part of the one before by hand.
package struct JoinedPart: Hashable, Sendable {
  /// What it was known by.
  package var id: CommentID
  /// The index in `Discussion.blocks` of the paragraph with which it began.
  package var block: Int

  /// A comment that began with the paragraph at an index.
  package init(id: CommentID, block: Int) {
    self.id = id
    self.block = block
  }
}
