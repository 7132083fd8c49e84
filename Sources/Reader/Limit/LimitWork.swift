import DiscussionModel
import DiscussionQuery
import ThreadDisplay

/// The last limit that was put on the page: how far its text has been read, and what follows for the screen.
///
/// It is kept when it is finished, since what it found out helps with the
/// next one, which while one types differs by one letter.
struct LimitWork: Sendable {
  /// What the screen was like when the limit was shown last: where it is still so, the reader has touched nothing.
  struct Shown: Equatable, Sendable {
    var place: ThreadPlace
    var opened: Set<CommentID>
    var isFlat: Bool

    init(_ view: ThreadView) {
      place = ThreadPlace(view)
      opened = view.opened
      isFlat = view.isFlat
    }
  }

  /// Which comments pass, as far as that is known.
  var evaluation: LimitEvaluation
  /// The view on which the limit was put.
  let base: ThreadView
  /// The screen on which it was shown last; `nil` as long as it was not.
  var shown: Shown?
  /// How many pieces were read.
  private var pieces = 0

  init(_ evaluation: LimitEvaluation, base: ThreadView, shown: Shown? = nil) {
    self.evaluation = evaluation
    self.base = base
    self.shown = shown
  }

  /// How much text is read before the first screen: a page of usual size is done by then.
  private static let firstPiece = 1 << 20
  /// How much text is read between looks for a key: some milliseconds.
  private static let nextPiece = 2 << 20

  /// Reads the next piece.
  ///
  /// - Returns: whether the screen should follow: less and less often, as laying it out takes longer than reading.
  mutating func advance() -> Bool {
    evaluation.advance(bytes: pieces == 0 ? Self.firstPiece : Self.nextPiece)
    pieces += 1
    return evaluation.isFinished || pieces & (pieces - 1) == 0
  }
}
