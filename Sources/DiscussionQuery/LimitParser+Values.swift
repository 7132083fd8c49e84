/// What may stand behind a field's name.
extension LimitParser {
  /// The term of a field whose name and sign are read.
  mutating func value(of field: LimitField, sign: LimitScanner.Sign) throws(LimitError) -> LimitTerm
  {
    switch field.value {
    case .number(let number):
      return .test(.number(number, try numbers(of: field, sign: sign)))
    case .date: return .test(.date(try dates(of: field, sign: sign)))
    case .name(let role):
      return .test(.name(role, try name(of: field, isWhole: try isWhole(field, sign))))
    case .twoNames:
      return try twoNames(of: field, firstIsWhole: try isWhole(field, sign))
    case .words(let part):
      try refuse(sign, of: field)
      if scanner.next == "/" { return .test(.text(part, .pattern(try pattern()))) }
      return .test(.text(part, .words(Needle(try words(of: field, wanting: "words")))))
    case .choice(let choices):
      try refuse(sign, of: field)
      return .test(try choice(of: field, among: choices))
    case .comment:
      try refuse(sign, of: field)
      return .test(.under(try commentNumber(of: field)))
    case .limit(let relation):
      try refuse(sign, of: field)
      return .related(relation, try inner(of: field))
    }
  }

  /// Whether `=` asks for the whole name.
  private func isWhole(
    _ field: LimitField, _ sign: LimitScanner.Sign
  ) throws(LimitError) -> Bool {
    if sign.comparison != .equal { try refuse(sign, of: field) }
    return sign.comparison == .equal
  }

  /// Says that a field is not compared, where the sign asks for it.
  private func refuse(_ sign: LimitScanner.Sign, of field: LimitField) throws(LimitError) {
    guard let comparison = sign.comparison else { return }
    throw LimitError(sign.position, "\(field.name) cannot be compared by \(comparison.rawValue)")
  }

  private mutating func name(of field: LimitField, isWhole: Bool) throws(LimitError) -> NameTest {
    if !isWhole, scanner.next == "/" { return .pattern(try pattern()) }
    return NameTest(try words(of: field, wanting: "a name"), isWhole: isWhole)
  }

  private mutating func words(
    of field: LimitField, wanting what: String, until stop: Unicode.Scalar? = nil
  ) throws(LimitError) -> String {
    let start = scanner.position
    guard let words = try scanner.takeWords(until: stop), !words.isEmpty else {
      throw LimitError(start, "\(field.name): wants \(what) right behind it")
    }
    return words
  }

  private mutating func twoNames(
    of field: LimitField, firstIsWhole: Bool
  ) throws(LimitError) -> LimitTerm {
    let first = try oneOfTwo(of: field, isWhole: firstIsWhole)
    guard scanner.next == "," else {
      throw LimitError(scanner.position, "\(field.name): wants two names, as \(field.name):ada,ben")
    }
    scanner.advance()
    let secondIsWhole = scanner.next == "="
    if secondIsWhole { scanner.advance() }
    return .test(.between(first, try oneOfTwo(of: field, isWhole: secondIsWhole)))
  }

  private mutating func oneOfTwo(
    of field: LimitField, isWhole: Bool
  ) throws(LimitError) -> NameTest {
    let name = try words(of: field, wanting: "two names", until: ",")
    return NameTest(name, isWhole: isWhole)
  }

  private mutating func choice(
    of field: LimitField, among choices: [LimitField.Choice]
  ) throws(LimitError) -> LimitTest {
    let start = scanner.position
    let list = choices.map(\.word).joined(separator: ", ")
    let word = try words(of: field, wanting: "one of " + list).lowercased()
    guard let choice = choices.first(where: { $0.word == word }) else {
      let isHalf = scanner.isAtEnd && choices.contains { $0.word.hasPrefix(word) }
      if isHalf { throw LimitError(start, "\(field.name): wants one of \(list)") }
      throw LimitError(start, "\(field.name): knows no \"\(word)\"; it takes one of \(list)")
    }
    return choice.test
  }

  private mutating func commentNumber(of field: LimitField) throws(LimitError) -> Int {
    let start = scanner.position
    if scanner.next == "#" { scanner.advance() }
    guard let number = scanner.takeNumber(), number > 0, scanner.isAtEndOfWord else {
      throw LimitError(start, "\(field.name): wants the number of a comment, as \(field.name):#24")
    }
    return number - 1
  }

  private mutating func numbers(
    of field: LimitField, sign: LimitScanner.Sign
  ) throws(LimitError) -> NumberRange {
    if sign.comparison != nil { scanner.skipBlanks() }
    let start = scanner.position
    let low = scanner.takeNumber()
    if sign.comparison == nil, scanner.takeDots() {
      let high = scanner.takeNumber()
      guard low != nil || high != nil, scanner.isAtEndOfWord else {
        throw LimitError(start, "\(field.name): wants a range of numbers, as \(field.name):2..5")
      }
      return NumberRange(low: low ?? .min, high: high ?? .max)
    }
    guard let low, scanner.isAtEndOfWord else {
      throw LimitError(start, "\(field.name) wants a number, as \(field.name)>=5")
    }
    return (sign.comparison ?? .equal).range(low)
  }
}

extension LimitScanner.Comparison {
  /// The numbers that compare so with `number`, which lies far from the ends of `Int`.
  func range(_ number: Int) -> NumberRange {
    switch self {
    case .atLeast: NumberRange(low: number, high: .max)
    case .atMost: NumberRange(low: .min, high: number)
    case .more: NumberRange(low: number + 1, high: .max)
    case .less: NumberRange(low: .min, high: number - 1)
    case .equal: NumberRange(low: number, high: number)
    }
  }
}
