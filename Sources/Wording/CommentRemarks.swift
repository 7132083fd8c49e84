import DiscussionModel

/// What is said of a comment as a whole, beside or below its head.
package enum CommentRemarks {
  /// Of one that has no text, why: it was lost, taken away, is not here, or stands for others.
  package static func noText(_ state: CommentState) -> String {
    switch state {
    case .present, .collapsed: "(no text on the page)"
    case .deleted: "(deleted)"
    case .missing: "(not on this page; others answer it)"
    case .more(let heldBack?): "(the site holds back \(heldBack) more)"
    case .more: "(the site holds back more)"
    }
  }
  /// Of one that has none but quotes, while quotes are left out.
  package static let onlyQuotes = "(nothing but quotes)"
  /// Of one whose start is likely.
  package static let likelyCut = "cut likely"
  /// Of one whose start is a guess.
  package static let guessedCut = "cut is a guess"

  /// Of one that is folded, what it hides: `+9 folded, 3 unread, best +4`; empty where nothing.
  ///
  /// Of comments none of which was read it is not said that they are unread.
  ///
  /// - Parameters:
  ///   - below: how many stand below it.
  ///   - unread: how many of those were not read.
  ///   - best: the best score among them, where one has a score.
  ///   - glyphs: the signs.
  package static func folded(_ below: Int, unread: Int, best: Int?, glyphs: Glyphs) -> String {
    guard below > 0 else { return "" }
    var text = "+\(below) folded"
    if unread == 0 { text += ", all read" } else if unread < below { text += ", \(unread) unread" }
    return text + (best.map { ", best " + Figures.signed($0, glyphs: glyphs) } ?? "")
  }

  /// Of one that is muted, and how many with it: `muted, +9`.
  package static func muted(_ below: Int) -> String {
    "muted" + (below > 0 ? ", +\(below)" : "")
  }
}

extension Boundary {
  /// How sure a comment's start is, in a word or two.
  package var grade: String {
    switch self {
    case .marked: "marked"
    case .sure: "sure"
    case .likely: "likely"
    case .guess: "a guess"
    }
  }
}
