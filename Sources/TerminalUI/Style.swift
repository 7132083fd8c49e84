/// A colour; what it looks like on a terminal says its ``Palette``.
package enum Color: Hashable, Sendable {
  /// The terminal's own.
  case standard
  /// Blue, and the orange that people tell from it who cannot tell red from green; for what is no text.
  case blue, orange
  /// The colour of what is wrong, which text can have.
  case warning
  /// A number of the terminal's palette: 0 to 7 on every colour terminal, to 15 and to 255 on larger ones.
  case palette(UInt8)
}

/// How a cell looks.
package struct Style: Hashable, Sendable {
  /// Bold, dim and the like, as a set.
  package struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit an attribute.
    package let rawValue: UInt8
    /// A set of attributes by its bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Brighter or heavier.
    package static let bold = Attributes(rawValue: 1)
    /// Fainter than other text; where there are greys, a grey.
    package static let dim = Attributes(rawValue: 2)
    /// Slanted.
    package static let italic = Attributes(rawValue: 4)
    /// Underlined.
    package static let underline = Attributes(rawValue: 8)
    /// Foreground and background exchanged.
    package static let reverse = Attributes(rawValue: 16)
  }

  /// The colour of the letters.
  package var foreground: Color
  /// The colour behind them.
  package var background: Color
  /// Bold, dim and the like.
  package var attributes: Attributes

  /// A style; plain by default.
  package init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, no attribute.
  package static let plain = Style()

  /// This style with more attributes.
  package func adding(_ more: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(more)
    return style
  }
}
