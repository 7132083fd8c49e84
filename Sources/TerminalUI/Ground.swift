import Glibc

/// What the letters of a terminal stand on.
package enum Ground: Hashable, Sendable, CaseIterable {
  /// A dark colour, under light letters.
  case dark
  /// A light colour, under dark letters.
  case light

  /// The ground of a colour.
  ///
  /// It is light where black letters have more contrast than white ones, by the
  /// relative luminance of WCAG 2.1 (w3.org/TR/WCAG21/#dfn-relative-luminance).
  ///
  /// - Parameters:
  ///   - red: its red part, 0 to 1.
  ///   - green: its green part, 0 to 1.
  ///   - blue: its blue part, 0 to 1.
  package init(red: Double, green: Double, blue: Double) {
    let luminance = Self.luminance(red: red, green: green, blue: blue)
    self = (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? .light : .dark
  }

  /// The ground that a terminal names in the variable `COLORFGBG`, as `15;0` or `0;default;15`.
  ///
  /// - Parameter colorFGBG: the variable's value: numbers of the palette, that of the background last.
  /// - Returns: `nil` where it names none.
  package init?(colorFGBG: String) {
    guard let last = colorFGBG.split(separator: ";", omittingEmptySubsequences: false).last,
      let number = UInt8(last), number < 16
    else { return nil }
    // White and the bright colours, but for bright black; so does Vim.
    self = number == 7 || number > 8 ? .light : .dark
  }

  /// The relative luminance of a colour by WCAG 2.1, 0 for black to 1 for white; its parts are 0 to 1.
  package static func luminance(red: Double, green: Double, blue: Double) -> Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// A part of an sRGB colour as light, which is a power of it.
  private static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
