/// Days and times behind `date`.
extension LimitParser {
  /// The range that a date names: a moment, a range of two, or all on one side of a moment.
  mutating func dates(
    of field: LimitField, sign: LimitScanner.Sign
  ) throws(LimitError) -> DateRange {
    if sign.comparison != nil { scanner.skipBlanks() }
    let start = scanner.position
    let typed = try scanner.takeWords() ?? ""
    guard let dots = typed.position(of: "..") else {
      let moment = try moment(typed[...], at: start, of: field)
      return (sign.comparison ?? .equal).range(moment)
    }
    guard sign.comparison == nil else {
      throw LimitError(start, "\(field.name): a range takes no sign before it")
    }
    let before = typed.unicodeScalars.prefix(dots)
    let after = typed.unicodeScalars.dropFirst(dots + 2)
    guard !before.isEmpty || !after.isEmpty else {
      throw LimitError(start, "\(field.name): wants a day or a time on one side of the dots")
    }
    let low = before.isEmpty ? nil : try moment(Substring(before), at: start, of: field)
    let high = after.isEmpty ? nil : try moment(Substring(after), at: start + dots + 2, of: field)
    return try range(from: low, to: high, at: start + dots + 2)
  }

  private func range(
    from low: DateMoment?, to high: DateMoment?, at position: Int
  ) throws(LimitError) -> DateRange {
    let isClock = low?.isClock ?? high?.isClock ?? false
    guard (high?.isClock ?? isClock) == isClock else {
      throw LimitError(position, "a range runs from day to day or from time to time")
    }
    let range = DateRange(
      isClock: isClock, low: low?.low ?? 0, high: high?.high ?? (isClock ? 24 * 60 : .max))
    guard isClock || range.low <= range.high else {
      throw LimitError(position, "this range ends before it begins")
    }
    return range
  }

  private func moment(
    _ text: Substring, at start: Int, of field: LimitField
  ) throws(LimitError) -> DateMoment {
    do throws(DateMoment.Problem) {
      return try DateMoment(text)
    } catch {
      throw LimitError(start + error.position, "\(field.name): \(error.message)")
    }
  }
}

extension LimitScanner.Comparison {
  /// The days or times that compare so with a moment.
  func range(_ moment: DateMoment) -> DateRange {
    let last = moment.isClock ? 24 * 60 - 1 : Int.max
    let (low, high) =
      switch self {
      case .atLeast: (moment.low, last)
      case .atMost: (0, moment.high)
      case .more: (moment.high + 1, last)
      case .less: (0, moment.low - 1)
      case .equal: (moment.low, moment.high)
      }
    // No time is later than 23:59 or earlier than 00:00; such a range must not be read as over midnight.
    if low > high { return DateRange(isClock: moment.isClock, low: .max, high: .max) }
    return DateRange(isClock: moment.isClock, low: low, high: high)
  }
}

extension String {
  /// How many scalars stand before the first place of a text in this one.
  fileprivate func position(of wanted: String) -> Int? {
    let scalars = Array(unicodeScalars)
    let wanted = Array(wanted.unicodeScalars)
    guard scalars.count >= wanted.count else { return nil }
    return (0...(scalars.count - wanted.count)).first {
      scalars[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
