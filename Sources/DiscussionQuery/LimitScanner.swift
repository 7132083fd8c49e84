import TextKit

/// Takes a limit's text apart into signs, words, fields and numbers.
///
/// Positions are scalar offsets, 0-based.
struct LimitScanner {
  enum Operator {
    case and, or
  }

  enum Comparison: String, CaseIterable {
    // The longer signs come first, so that ">=" is not read as ">".
    case atLeast = ">="
    case atMost = "<="
    case more = ">"
    case less = "<"
    case equal = "="
  }

  /// What stands between a field's name and its value.
  struct Sign {
    var comparison: Comparison?
    /// The scalar offset behind it.
    var position: Int
  }

  private let scalars: [Unicode.Scalar]
  private(set) var position = 0
  /// Whether the text ends within a pattern, whose second slash is not typed yet.
  private(set) var endsInPattern = false

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var isAtEnd: Bool { position >= scalars.count }

  /// The scalar at the position, or `nil` at the end.
  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  /// Whether no word goes on at the position.
  var isAtEndOfWord: Bool { next.map { !Self.isWord($0) } ?? true }

  mutating func advance() { position += 1 }

  mutating func skipBlanks() {
    while let next, next.properties.isWhitespace { position += 1 }
  }

  /// The answer of `body` behind the blanks that follow, without moving on.
  func skippingBlanks<Result>(_ body: (LimitScanner) -> Result) -> Result {
    var copy = self
    copy.skipBlanks()
    return body(copy)
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", "|", "\"", "“", "”": false
    default: !scalar.properties.isWhitespace
    }
  }
}

extension LimitScanner {
  /// Takes `|`, `or` or `and`, and gives it back as the messages print it.
  mutating func takeOperator(_ wanted: Operator) -> String? {
    let start = position
    skipBlanks()
    if wanted == .or, next == "|" {
      position += 1
      return "\"|\""
    }
    if takeKeyword(wanted == .or ? "or" : "and") {
      return wanted == .or ? "\"or\"" : "\"and\""
    }
    position = start
    return nil
  }

  func peeksOperator(_ wanted: Operator) -> Bool {
    var copy = self
    return copy.takeOperator(wanted) != nil
  }

  /// Takes `not`, `!` or `-`, and gives it back as the messages print it.
  mutating func takeNegation() -> String? {
    skipBlanks()
    if next == "!" || next == "-" {
      let sign = next == "!" ? "\"!\"" : "\"-\""
      position += 1
      return sign
    }
    return takeKeyword("not") ? "\"not\"" : nil
  }

  /// A word in lower case that stands alone, whatever its case on the input.
  private mutating func takeKeyword(_ keyword: String) -> Bool {
    let letters = Array(keyword.unicodeScalars)
    guard position + letters.count <= scalars.count else { return false }
    for (offset, letter) in letters.enumerated()
    where Folding.folded(scalars[position + offset].value) != letter.value { return false }
    let end = position + letters.count
    guard end == scalars.count || !Self.isWord(scalars[end]) else { return false }
    position = end
    return true
  }

  /// Takes a field's name and the sign behind it; `nil` where no field starts here.
  mutating func takeField() throws(LimitError) -> (LimitField, Sign)? {
    let start = position
    var end = position
    while end < scalars.count, scalars[end].isASCIILetter { end += 1 }
    guard end > start else { return nil }
    let name = String(String.UnicodeScalarView(scalars[start..<end]))
    position = end
    if LimitField.named(name)?.isCompared == true { skipBlanks() }
    let hasColon = next == ":"
    if hasColon { position += 1 }
    let sign = Sign(comparison: takeComparison(), position: position)
    guard hasColon || sign.comparison != nil else {
      position = start
      return nil
    }
    if let field = LimitField.named(name) { return (field, sign) }
    // "https://…" and "a=b" are words; "sorce>5" is a slip of the pen.
    let isAddress = hasColon && next == "/"
    if isAddress || (!hasColon && sign.comparison == .equal) {
      position = start
      return nil
    }
    throw LimitError(start, Self.unknown(name))
  }

  /// What is said of a name that no field has: the one that was meant, if that is clear, else all.
  private static func unknown(_ name: String) -> String {
    let fields = LimitField.all.map(\.name)
    if let meant = name.lowercased().nearest(of: fields, atMost: name.count < 4 ? 1 : 2) {
      return "unknown field \"\(name)\"; did you mean \(meant)?"
    }
    let known = fields.joined(separator: ", ")
    return "unknown field \"\(name)\"; fields are \(known)"
  }

  private mutating func takeComparison() -> Comparison? {
    for comparison in Comparison.allCases {
      let sign = Array(comparison.rawValue.unicodeScalars)
      if scalars[position...].starts(with: sign) {
        position += sign.count
        return comparison
      }
    }
    return nil
  }

  /// Takes a word, or words between quotation marks without them; `nil` where neither starts here.
  ///
  /// - Parameter stop: a scalar at which a word without quotation marks ends as well.
  mutating func takeWords(until stop: Unicode.Scalar? = nil) throws(LimitError) -> String? {
    if next == "\"" || next == "“" || next == "”" { return try takeQuoted() }
    let start = position
    while let next, Self.isWord(next), next != stop { position += 1 }
    return position > start ? String(String.UnicodeScalarView(scalars[start..<position])) : nil
  }

  private mutating func takeQuoted() throws(LimitError) -> String {
    let start = position
    position += 1
    while let next, next != "\"", next != "”" { position += 1 }
    guard !isAtEnd else { throw LimitError(start, "this quotation mark is not closed") }
    let words = String(String.UnicodeScalarView(scalars[(start + 1)..<position]))
    position += 1
    guard !words.isEmpty else {
      throw LimitError(start, "there is nothing between the quotation marks")
    }
    return words
  }

  /// Takes a pattern between slashes, without them; a slash within it has a backslash before it, which stays.
  mutating func takePattern() throws(LimitError) -> String {
    let start = position
    position += 1
    while let next, next != "/" { position += next == "\\" ? 2 : 1 }
    position = min(position, scalars.count)
    let source = String(String.UnicodeScalarView(scalars[(start + 1)..<position]))
    guard !source.isEmpty else {
      throw LimitError(start, "there is no pattern between the slashes")
    }
    if isAtEnd {
      endsInPattern = true
      return source
    }
    position += 1
    guard isAtEndOfWord else {
      throw LimitError(position, "the pattern ends at its second slash; \\/ is a slash within it")
    }
    return source
  }

  /// Takes a whole number with an optional sign; `nil`, without moving on, where there is none.
  ///
  /// Numbers of more than nine digits are cut to the largest of nine: no count of a page is longer.
  mutating func takeNumber() -> Int? {
    var end = position
    var isNegative = false
    if end < scalars.count, "+-−".unicodeScalars.contains(scalars[end]) {
      isNegative = scalars[end] != "+"
      end += 1
    }
    let firstDigit = end
    var number = 0
    while end < scalars.count, let digit = scalars[end].asciiDigit {
      number = min(number * 10 + digit, 999_999_999)
      end += 1
    }
    guard end > firstDigit else { return nil }
    position = end
    return isNegative ? -number : number
  }

  /// Takes the `..` of a range.
  mutating func takeDots() -> Bool {
    guard scalars[position...].starts(with: "..".unicodeScalars) else { return false }
    position += 2
    return true
  }
}
