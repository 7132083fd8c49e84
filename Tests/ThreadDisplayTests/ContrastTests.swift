import TerminalUI
import Testing

@testable import ThreadDisplay

/// Whether what stands on the screen can be read, by the contrast of WCAG 2.1.
@Suite("Contrast")
struct ContrastTests {
  /// A terminal's colours: a ground and the letters that stand on it unless they are told otherwise.
  struct Screen: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var ground: Ground
    var background: RGB
    var foreground: RGB
  }

  /// Red, green and blue, 0 to 255 each.
  struct RGB: Sendable {
    var red, green, blue: Int

    init(_ red: Int, _ green: Int, _ blue: Int) {
      (self.red, self.green, self.blue) = (red, green, blue)
    }

    var luminance: Double {
      Ground.luminance(
        red: Double(red) / 255, green: Double(green) / 255, blue: Double(blue) / 255)
    }

    func contrast(with other: RGB) -> Double {
      let (dark, light) = (min(luminance, other.luminance), max(luminance, other.luminance))
      return (light + 0.05) / (dark + 0.05)
    }
  }

  static let screens = [
    Screen(
      testDescription: "dark", ground: .dark, background: RGB(0, 0, 0),
      foreground: RGB(229, 229, 229)),
    Screen(
      testDescription: "light", ground: .light, background: RGB(255, 255, 255),
      foreground: RGB(0, 0, 0)),
  ]

  static let solarized = [
    Screen(
      testDescription: "Solarized Dark", ground: .dark, background: RGB(0, 43, 54),
      foreground: RGB(131, 148, 150)),
    Screen(
      testDescription: "Solarized Light", ground: .light, background: RGB(253, 246, 227),
      foreground: RGB(101, 123, 131)),
  ]

  static let colorCounts = [0, 8, 16, 88, 256, 1 << 24]

  /// What a look comes out as: letters, and what they stand on.
  private func shown(
    _ style: Style, _ palette: Palette, on screen: Screen
  ) -> (letters: RGB, ground: RGB) {
    let style = palette.shown(style)
    var letters = color(style.foreground) ?? screen.foreground
    let ground = color(style.background) ?? screen.background
    if style.attributes.contains(.dim) {
      // As xterm does it.
      letters = RGB(letters.red * 2 / 3, letters.green * 2 / 3, letters.blue * 2 / 3)
    }
    return style.attributes.contains(.reverse) ? (ground, letters) : (letters, ground)
  }

  private func color(_ color: Color) -> RGB? {
    guard case .palette(let number) = color else { return nil }
    let (red, green, blue) = Palette.components(number)
    return RGB(red, green, blue)
  }

  /// The least contrast that a kind of thing needs.
  private func least(_ role: Theme.Role) -> Double {
    switch role {
    case .prose, .name, .focusedQuote, .title, .limit, .notice, .problem, .presentHit: 4.5
    case .detail, .rail, .quote: 3
    case .selection, .unread, .up, .down: 3
    }
  }

  @Test(
    "Text, what is dim, bars and the selection can be told from the ground, with all numbers of colours",
    arguments: screens, colorCounts)
  func roles(_ screen: Screen, _ count: Int) {
    let palette = Palette(colorCount: count, ground: screen.ground)
    let theme = Theme(hasColor: count >= 8)
    for role in Theme.Role.allCases {
      for style in [theme[role], theme[role].adding(.underline), theme[role].adding(.reverse)] {
        let (letters, ground) = shown(style, palette, on: screen)
        let contrast = letters.contrast(with: ground)
        #expect(contrast >= least(role), "\(role) with \(count) colours has \(contrast)")
      }
    }
  }

  @Test(
    "What is dim is fainter than prose, and not darker on a light ground",
    arguments: screens + solarized,
    [16, 88, 256, 1 << 24])
  func dim(_ screen: Screen, _ count: Int) {
    let palette = Palette(colorCount: count, ground: screen.ground)
    let theme = Theme(hasColor: true)
    let prose = shown(theme[.prose], palette, on: screen)
    for role in [Theme.Role.detail, .rail, .quote] {
      let dim = shown(theme[role], palette, on: screen)
      #expect(dim.letters.contrast(with: dim.ground) >= 3)
      #expect(dim.letters.contrast(with: dim.ground) < prose.letters.contrast(with: prose.ground))
    }
  }

  @Test("The two sides of a bar are not one colour", arguments: Ground.allCases, [8, 16, 256])
  func bars(_ ground: Ground, _ count: Int) {
    let palette = Palette(colorCount: count, ground: ground)
    let theme = Theme(hasColor: true)
    #expect(palette.shown(theme[.up]) != palette.shown(theme[.down]))
  }
}
