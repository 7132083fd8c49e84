/// A comment that another answers, as the source itself says.
package struct StatedLink: Hashable, Sendable {
  /// How the source says it.
  package enum Kind: String, Sendable, CaseIterable {
    /// By a field that names what is answered.
    case inReplyTo = "in_reply_to"
    /// By a list of what came before.
    case references
    /// By standing inside it, or further in.
    case nesting
    /// By naming the comment above a quote.
    case cite
  }

  /// What is answered.
  package enum Target: Hashable, Sendable {
    /// A comment of the page.
    case comment(CommentID)
    /// A comment by what it is known by; it may not be there.
    case key(CommentKey)
    /// No comment: it stands at the top level.
    case nobody
  }

  /// What is answered.
  package var target: Target
  /// How the source says it.
  package var kind: Kind

  /// A link that the source states.
  package init(to target: Target, _ kind: Kind) {
    self.target = target
    self.kind = kind
  }
}
