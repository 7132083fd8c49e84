/// How sure a reply link or the source of a quote is.
package enum Certainty: String, Sendable, CaseIterable, Comparable {
  /// A guess.
  case guess
  /// More likely than not by far, but another reading is possible.
  case likely
  /// The page itself supports it.
  case sure

  private var rank: Int {
    switch self {
    case .guess: 0
    case .likely: 1
    case .sure: 2
    }
  }

  /// Whether the left one is the weaker.
  package static func < (left: Certainty, right: Certainty) -> Bool { left.rank < right.rank }
}

/// How a comment's start is known.
package enum Boundary: String, Sendable, CaseIterable {
  /// The page marks it.
  case marked
  /// Worked out, and certain.
  case sure
  /// Worked out, and likely.
  case likely
  /// Worked out, and no more than a guess.
  case guess
}

/// Whether the page marks where comments begin and end.
package enum Segmentation: String, Sendable {
  /// The page marks it.
  case marked
  /// The boundaries were worked out.
  case inferred
}

/// The order in which the page lists its comments.
package enum CommentOrder: String, Sendable {
  /// Oldest first: sources stand above their quotes.
  case oldest
  /// Latest first: sources stand below.
  case latest
  /// By votes: sources stand anywhere.
  case popular
  /// Nothing on the page tells.
  case unknown
}
