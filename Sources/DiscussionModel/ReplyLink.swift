/// One comment that another answers, and why we think so.
package struct ReplyLink: Hashable, Sendable {
  /// What a link rests on.
  package enum Basis: Hashable, Sendable {
    /// What the source itself says.
    case page(StatedLink.Kind?)
    /// Words: quoted ones, or a phrase that answers.
    case words
    /// A name: in a header, or of whom the comment addresses.
    case name
    /// Somebody's hand.
    case hand
  }

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

  /// What the link rests on.
  package var basis: Basis {
    switch kind {
    case .stated: .page(nil)
    case .inReplyTo: .page(.inReplyTo)
    case .references: .page(.references)
    case .nesting: .page(.nesting)
    case .cite: .page(.cite)
    case .quote, .formula, .selfReference, .style: .words
    case .header, .address: .name
    case .hand: .hand
    }
  }
}
