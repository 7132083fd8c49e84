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

  /// The pairs of a terminal of so many colours; with 0 all is pair 0.
  init(colorCount: Int) {
    self.colorCount = colorCount
    limit = colorCount > 0 ? CNcurses_pair_limit() : 0
  }

  /// The pair for two colours of the terminal; 0, its own, where no more can be defined.
  mutating func pair(foreground: Color, background: Color) -> Int32 {
    let colors = Colors(foreground: number(foreground), background: number(background))
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
    guard case .palette(let number) = color, number < colorCount else { return -1 }
    // A terminal without a palette takes the eight basic colours by number and all others by their parts.
    guard colorCount > 256, number >= 8 else { return Int32(number) }
    let (red, green, blue) = Palette.components(number)
    return Int32(red << 16 | green << 8 | blue)
  }
}
