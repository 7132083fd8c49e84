import DiscussionModel
import DiscussionQuery

/// Votes in words and figures.
package enum VoteText {
  /// The score with its sign (`+11`, `−4`, `0`), empty where there is none.
  package static func net(_ votes: Votes, glyphs: Glyphs) -> String {
    guard let score = votes.score else { return "" }
    return Figures.signed(score, glyphs: glyphs)
  }

  /// The counts that the page gives: `18 up 7 down`; empty where it gives none, or nobody voted.
  package static func counts(_ votes: Votes) -> String {
    guard votes.cast != 0 else { return "" }
    let counts = [
      votes.up.map { Figures.grouped($0) + " up" },
      votes.down.map { Figures.grouped($0) + " down" },
    ]
    return counts.compactMap { $0 }.joined(separator: " ")
  }

  /// The counts and the score, as a sentence says them: `1 up 5 down, −4`.
  package static func words(_ votes: Votes?, glyphs: Glyphs) -> String {
    guard let votes, votes.cast != 0 else { return "no votes" }
    let parts = [counts(votes), net(votes, glyphs: glyphs)].filter { !$0.isEmpty }
    return parts.isEmpty ? "votes not known" : parts.joined(separator: ", ")
  }
}
