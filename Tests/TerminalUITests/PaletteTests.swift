import TerminalUI
import Testing

@Suite struct PaletteTests {
  /// A colour on terminals of so many colours, on a dark and on a light ground.
  struct Case: Sendable {
    var color: Color
    var count: Int
    var dark: Color
    var light: Color
  }

  static let colors: [Case] = [
    Case(color: .blue, count: 8, dark: .palette(6), light: .palette(4)),
    Case(color: .blue, count: 16, dark: .palette(12), light: .palette(4)),
    Case(color: .blue, count: 256, dark: .palette(33), light: .palette(27)),
    Case(color: .orange, count: 8, dark: .palette(3), light: .palette(1)),
    Case(color: .orange, count: 88, dark: .palette(11), light: .palette(1)),
    Case(color: .orange, count: 256, dark: .palette(208), light: .palette(166)),
    Case(color: .warning, count: 1 << 24, dark: .palette(208), light: .palette(130)),
    Case(color: .orange, count: 0, dark: .standard, light: .standard),
    Case(color: .palette(17), count: 256, dark: .palette(17), light: .palette(17)),
  ]

  @Test("A colour is one that the terminal has and that its ground bears", arguments: colors)
  func color(_ color: Case) {
    for (ground, expected) in [(Ground.dark, color.dark), (.light, color.light)] {
      let palette = Palette(colorCount: color.count, ground: ground)
      let style = Style(foreground: color.color, background: color.color, attributes: .underline)
      #expect(
        palette.shown(style)
          == Style(foreground: expected, background: expected, attributes: .underline))
    }
  }

  @Test(
    "Dim is a grey where there is one, else fainter letters",
    arguments: [
      (0, nil, nil), (8, nil, nil), (16, 8, 8), (88, 8, 8), (256, 244, 245), (1 << 24, 244, 245),
    ] as [(Int, UInt8?, UInt8?)])
  func dim(count: Int, dark: UInt8?, light: UInt8?) {
    for (ground, grey) in [(Ground.dark, dark), (.light, light)] {
      let palette = Palette(colorCount: count, ground: ground)
      let dim = Style(attributes: [.dim, .underline])
      #expect(
        palette.shown(dim)
          == (grey.map { Style(foreground: .palette($0), attributes: .underline) } ?? dim))
    }
  }

  @Test("Bright words in what is dim are bright, and coloured ones keep their colour")
  func brightAndColored() {
    let palette = Palette(colorCount: 256, ground: .light)
    #expect(palette.shown(Style(attributes: [.dim, .bold])) == Style(attributes: .bold))
    #expect(
      palette.shown(Style(foreground: .blue, attributes: .dim)) == Style(foreground: .palette(27)))
  }

  @Test("The numbers of the palette have the colours of xterm")
  func components() {
    for (number, expected) in [
      (0, (0, 0, 0)), (4, (0, 0, 238)), (8, (127, 127, 127)), (16, (0, 0, 0)),
      (33, (0, 135, 255)), (208, (255, 135, 0)), (231, (255, 255, 255)), (232, (8, 8, 8)),
      (244, (128, 128, 128)),
    ] as [(UInt8, (Int, Int, Int))] {
      #expect(Palette.components(number) == expected)
    }
  }
}
