import TextKit

/// Figures as they are said, on the screen and in print.
package enum Figures {
  /// A figure with its sign: `+11`, `−1,204`, `0`.
  package static func signed(_ number: Int, glyphs: Glyphs) -> String {
    let size = grouped(Int(clamping: number.magnitude))
    return number > 0 ? "+" + size : number < 0 ? glyphs.minus + size : "0"
  }

  /// A figure with one place behind the point and its sign: `+0.4`.
  package static func tenths(_ number: Double, glyphs: Glyphs) -> String {
    let tenths = Int((number * 10).rounded())
    let sign = tenths > 0 ? "+" : tenths < 0 ? glyphs.minus : ""
    return "\(sign)\(grouped(Int(tenths.magnitude / 10))).\(tenths.magnitude % 10)"
  }

  /// A figure with its thousands parted: `1,204`.
  package static func grouped(_ number: Int) -> String { CountWords.grouped(number) }

  /// How many of a thing there are: `1 word`, `1,200 words`, `3 web addresses`.
  ///
  /// - Parameters:
  ///   - number: how many.
  ///   - one: what one of them is called.
  ///   - many: what several are called; by default the same with an `s`.
  package static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    CountWords.count(number, one, many)
  }
}

extension [String] {
  /// As one says them in a sentence: `a`, `a and b`, `a, b and c`.
  package var listed: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
