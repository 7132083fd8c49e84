import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

// MARK: - The limit

extension ReaderState {
  /// Puts a limit on a view, or lifts it; the selected comment stays if it can, on its row.
  ///
  /// What the first piece of work does not decide follows between keys.
  ///
  /// - Parameters:
  ///   - limit: the limit; `nil` or an empty one lifts the present one.
  ///   - base: the view to begin from: while one types that before the prompt, so that a letter taken back brings back what it hid.
  mutating func setLimit(_ limit: Limit?, from base: ThreadView) {
    guard let page else { return }
    guard let limit, !limit.isEmpty else { return liftLimit(from: base) }
    let evaluation = LimitEvaluation(
      limit, in: page.facts.query, read: readComments, after: limitWork?.evaluation)
    var work = LimitWork(evaluation, base: base)
    _ = work.advance()
    showLimit(of: work)
  }

  /// `l`: the line for a limit, on the conversation or on the list of articles.
  mutating func openLimit() {
    if isAmongArticles {
      openArticleLimit()
    } else {
      openPrompt(.limit, text: view.limit.map { $0.limit.text + " " } ?? "")
    }
  }

  /// `f`: limits to the writer of the selected comment or, in the table of writers, of the row.
  mutating func limitToWriter() {
    if case .commenters = layers.top { return limitToRow() }
    guard let page, let index = selectedComment,
      let name = page.facts.query.markedWriter(of: index)
    else { return }
    recording { $0.setLimit(Limit(author: name), from: $0.view) }
  }

  /// Esc: lifts the limit, as a step that can be undone.
  mutating func liftLimit() {
    recording { $0.setLimit(nil, from: $0.view) }
    let undo = keyMap.shortcut(for: .undo, in: .thread)
    say("limit lifted" + (undo.map { ", \($0) puts it back" } ?? ""))
  }

  private mutating func liftLimit(from base: ThreadView) {
    limitWork = nil
    view = base
    keepingRow(fillingScreen: true) { state in
      state.view.light = nil
      state.view.opened = []
      state.view.limit = nil
    }
  }

  /// Whether text is left to read for a limit.
  var hasLimitWork: Bool {
    limitWork.map { !$0.evaluation.isFinished } ?? false || view.limit?.isComplete == false
  }

  /// Reads the next piece of text for the limit that is being typed or acts.
  mutating func continueLimit() {
    guard var work = unfinishedLimitWork else { return }
    let isTyping = prompt?.purpose == .limit
    guard isTyping || work.shown == nil || view.limit?.limit == work.evaluation.limit else {
      // One went back to another screen meanwhile.
      limitWork = nil
      return
    }
    if work.advance() { showLimit(of: work) } else { limitWork = work }
  }

  /// What is to be read: for the limit put last, else for that of a screen gone back to before it was read to its end.
  private var unfinishedLimitWork: LimitWork? {
    if let limitWork, !limitWork.evaluation.isFinished { return limitWork }
    guard let page, let limit = view.limit, !limit.isComplete else { return nil }
    let evaluation = LimitEvaluation(
      limit.limit, in: page.facts.query, read: readComments, after: limitWork?.evaluation)
    return LimitWork(evaluation, base: view, shown: LimitWork.Shown(view))
  }

  /// Shows what is known of a limit; nothing changes while there is no hit yet.
  ///
  /// - Parameter isTaken: whether it is shown even without a hit, since one pressed Enter.
  mutating func showLimit(of work: LimitWork, isTaken: Bool = false) {
    limitWork = work
    let hits = work.evaluation.hits
    // `auth` is a word that nobody wrote, but more likely half of `author:`.
    let waits = !work.evaluation.isFinished || prompt?.endsInHalfField == true
    if hits.isEmpty, waits, !isTaken { return }
    let isTouched = work.shown.map { $0 != LimitWork.Shown(view) } ?? false
    if !isTouched { view = work.base }
    keepingPlace { state in
      state.view.light = nil
      if !isTouched { state.view.opened = [] }
      state.view.limit = ActiveLimit(
        limit: work.evaluation.limit, hits: hits, hitCount: hits.count,
        isComplete: work.evaluation.isFinished)
      state.session.rebuildEntries()
      if !isTouched { state.session.selectNearestHit() }
      // A hit may be muted, or hidden by its score.
      state.session.selectShown()
    }
    let shown = LimitWork.Shown(view)
    limitWork?.shown = shown
  }

  /// Enter in the prompt of a limit: what is not read yet follows, but from now on it acts.
  mutating func takeLimit() {
    guard let work = limitWork, !work.evaluation.isFinished, work.shown == nil else { return }
    showLimit(of: work, isTaken: true)
  }

  /// The comments that were read, for `is:unread`.
  private var readComments: CommentSet? { read.comments }
}
