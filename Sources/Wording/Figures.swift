/// Figures as they are said, on the screen and in print.
package enum Figures {
  /// A figure with its sign: `+11`, `−4`, `0`.
  package static func signed(_ number: Int, glyphs: Glyphs) -> String {
    number > 0 ? "+\(number)" : number < 0 ? glyphs.minus + "\(number.magnitude)" : "0"
  }

  /// A figure with one place behind the point and its sign: `+0.4`.
  package static func tenths(_ number: Double, glyphs: Glyphs) -> String {
    let tenths = Int((number * 10).rounded())
    let sign = tenths > 0 ? "+" : tenths < 0 ? glyphs.minus : ""
    return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  /// A figure with its thousands parted: `1,204`.
  package static func grouped(_ number: Int) -> String {
    var grouped = ""
    let digits = String(number).utf8
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { grouped.append(",") }
      grouped.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return grouped
  }

  /// How many of a thing there are: `1 word`, `12 words`, `3 web addresses`.
  ///
  /// - Parameters:
  ///   - number: how many.
  ///   - one: what one of them is called.
  ///   - many: what several are called; by default the same with an `s`.
  package static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) " + (number == 1 ? one : many ?? one + "s")
  }
}

extension [String] {
  /// As one says them in a sentence: `a`, `a and b`, `a, b and c`.
  package var listed: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
