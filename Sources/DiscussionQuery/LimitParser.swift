/// Reads the limit language by recursive descent; brackets nest at most `maximumDepth` deep.
///
///     limit  = chain { ("|" | "or") chain }
///     chain  = factor { ["and"] factor }
///     factor = { "not" | "!" | "-" } item
///     item   = "(" limit ")" | field | "/" pattern "/" | "quoted words" | word
struct LimitParser {
  static let maximumDepth = 200

  var scanner: LimitScanner
  private var depth = 0

  init(_ text: String) { scanner = LimitScanner(text) }

  mutating func parse() throws(LimitError) -> LimitTerm {
    scanner.skipBlanks()
    if scanner.isAtEnd { return .everything }
    let term = try limit()
    scanner.skipBlanks()
    guard scanner.isAtEnd else {
      throw LimitError(scanner.position, "\")\" has no \"(\" before it")
    }
    return term
  }

  private mutating func limit() throws(LimitError) -> LimitTerm {
    var terms = [try chain()]
    while let sign = scanner.takeOperator(.or) {
      if isAtEndOfChain { throw LimitError(scanner.position, "\(sign) wants a term after it") }
      terms.append(try chain())
    }
    return terms.count == 1 ? terms[0] : .any(terms)
  }

  private mutating func chain() throws(LimitError) -> LimitTerm {
    var terms = [try factor()]
    while true {
      let sign = scanner.takeOperator(.and)
      if isAtEndOfChain {
        guard let sign else { break }
        throw LimitError(scanner.position, "\(sign) wants a term after it")
      }
      terms.append(try factor())
    }
    return terms.count == 1 ? terms[0] : .all(terms)
  }

  /// Whether what follows ends a chain of terms side by side.
  private var isAtEndOfChain: Bool {
    scanner.skippingBlanks { $0.isAtEnd || $0.next == ")" || $0.peeksOperator(.or) }
  }

  private mutating func factor() throws(LimitError) -> LimitTerm {
    var isNegated = false
    while let sign = scanner.takeNegation() {
      isNegated.toggle()
      if isAtEndOfChain { throw LimitError(scanner.position, "\(sign) wants a term after it") }
    }
    let term = try item()
    return isNegated ? .not(term) : term
  }

  mutating func item() throws(LimitError) -> LimitTerm {
    scanner.skipBlanks()
    let start = scanner.position
    for kind in [LimitScanner.Operator.or, .and] {
      if let sign = scanner.takeOperator(kind) {
        throw LimitError(start, "\(sign) wants a term before it")
      }
    }
    switch scanner.next {
    case "(": return try brackets()
    case ")": throw LimitError(start, "a term is missing before \")\"")
    case "/": return try namedOrWrittenPattern()
    default: break
    }
    if let (field, sign) = try scanner.takeField() { return try value(of: field, sign: sign) }
    guard let words = try scanner.takeWords() else {
      throw LimitError(start, "a word or a field is missing here")
    }
    return .any([
      .test(.name(.author, NameTest(words, isWhole: false))),
      .test(.text(.own, .words(Needle(words)))),
    ])
  }

  private mutating func namedOrWrittenPattern() throws(LimitError) -> LimitTerm {
    let pattern = try pattern()
    return .any([
      .test(.name(.author, .pattern(pattern))), .test(.text(.own, .pattern(pattern))),
    ])
  }

  /// The pattern between slashes that starts here; at the end of the text the second may be missing yet.
  mutating func pattern() throws(LimitError) -> TextPattern {
    let start = scanner.position
    let source = try scanner.takePattern()
    do throws(TextPattern.Problem) {
      return try TextPattern(source)
    } catch {
      throw LimitError(start + 1 + error.position, "this pattern is wrong: \(error.message)")
    }
  }

  private mutating func brackets() throws(LimitError) -> LimitTerm {
    let start = scanner.position
    guard depth < Self.maximumDepth else {
      throw LimitError(start, "brackets nest deeper than \(Self.maximumDepth)")
    }
    depth += 1
    defer { depth -= 1 }
    scanner.advance()
    let term = try limit()
    scanner.skipBlanks()
    guard scanner.next == ")" else { throw LimitError(start, "this \"(\" is not closed") }
    scanner.advance()
    return term
  }

  /// The term inside `thread:`, `parent:` or `child:`, which counts as a level of brackets.
  mutating func inner(of field: LimitField) throws(LimitError) -> LimitTerm {
    guard !scanner.isAtEnd, scanner.next.map({ !$0.properties.isWhitespace }) ?? false else {
      throw LimitError(scanner.position, "\(field.name): wants a limit in brackets")
    }
    guard depth < Self.maximumDepth else {
      throw LimitError(scanner.position, "brackets nest deeper than \(Self.maximumDepth)")
    }
    depth += 1
    defer { depth -= 1 }
    return try item()
  }
}
