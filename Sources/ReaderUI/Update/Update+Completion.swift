import DiscussionQuery
import TerminalUI

// MARK: - Tab in the prompt of a limit

extension ReaderState {
  /// Completes the field, word or name at the cursor as far as it is clear; pressed again it goes through the ways to go on.
  mutating func completeLimit() {
    guard let page, var typed = prompt else { return }
    var round: CompletionRound
    if let last = typed.completion, last.text == typed.editor.text, last.candidates.count > 1 {
      round = last
      round.next()
    } else {
      let cursor = typed.editor.textBeforeCursor.unicodeScalars.count
      let found = LimitCompletion(of: typed.editor.text, cursor: cursor, in: page.facts.query)
      round = CompletionRound(found, of: typed.editor)
    }
    if let replacement = round.replacement {
      typed.editor.replace(from: round.start, with: replacement)
    }
    round.text = typed.editor.text
    typed.completion = round
    prompt = typed
    promptChanged()
  }
}

/// What Tab found, and how far one has gone through it.
struct CompletionRound: Sendable {
  /// The scalar at which what is completed starts.
  let start: Int
  /// The ways to go on.
  let candidates: [LimitCompletion.Candidate]
  /// What takes the place of what was typed; `nil` where nothing does.
  private(set) var replacement: String?
  /// The candidate that stands in the line; `nil` where it is only what all begin with.
  private(set) var index: Int?
  /// The line after Tab: as soon as it is another the round is over.
  var text = ""

  /// The first Tab: the only candidate, what all begin with, or the first where that is no more than was typed.
  init(_ found: LimitCompletion, of editor: LineEditor) {
    start = found.range.lowerBound
    candidates = found.candidates
    let common = found.commonText
    if candidates.count > 1, common.unicodeScalars.count > found.range.count {
      replacement = common
    } else if !candidates.isEmpty {
      index = 0
      replacement = candidates[0].text
    }
  }

  /// The next Tab.
  mutating func next() {
    guard !candidates.isEmpty else { return }
    let next = index.map { ($0 + 1) % candidates.count } ?? 0
    index = next
    replacement = candidates[next].text
  }
}

extension LineEditor {
  /// Puts a text in the place of what stands between a scalar and the cursor.
  mutating func replace(from start: Int, with text: String) {
    while textBeforeCursor.unicodeScalars.count > start, handle(.backspace) == .edited {}
    _ = handle(.paste(text))
  }
}
