import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

// MARK: - Muting, and hiding by score

extension ReaderState {
  /// `x`: leaves one row of a comment and all below it, or brings them back.
  mutating func toggleMute() {
    guard let page, let index = selectedComment else { return }
    let id = page.discussion.comments[index].id
    let isMuted = view.muted.contains(id)
    recording { state in
      state.keepingRow {
        if isMuted { $0.view.muted.remove(id) } else { $0.view.muted.insert(id) }
      }
    }
    let below = page.below(index)
    let what = "#\(index + 1)" + (below > 0 ? " and \(Figures.grouped(below)) below it" : "")
    let key = keyMap.shortcut(for: .mute, in: .thread)
    let back = key.map { "; \($0) brings \(below > 0 ? "them" : "it") back" } ?? ""
    say(isMuted ? what + " unmuted" : what + " muted" + back)
  }

  /// Brings back all that is muted.
  mutating func unmuteAll() {
    let count = view.muted.count
    recording { state in state.keepingRow { $0.view.muted = [] } }
    let key = keyMap.shortcut(for: .undo, in: .thread)
    let back = key.map { "; \($0) mutes \(count == 1 ? "it" : "them") again" } ?? ""
    say(Figures.count(count, "thread") + " unmuted" + back)
  }

  /// `zs`: hides comments below a score, which a count or the prompt gives.
  mutating func hideBelow(_ score: Int?) {
    guard let score else {
      return openPrompt(.score, proposing: view.floor.map { String($0.score) } ?? "")
    }
    recording { $0.setFloor(score, from: $0.view) }
  }

  /// Hides the comments below a score; those without one stay.
  ///
  /// - Parameters:
  ///   - score: the lowest score that is shown; `nil` shows all.
  ///   - base: the view to begin from.
  mutating func setFloor(_ score: Int?, from base: ThreadView) {
    guard let page else { return }
    view = base
    let floor = score.map { ScoreFloor(score: $0, on: page) }
    keepingRow(fillingScreen: true) {
      $0.view.light = nil
      $0.view.floor = floor
    }
  }

  /// What is typed for `zs` has changed.
  mutating func scoreChanged(_ typed: Prompt) {
    if let score = typed.score { setFloor(score, from: typed.before) }
    if typed.editor.isEmpty { setFloor(nil, from: typed.before) }
  }
}

extension Prompt {
  /// The score that is typed, or `nil` where it is none.
  var score: Int? { Self.score(of: editor.text) }

  /// The score that a line says, or `nil` where it is none.
  static func score(of line: String) -> Int? {
    Int(line.replacing("−", with: "-").split(separator: " ").joined())
  }

  /// Whether a score is wanted and what is typed is none.
  var isHalfScore: Bool { purpose == .score && score == nil && !editor.isEmpty }
}
