import DiscussionModel
import DiscussionQuery
import TerminalUI
import TextKit
import ThreadDisplay
import Wording

// MARK: - Evidence and corrections

extension ReaderState {
  /// `e`: shows why the selected comment is read as it is.
  mutating func openEvidence() {
    guard let page, let index = selectedComment else { return }
    let explanation = Explanation(of: index, in: page.discussion, corrections: corrections)
    layers.push(.evidence(EvidenceView(explanation)))
  }

  /// Sets something right by hand; the page that follows from it comes as `ReaderAction.corrected`.
  mutating func correct(_ correction: Correction) {
    if reading != nil || isReadingStopped {
      return say("only the beginning of the page is read; what follows may change what it says")
    }
    let before = corrections
    recording { $0.corrections.adopt(correction) }
    guard corrections != before else { return say("it is so already") }
    let undo = keyMap.shortcut(for: .undo, in: .thread)
    say("set right by hand" + (undo.map { "; \($0) takes it back" } ?? ""))
    askForCorrected()
  }

  /// Asks for the page with what is set right by now.
  mutating func askForCorrected() { ask(for: .correct(corrections, article: articles?.open)) }

  /// Shows a page that was read anew, where it is the one that is open and reads as is wanted by now.
  mutating func showCorrected(_ corrected: Page, article: Int?) {
    if let article { noteRead(corrected, of: article) }
    guard article == articles?.open, let page, corrected.corrections == corrections,
      page.corrections != corrections
    else { return }
    renew(by: corrected)
  }

  /// `:join`: makes the selected comment a part of the one before.
  mutating func joinSelected() {
    guard let page, let index = selectedComment else { return }
    correct(.join(page.discussion.comments[index].id))
  }

  /// `:split`: lets a comment begin with the second paragraph of the selected one; with a figure, with that paragraph.
  mutating func splitSelected(at paragraph: Int?) {
    guard let page, let index = selectedComment else { return }
    let number = paragraph ?? 2
    if let reason = obstacle(toSplittingAt: number) { return say(reason) }
    let first = page.discussion.comments[index].blocks.lowerBound
    correct(.split(page.discussion.startID(atBlock: first + number - 1, of: index)))
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
  mutating func putSelected(under number: Int?) {
    guard let page, let index = selectedComment else { return }
    let comments = page.discussion.comments
    let id = comments[index].id
    guard let number else { return correct(.place(id, .topLevel)) }
    if let reason = obstacle(toPuttingUnder: number) { return say(reason) }
    correct(.place(id, .under(comments[number - 1].id)))
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
}

extension Discussion {
  /// The index of the comment that holds what another began with, by bisection.
  func lastComment(atOrBefore id: CommentID) -> Int? {
    comments.lastIndexInOrder { $0.id <= id }
  }
}
