/// A cell of the screen.
package struct Cell: Hashable, Sendable {
  /// What stands in it: one character with its marks, `" "` where empty, `""` in the right half of a wide one.
  package var symbol: String
  /// How it looks.
  package var style: Style

  /// A cell of a symbol and a style.
  package init(symbol: String = " ", style: Style = .plain) {
    self.symbol = symbol
    self.style = style
  }

  /// The symbols of the ASCII range by their code, made once: drawing a screen asks for thousands.
  static let ascii: [String] = (0..<UInt8(0x80)).map { String(Unicode.Scalar($0)) }
}
