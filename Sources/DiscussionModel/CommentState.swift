/// What of a comment is there.
package enum CommentState: Hashable, Sendable {
  /// Its words.
  case present
  /// Its place: the source says that its words were taken away.
  case deleted
  /// Nothing: others answer it, and it is not in the input.
  case missing
  /// Its words, which the site does not show at once.
  case collapsed
  /// It stands for comments that the site holds back; how many, where it says so.
  case more(heldBack: Int?)

  /// Whether a comment has words of a writer, or could have.
  package var isThere: Bool { self == .present || self == .collapsed }
}
