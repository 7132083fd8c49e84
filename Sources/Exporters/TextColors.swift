/// In what colours text is printed: by what is dim, since what is bright is bold wherever there are colours.
package enum TextColors: Hashable, Sendable, CaseIterable {
  /// None; all looks the same.
  case none
  /// Dim letters are faint.
  case faint
  /// They are in bright black, the grey of 16 colours.
  case brightBlack
  /// They are in one of 256 colours, a grey that can be read on black and on white.
  case grey

  /// The most of it that a terminal of so many colours can show.
  package init(colorCount: Int) {
    self = colorCount >= 256 ? .grey : colorCount >= 16 ? .brightBlack : .faint
  }

  /// The ANSI sequence before dim letters; `nil` without colours.
  var dim: StaticString? {
    switch self {
    case .none: nil
    case .faint: "\u{1B}[2m"
    case .brightBlack: "\u{1B}[90m"
    case .grey: "\u{1B}[38;5;244m"
    }
  }
}
