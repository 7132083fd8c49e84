/// Something on the page that was not understood or was left out.
package struct Diagnostic: Hashable, Sendable {
  /// What kind of thing it is.
  package enum Kind: String, Sendable {
    /// Text of the site that is neither article nor comment.
    case furniture
    /// Bytes that were no valid UTF-8 and were replaced.
    case encoding
    /// A vote line that is cut short.
    case cutVotes = "cut_votes"
    /// The page says that it has another number of comments.
    case count
    /// The page is stitched together from several.
    case stitched
    /// A name that two comments or a comment two names lay claim to.
    case name
    /// A hand-made correction that fits no comment.
    case correction
  }

  /// The 1-based line it is about, or `nil` where it is about the whole page.
  package var line: Int?
  /// What kind of thing it is.
  package var kind: Kind
  /// What there is to say, as one sentence without a full stop.
  package var says: String

  /// Whether nothing is wrong: the site's own text was known for what it is, and left out for that.
  package var isUnderstood: Bool { kind == .furniture }

  /// A remark about a line or, without one, about the whole page.
  package init(line: Int?, kind: Kind, says: String) {
    self.line = line
    self.kind = kind
    self.says = says
  }
}
