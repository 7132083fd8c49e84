/// What the user chose for the whole run.
package struct ReaderOptions: Hashable, Sendable {
  /// How chains of answers are drawn.
  package enum Chains: String, CaseIterable, Sendable {
    /// Only a fork indents; a chain of answers runs straight down its rail.
    case fork
    /// Every answer indents.
    case step
  }

  /// Whether only ASCII is drawn, but for the page's own text.
  package var ascii: Bool
  /// Whether colours are used.
  package var color: Bool
  /// How chains of answers are drawn.
  package var chains: Chains

  /// Options; by default colours, Unicode, and only forks indented.
  package init(ascii: Bool = false, color: Bool = true, chains: Chains = .fork) {
    self.ascii = ascii
    self.color = color
    self.chains = chains
  }
}
