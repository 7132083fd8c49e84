import DiscussionModel
import DiscussionQuery
import TerminalUI
import TextKit

// MARK: - Evidence and corrections

extension ReaderState {
  /// Shows why the selected comment is read as it is.
  mutating func openEvidence() {
    guard let page, let index = selectedComment else { return }
    overlays.append(
      .evidence(EvidenceView(explanation(of: index, in: page.discussion))))
  }

  private func explanation(of index: Int, in discussion: Discussion) -> Explanation {
    Explanation(of: index, in: discussion, corrections: corrections)
  }

  /// Chooses another row of the evidence or scrolls it.
  ///
  /// - Returns: whether the command does that.
  mutating func performInEvidence(_ id: Command.ID, count: Int?) -> Bool {
    guard let page, case .evidence(var view) = overlays.last else { return false }
    let screen = ReaderScreen(self)
    let rows = EvidenceScreen.rows(of: view, text: page.discussion.text, on: screen)
    let height = screen.metrics.contentHeight
    let last = max(0, rows.rows.count - height)
    view.first = min(view.first, last)
    switch id {
    case .nextRow, .previousRow:
      let row = rows.row(of: view.chosen)
      let isInSight = row.map { view.isInSight($0, height: height) } ?? true
      // A choice that is out of sight is shown first, so that nobody moves what they do not see.
      if isInSight { view.move(by: (id == .nextRow ? 1 : -1) * (count ?? 1)) }
      view.show(rows.row(of: view.chosen) ?? 0, height: height)
    case .pageDown: view.scroll(by: max(1, height - 1), last: last)
    case .pageUp: view.scroll(by: -max(1, height - 1), last: last)
    case .halfPageDown: view.scroll(by: max(1, height / 2), last: last)
    case .halfPageUp: view.scroll(by: -max(1, height / 2), last: last)
    case .top: view.scroll(by: -rows.rows.count, last: last)
    case .bottom: view.scroll(by: rows.rows.count, last: last)
    default: return false
    }
    overlays[overlays.count - 1] = .evidence(view)
    return true
  }

  /// Whether the chosen row of the evidence on top is on the screen; `nil` where there is no such view.
  var isChoiceInSight: Bool? {
    guard let page, case .evidence(let view) = overlays.last else { return nil }
    let screen = ReaderScreen(self)
    let rows = EvidenceScreen.rows(of: view, text: page.discussion.text, on: screen)
    return rows.row(of: view.chosen).map {
      view.isInSight($0, height: screen.metrics.contentHeight)
    }
  }

  /// Scrolls the evidence on top so that the chosen row is on the screen.
  mutating func showChoice() {
    guard let page, case .evidence(var view) = overlays.last else { return }
    let screen = ReaderScreen(self)
    let rows = EvidenceScreen.rows(of: view, text: page.discussion.text, on: screen)
    view.show(rows.row(of: view.chosen) ?? 0, height: screen.metrics.contentHeight)
    overlays[overlays.count - 1] = .evidence(view)
  }

  /// Enter in the evidence: sets right what is chosen, as a step that can be undone.
  mutating func adopt(from view: EvidenceView) -> [Effect] {
    guard let choice = view.choice else { return [] }
    guard let correction = choice.correction else {
      say("it is so already")
      return []
    }
    return correct(correction)
  }

  /// Sets something right by hand; the page that follows from it comes as `ReaderAction.corrected`.
  mutating func correct(_ correction: Correction) -> [Effect] {
    if reading != nil || isReadingStopped {
      say("only the beginning of the page is read; what follows may change what it says")
      return []
    }
    let before = corrections
    recording { $0.corrections.adopt(correction) }
    guard corrections != before else {
      say("it is so already")
      return []
    }
    let undo = keyMap.shortcut(for: .undo, in: .thread)
    say("set right by hand" + (undo.map { "; \($0) takes it back" } ?? ""))
    return [correctionEffect]
  }

  /// Asks for the page with what is set right by now.
  var correctionEffect: Effect { .correct(corrections, article: articles?.open) }

  /// Shows a page that was read anew, where it is the one that is open and reads as is wanted by now.
  mutating func showCorrected(_ corrected: Page, article: Int?) {
    if let article { noteRead(corrected, of: article) }
    guard article == articles?.open, let page, corrected.corrections == corrections,
      page.corrections != corrections
    else { return }
    open(corrected)
  }

  /// `:join`: makes the selected comment a part of the one before.
  mutating func joinSelected() -> [Effect] {
    guard let page, let index = selectedComment else { return [] }
    return correct(.join(page.discussion.comments[index].id))
  }

  /// `:split`: lets a comment begin with the second paragraph of the selected one; with a figure, with that paragraph.
  mutating func splitSelected(at paragraph: Int?) -> [Effect] {
    guard let page, let index = selectedComment else { return [] }
    let number = paragraph ?? 2
    if let reason = obstacle(toSplittingAt: number) {
      say(reason)
      return []
    }
    let first = page.discussion.comments[index].blocks.lowerBound
    return correct(
      .split(CommentID(offset: page.discussion.blocks[first + number - 1].range.lowerBound)))
  }

  /// Why no comment can begin with a paragraph of the selected one, or `nil` where one can.
  ///
  /// - Parameter number: the paragraph's number in the comment, 1-based.
  func obstacle(toSplittingAt number: Int) -> String? {
    guard let page, let index = selectedComment else { return nil }
    let count = page.discussion.comments[index].blocks.count
    return number >= 2 && number <= count
      ? nil : "#\(index + 1) has no paragraph \(number) to begin a comment with"
  }

  /// `:under 12`: puts the selected comment under the one of that number, without one under none.
  mutating func putSelected(under number: Int?) -> [Effect] {
    guard let page, let index = selectedComment else { return [] }
    let comments = page.discussion.comments
    let id = comments[index].id
    guard let number else { return correct(.place(id, .topLevel)) }
    if let reason = obstacle(toPuttingUnder: number) {
      say(reason)
      return []
    }
    return correct(.place(id, .under(comments[number - 1].id)))
  }

  /// Why the selected comment cannot be put under the one of a number, or `nil` where it can.
  func obstacle(toPuttingUnder number: Int) -> String? {
    guard let page, let index = selectedComment else { return nil }
    guard number >= 1, number <= page.discussion.comments.count else {
      return "there is no comment #\(number)"
    }
    guard page.discussion.tree.stands(number - 1, atOrBelow: index) else { return nil }
    let answer = number - 1 == index ? "itself" : "#\(number), which stands below it"
    return "#\(index + 1) cannot be put under \(answer)"
  }

  /// Explains the comment anew after the page was read anew; one that is gone is explained no more.
  ///
  /// - Parameter before: the page that was shown until now.
  mutating func renewEvidence(after before: Discussion) {
    guard let page else { return }
    overlays = overlays.compactMap { overlay in
      guard case .evidence(let view) = overlay else { return overlay }
      let old = view.explanation.comment
      guard before.comments.indices.contains(old),
        let now = page.discussion.index(of: before.comments[old].id)
          ?? page.discussion.lastComment(atOrBefore: before.comments[old].id)
      else { return nil }
      return .evidence(EvidenceView(explanation(of: now, in: page.discussion)))
    }
  }
}

extension Discussion {
  /// The index of the comment that holds what another began with, by bisection.
  func lastComment(atOrBefore id: CommentID) -> Int? {
    comments.lastIndexInOrder { $0.id <= id }
  }
}
