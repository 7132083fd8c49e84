/// One thing that a reader sets right by hand.
package enum Correction: Hashable, Sendable {
  /// Puts a comment elsewhere.
  case place(CommentID, Corrections.Place)
  /// Makes a comment a part of the one before.
  case join(CommentID)
  /// Lets a comment, that is then known by this, begin with a paragraph of another; see `Discussion.startID`.
  case split(CommentID)
}

extension Corrections {
  /// Adds a correction; one that takes back another takes its place.
  package mutating func adopt(_ correction: Correction) {
    switch correction {
    case .place(let comment, let place): places[comment] = place
    case .join(let comment):
      // Parting what was joined, or joining what was parted, needs no correction of its own.
      if split.remove(comment) == nil { joined.insert(comment) }
      places[comment] = nil
    case .split(let paragraph):
      if joined.remove(paragraph) == nil { split.insert(paragraph) }
    }
  }
}
