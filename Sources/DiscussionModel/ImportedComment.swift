/// A comment whose start and end the page marks, with what the page says of it.
package struct ImportedComment: Sendable {
  /// What it is known by inside the program.
  package var id: CommentID
  /// The input's own identifier, where it has one: what it is known by between runs.
  package var inputID: String?
  /// What of it is there.
  package var state = CommentState.present
  /// The 1-based line on which it starts, name line or score included; `nil` where the input has no lines.
  package var line: Int?
  /// Its paragraphs: a range of indices into `ImportedPage.paragraphs`, empty where the body was lost.
  package var paragraphs: Range<Int>
  /// The comments that it answers as the page says, the one that it mainly answers first; where this is empty the page
  /// does not say.
  package var links: [StatedLink] = []
  /// The writer, where the page states it.
  package var person: Person?
  /// When it was posted by the writer's clock, where only a time of day is known.
  package var posted: PostedTime?
  /// When it was posted as a point in time, where the page tells one.
  package var instant: Instant?
  /// When it was posted, as printed.
  package var postedText: ByteRange?
  /// Its own title.
  package var subject: ByteRange?
  /// The votes, where the page prints them.
  package var votes: Votes?
  /// Its own address.
  package var permalink: String?

  /// A comment of some paragraphs.
  package init(id: CommentID, line: Int?, paragraphs: Range<Int>) {
    self.id = id
    self.line = line
    self.paragraphs = paragraphs
  }

  /// What it is known by between runs, where the input names it.
  package var key: CommentKey? { inputID.map(CommentKey.given) }
}
