import DiscussionModel

/// What is said of a comment as a whole, beside or below its head.
package enum CommentRemarks {
  /// Of one that is there and has no text.
  package static let noText = "(no text on the page)"

  /// Of one of which not all is there, what became of it: `deleted`, `… 559 more on the site`.
  ///
  /// - Parameters:
  ///   - state: what of the comment is there.
  ///   - glyphs: the signs.
  /// - Returns: `nil` of one that is there as it was written.
  package static func state(_ state: CommentState, glyphs: Glyphs) -> String? {
    switch state {
    case .present: nil
    case .deleted: "deleted"
    case .missing: "not on this page"
    case .collapsed: "collapsed by the site"
    case .more(let heldBack?): "\(glyphs.ellipsis) \(Figures.grouped(heldBack)) more on the site"
    case .more: "more on the site"
    }
  }

  /// Of one that has none but quotes, while quotes are left out.
  package static let onlyQuotes = "(nothing but quotes)"
  /// Of one whose start is likely.
  package static let likelyCut = "cut likely"
  /// Of one whose start is a guess.
  package static let guessedCut = "cut is a guess"

  /// Of one that is folded, what it hides: `9 folded, 3 unread, best +4`, of a lone answer `1 folded, net −4`; empty
  /// where nothing.
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
    var text = "\(Figures.grouped(below)) folded"
    if unread == 0 {
      text += below == 1 ? ", read" : ", all read"
    } else if unread < below {
      text += ", \(Figures.grouped(unread)) unread"
    }
    let score = below == 1 ? ", net " : ", best "
    return text + (best.map { score + Figures.signed($0, glyphs: glyphs) } ?? "")
  }

  /// Of one that is muted, and how many with it: `muted with 9 below it`.
  package static func muted(_ below: Int) -> String {
    "muted" + (below > 0 ? " with \(Figures.grouped(below)) below it" : "")
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
