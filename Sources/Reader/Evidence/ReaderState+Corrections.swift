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
  ///
  /// - Parameters:
  ///   - correction: what is to be set right.
  ///   - index: the comment of which it is asked.
  mutating func correct(_ correction: Correction, of index: Int) {
    if reading != nil || isReadingStopped {
      return say("only the beginning of the page is read; what follows may change what it says")
    }
    let before = corrections
    recording { $0.corrections.adopt(correction) }
    guard corrections != before else { return say("it is so already") }
    let undo = keyMap.shortcut(for: .undo, in: .thread).map { "; \($0) takes it back" } ?? ""
    say("set right by hand: " + outcome(of: correction, of: index) + undo)
    askForCorrected()
  }

  /// What becomes of a comment by a correction: `#11 stands under Joop #9 now`.
  private func outcome(of correction: Correction, of index: Int) -> String {
    guard let page else { return "" }
    let naming = CommentNaming(page.discussion, glyphs: options.glyphs)
    let number = naming.number(index)
    switch correction {
    case .place(_, .topLevel): return number + " stands under nobody now"
    case .place(_, .under(let id)):
      let parent = page.discussion.index(of: id).map(naming.named) ?? "another"
      return number + " stands under \(parent) now"
    case .join: return number + " is a part of \(naming.number(max(0, index - 1))) now"
    case .split: return number + " is two comments now"
    }
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
    correct(.join(page.discussion.comments[index].id), of: index)
  }

  /// `:split 3`: lets a comment begin with a paragraph of the selected one; where that can only be the second, also
  /// without its number.
  mutating func splitSelected(at paragraph: Int?) {
    guard let page, let index = selectedComment else { return }
    let isClear = page.discussion.comments[index].blocks.count == 2
    guard let number = paragraph ?? (isClear ? 2 : nil) else { return askForArgument(of: .split) }
    if let reason = obstacle(toSplittingAt: number) { return say(reason) }
    let first = page.discussion.comments[index].blocks.lowerBound
    correct(.split(page.discussion.startID(atBlock: first + number - 1, of: index)), of: index)
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

  /// `:under 12`, `:under none`: puts the selected comment under the one of that number, or at the top level.
  mutating func putSelected(_ parent: Command.Parent?) {
    guard let page, let index = selectedComment else { return }
    let comments = page.discussion.comments
    let id = comments[index].id
    guard let parent else { return askForArgument(of: .under) }
    if let reason = obstacle(toPuttingUnder: parent) { return say(reason) }
    switch parent {
    case .nobody: correct(.place(id, .topLevel), of: index)
    case .number(let number): correct(.place(id, .under(comments[number - 1].id)), of: index)
    }
  }

  /// Why the selected comment cannot be put under another, or `nil` where it can.
  func obstacle(toPuttingUnder parent: Command.Parent) -> String? {
    guard let page, let index = selectedComment else { return nil }
    guard case .number(let number) = parent else { return obstacle(toDetaching: index, on: page) }
    guard number >= 1, number <= page.discussion.comments.count else {
      return "there is no comment #\(number)"
    }
    guard page.discussion.tree.stands(number - 1, atOrBelow: index) else { return nil }
    let answer = number - 1 == index ? "itself" : "#\(number), which stands below it"
    return "#\(index + 1) cannot be put under \(answer)"
  }
}

extension ReaderState {
  /// Why a comment cannot be put at the top level, or `nil` where it can.
  private func obstacle(toDetaching index: Int, on page: Page) -> String? {
    let isAlone = page.discussion.tree.parent(of: index) == nil
    guard isAlone, corrections.places[page.discussion.comments[index].id] == nil else { return nil }
    return "#\(index + 1) stands under nobody already"
  }
}

extension Discussion {
  /// The index of the comment that holds what another began with, by bisection.
  func lastComment(atOrBefore id: CommentID) -> Int? {
    comments.lastIndexInOrder { $0.id <= id }
  }
}
