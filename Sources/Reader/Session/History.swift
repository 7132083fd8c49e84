import DiscussionModel
import DiscussionQuery
import ThreadDisplay

/// How the page was arranged before each step, so that steps can be undone and redone.
///
/// A step is a change of what is shown and how: folds, limit, order, what is
/// muted or hidden, corrections. Going about is none. What it changed is not
/// noted, but what was there before: a value that shares its memory with the
/// present one as far as they are the same.
package struct History: Sendable {
  /// What a step left behind.
  struct Step: Sendable {
    /// All that was there on the other side of the step.
    var arrangement: Arrangement
    /// Where the reader stood just after the step: only from there the whole screen comes back.
    var place: ThreadPlace
  }

  /// The steps that can be undone, the latest last.
  private(set) var past: [Step] = []
  /// The steps that can be redone, the next one last.
  private(set) var future: [Step] = []

  /// How many steps are kept.
  static let capacity = 200
  /// How many comments the steps kept may name in all, some ten bytes each; the last step is kept at any size.
  static let costLimit = 1_000_000

  /// Notes a step; what was undone before cannot be redone any more.
  mutating func note(_ step: Step) {
    future = []
    past.append(step)
    var cost = past.reduce(0) { $0 + $1.arrangement.cost }
    while past.count > 1, past.count > Self.capacity || cost > Self.costLimit {
      cost -= past.removeFirst().arrangement.cost
    }
  }

  /// Carries all steps over to another reading of the page, on which one stands elsewhere.
  mutating func renew(_ renewed: (ThreadView) -> ThreadView) {
    for place in past.indices {
      past[place].arrangement.view = renewed(past[place].arrangement.view)
    }
    for place in future.indices {
      future[place].arrangement.view = renewed(future[place].arrangement.view)
    }
  }

  /// Takes the step to undo.
  mutating func takePast() -> Step? { past.popLast() }

  /// Takes the step to redo.
  mutating func takeFuture() -> Step? { future.popLast() }

  /// Notes what redoing brings back.
  mutating func noteUndone(_ step: Step) { future.append(step) }

  /// Notes what undoing brings back, after a redo.
  mutating func noteRedone(_ step: Step) { past.append(step) }
}

/// All that a step can change, with the screen on which it was made.
package struct Arrangement: Sendable {
  /// The screen, without its entries.
  var view: ThreadView
  /// What was set right by hand.
  var corrections: Corrections
  /// The page that the screen shows, as `ReaderState.pageNumber` counts them.
  var pageNumber: Int

  /// How many comments it names.
  var cost: Int {
    view.folded.count + view.opened.count + view.muted.count + (view.limit?.hits.capacity ?? 0) / 64
      + corrections.places.count + corrections.joined.count + corrections.split.count
  }
}
