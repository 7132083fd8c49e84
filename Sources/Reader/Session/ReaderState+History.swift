import DiscussionModel
import DiscussionQuery
import ThreadDisplay

// MARK: - Undo and redo

extension ReaderState {
  /// How the page is arranged now.
  var arrangement: Arrangement { session.arrangement }

  /// Makes a change that `U` can undo; one that changes nothing is no step.
  mutating func recording<Result>(_ change: (inout ReaderState) -> Result) -> Result {
    let before = arrangement
    let result = change(&self)
    session.noteStep(from: before)
    return result
  }

  /// `U`: takes back the last step.
  mutating func undo() {
    guard let step = history.takePast() else { return }
    let present = arrangement
    go(back: step, saying: "undone")
    history.noteUndone(History.Step(arrangement: present, place: ThreadPlace(view)))
  }

  /// `Ctrl-r`: takes the last step again that was undone.
  mutating func redo() {
    guard let step = history.takeFuture() else { return }
    let present = arrangement
    go(back: step, saying: "done again")
    history.noteRedone(History.Step(arrangement: present, place: ThreadPlace(view)))
  }

  private mutating func go(back step: History.Step, saying done: String) {
    let wanted = step.arrangement
    let changed = wanted.changes(since: arrangement, on: page)
    let isSamePlace = wanted.pageNumber == pageNumber && ThreadPlace(view) == step.place
    if isSamePlace {
      view = wanted.view
      session.rebuildEntries()
      showHiddenSelection()
    } else {
      arrange(as: wanted.view, isSamePage: wanted.pageNumber == pageNumber)
    }
    say(done + (changed.isEmpty ? "" : "; now " + changed.joined(separator: ", ")))
    guard corrections != wanted.corrections else { return }
    corrections = wanted.corrections
    askForCorrected()
  }

  /// Arranges the page as another screen is arranged; the cursor stays where it can, on its row.
  ///
  /// - Parameters:
  ///   - other: the screen.
  ///   - isSamePage: whether it shows this very page, so that what passes its limit is known.
  mutating func arrange(as other: ThreadView, isSamePage: Bool) {
    let y = max(0, selectedY ?? 0)
    let here = view
    view = other
    view.selection = here.selection
    view.focus = here.focus
    view.anchor = here.anchor
    view.kind = here.kind
    view.outlineTop = here.outlineTop
    view.light = nil
    if !isSamePage, let limit = view.limit?.limit, let page {
      let hits = limit.hits(in: page.facts.query, read: read.comments)
      view.limit = ActiveLimit(limit: limit, hits: hits, hitCount: hits.count)
    }
    session.rebuildEntries()
    session.selectShown()
    putSelection(at: y)
    showSelection()
  }
}
