import CNcurses
import TerminalUI

/// The colour pairs of ncurses, defined when a style first asks for one.
struct ColorPairs {
  /// A foreground and a background; -1 is the terminal's own.
  private struct Colors: Hashable {
    let foreground: Int32
    let background: Int32
  }

  private let colorCount: Int
  private let limit: Int32
  private var defined: [Colors: Int32] = [:]
  /// Neighbouring runs often share their colours.
  private var latest: (style: Style, pair: Int32) = (.plain, 0)

  /// The pairs of a terminal of so many colours; with 0 all is pair 0.
  init(colorCount: Int) {
    self.colorCount = colorCount
    limit = colorCount > 0 ? CNcurses_pair_limit() : 0
  }

  /// The pair for a style; 0, the terminal's own colours, where no more can be defined.
  mutating func pair(for style: Style) -> Int32 {
    guard colorCount > 0 else { return 0 }
    if latest.style == style { return latest.pair }
    let pair = definedPair(
      Colors(foreground: number(style.foreground), background: number(style.background)))
    latest = (style, pair)
    return pair
  }

  private mutating func definedPair(_ colors: Colors) -> Int32 {
    if colors.foreground < 0 && colors.background < 0 { return 0 }
    if let pair = defined[colors] { return pair }
    let pair = Int32(defined.count + 1)
    guard pair < limit, CNcurses_define_pair(pair, colors.foreground, colors.background) else {
      return 0
    }
    defined[colors] = pair
    return pair
  }

  private func number(_ color: Color) -> Int32 {
    switch color {
    case .standard: -1
    case .palette(let index): Int32(Palette.nearest(to: index, of: colorCount))
    }
  }
}
