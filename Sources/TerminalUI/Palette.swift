/// By what a terminal shows our colours and what is dim: readable on its ground with the colours that it has.
///
/// Dim is a grey where there is one: terminals draw faint letters darker, on a
/// light ground darker than the text that they stand below.
package struct Palette: Hashable, Sendable {
  /// What there is to choose from.
  private enum Depth: Hashable {
    /// No colours.
    case none
    /// The eight basic ones.
    case basic
    /// The basic ones and their bright sisters, bright black a grey among them.
    case bright
    /// A cube of 216 and 24 greys, which few people change.
    case cube
  }

  private let depth: Depth
  private let ground: Ground

  /// What a terminal shows.
  ///
  /// - Parameters:
  ///   - colorCount: how many colours it has: 0, 8, 16, 88, 256 or more.
  ///   - ground: what its letters stand on.
  package init(colorCount: Int, ground: Ground) {
    depth =
      colorCount >= 256 ? .cube : colorCount >= 16 ? .bright : colorCount >= 8 ? .basic : .none
    self.ground = ground
  }

  /// A look in colours that the terminal has: numbers of its palette, or its own.
  package func shown(_ style: Style) -> Style {
    var shown = style
    if let grey, style.attributes.contains(.dim) {
      shown.attributes.remove(.dim)
      // Bright words in a dim sentence are bright.
      let isOwn = style.foreground == .standard && !style.attributes.contains(.bold)
      if isOwn { shown.foreground = .palette(grey) }
    }
    shown.foreground = self.shown(shown.foreground)
    shown.background = self.shown(shown.background)
    return shown
  }

  private func shown(_ color: Color) -> Color {
    let (dark, light): (UInt8, UInt8)
    switch (color, depth) {
    case (.standard, _), (.palette, _): return color
    case (_, .none): return .standard
    // Its blue is not seen on black, its yellow not on white.
    case (.blue, .basic): (dark, light) = (6, 4)
    case (.orange, .basic), (.warning, .basic): (dark, light) = (3, 1)
    case (.blue, .bright): (dark, light) = (12, 4)
    case (.orange, .bright), (.warning, .bright): (dark, light) = (11, 1)
    case (.blue, .cube): (dark, light) = (33, 27)
    case (.orange, .cube): (dark, light) = (208, 166)
    case (.warning, .cube): (dark, light) = (208, 130)
    }
    return .palette(ground == .dark ? dark : light)
  }

  /// The number of the grey that is dim; `nil` where there is none but by fainter letters.
  private var grey: UInt8? {
    switch depth {
    case .none, .basic: nil
    case .bright: 8
    // Either can be read on both grounds; each is the fainter one on its own.
    case .cube: ground == .dark ? 244 : 245
    }
  }

  /// Red, green and blue of a number of the palette, 0 to 255 each, as xterm has them.
  package static func components(_ number: UInt8) -> (red: Int, green: Int, blue: Int) {
    let number = Int(number)
    if number < 16 { return basicComponents[number] }
    if number >= 232 {
      let level = 8 + (number - 232) * 10
      return (level, level, level)
    }
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = number - 16
    return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
  }

  private static let basicComponents = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
}
