/// Numbers and counted things in words, in the one form that all of the program has for them.
public enum CountWords {
  /// A number with its thousands parted: `1,204`.
  public static func grouped(_ number: Int) -> String {
    var grouped = number < 0 ? "-" : ""
    let digits = String(number.magnitude).utf8
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { grouped.append(",") }
      grouped.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return grouped
  }

  /// How many of a thing there are: `1 word`, `1,200 words`, `3 web addresses`.
  ///
  /// - Parameters:
  ///   - number: how many.
  ///   - one: what one of them is called, with what is said of it: `thread`, `byte is`.
  ///   - many: what several are called; by default the same with an `s`.
  public static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    grouped(number) + " " + (number == 1 ? one : many ?? one + "s")
  }
}
