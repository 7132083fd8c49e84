import Wording

/// What the user chose for the whole run.
package struct ReaderOptions: Hashable, Sendable {
  /// Whether only ASCII is drawn, but for the page's own text.
  package var ascii: Bool
  /// Whether colours are used.
  package var color: Bool
  /// How chains of answers are drawn.
  package var chains: ThreadShape.Chains

  /// Options; by default colours, Unicode, and only forks indented.
  package init(ascii: Bool = false, color: Bool = true, chains: ThreadShape.Chains = .fork) {
    self.ascii = ascii
    self.color = color
    self.chains = chains
  }
}

extension ReaderOptions {
  /// The signs that the options ask for.
  package var glyphs: Glyphs { ascii ? .ascii : .unicode }
}
