/// One comment that another answers, and why we think so.
package struct ReplyLink: Hashable, Sendable {
  /// The index of the comment that is answered.
  package var target: Int
  /// The strongest ground: a quote, a header, an address, a formula, or the page's own statement.
  package var kind: Evidence.Kind
  /// The 1-based line on which the ground stands, or `nil` where the input has no lines.
  package var line: Int?
  /// How sure the link is.
  package var certainty: Certainty

  /// A link to the comment at index `target`.
  package init(target: Int, kind: Evidence.Kind, line: Int?, certainty: Certainty) {
    self.target = target
    self.kind = kind
    self.line = line
    self.certainty = certainty
  }
}
