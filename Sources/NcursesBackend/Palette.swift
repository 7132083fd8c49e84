/// The palette of 256 colours, and what stands for its colours on smaller terminals.
package enum Palette {
  /// The colour of a terminal of `count` colours that is nearest to one of the 256.
  ///
  /// By hue, not by distance: an orange reads as yellow and an azure as blue,
  /// although both lie nearer to something else.
  ///
  /// - Parameters:
  ///   - index: a colour of the 256.
  ///   - count: how many the terminal has: 8, 16, 88, 256 or more.
  package static func nearest(to index: UInt8, of count: Int) -> Int {
    let index = Int(index)
    if index < count { return index }
    let (red, green, blue) = components(index)
    let brightest = max(red, green, blue)
    // Below eight colours, and for the dark grey of 16, only what can be seen on either ground.
    let basic = count < 8 ? 7 : hue(red, green, blue)
    return count >= 16 && brightest >= 230 && basic != 0 ? basic + 8 : basic
  }

  /// Red, green and blue of a palette colour, 0 to 255 each, as xterm has them.
  private static func components(_ index: Int) -> (red: Int, green: Int, blue: Int) {
    if index < 16 {
      let level = index == 8 ? 127 : index > 8 ? 255 : index == 7 ? 229 : 205
      let bits = index == 8 ? 7 : index & 7
      return (bits & 1 != 0 ? level : 0, bits & 2 != 0 ? level : 0, bits & 4 != 0 ? level : 0)
    }
    if index >= 232 {
      let level = 8 + (index - 232) * 10
      return (level, level, level)
    }
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = index - 16
    return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
  }

  /// The basic colour of a hue; greys are white, so that dim text does not vanish on a dark ground.
  private static func hue(_ red: Int, _ green: Int, _ blue: Int) -> Int {
    let high = max(red, green, blue)
    let spread = high - min(red, green, blue)
    guard spread * 4 > high else { return high < 48 ? 0 : 7 }
    // Sixths of the circle, scaled so that one is 60.
    let degrees: Int =
      if high == red {
        (60 * (green - blue) / spread + 360) % 360
      } else if high == green {
        120 + 60 * (blue - red) / spread
      } else {
        240 + 60 * (red - green) / spread
      }
    switch degrees {
    case 20..<75: return 3
    case 75..<165: return 2
    case 165..<190: return 6
    case 190..<265: return 4
    case 265..<335: return 5
    default: return 1
    }
  }
}
