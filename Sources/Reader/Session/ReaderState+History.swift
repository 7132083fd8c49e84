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
    // Leaving out quotes is no step: what was shown then has to be what is shown now.
    let isSamePlace =
      wanted.pageNumber == pageNumber && ThreadPlace(view) == step.place
      && wanted.view.hidesQuotes == view.hidesQuotes
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
    keepingRow(fillingScreen: true) { state in
      let here = state.view
      state.view = other
      state.view.restore(ThreadPlace(here))
      state.view.kind = here.kind
      state.view.outlineTop = here.outlineTop
      state.view.hidesQuotes = here.hidesQuotes
      state.view.wholeQuote = here.wholeQuote
      state.view.light = nil
      if !isSamePage { state.limitAnew() }
    }
  }

  /// Puts the limit that acts on a page on which it was not put yet.
  private mutating func limitAnew() {
    guard let page, let limit = view.limit?.limit else { return }
    let hits = limit.hits(in: page.facts.query, read: read.comments)
    view.limit = ActiveLimit(limit: limit, hits: hits, hitCount: hits.count)
  }
}
