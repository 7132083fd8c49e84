import DiscussionModel
import TextKit

/// Where a line says when something was posted: a day, a time of day, both, or how long ago.
struct PrintedWhen {
  /// All of it, with the weekday and the small words before it.
  let range: Range<Int>
  /// What it is made of, a letter for each part: month, day, year, `:`, half of the day, ago.
  let form: String

  /// The longest time on a line; `nil` where it has none, or is too long to be asked.
  init?(_ line: LineTokens) {
    var best: Range<Int>?
    var index = 0
    while index < line.count {
      guard let end = Self.end(of: line, from: index) else {
        index += 1
        continue
      }
      let found = Self.joined(line, index..<end)
      if best.map({ found.count > $0.count }) ?? true { best = found }
      index = found.upperBound
    }
    guard let best else { return nil }
    form = Self.form(of: line, best)
    let whole = Self.opening(line, before: best.lowerBound)..<best.upperBound
    range =
      line.tokens[whole.lowerBound].range
      .lowerBound..<line.tokens[whole.upperBound - 1].range.upperBound
  }

  /// Times that follow each other with nothing but joiners between them, as one; token indices.
  private static func joined(_ line: LineTokens, _ first: Range<Int>) -> Range<Int> {
    var whole = first
    while whole.upperBound < line.count {
      var next = whole.upperBound
      while next < line.count, isJoiner(line, next) { next += 1 }
      guard let end = end(of: line, from: next) else { break }
      whole = whole.lowerBound..<end
    }
    return whole
  }

  private static func isJoiner(_ line: LineTokens, _ index: Int) -> Bool {
    if line.tokens[index].kind == .sign {
      return signs.contains { line.text(index).elementsEqual($0.utf8) }
    }
    let role = line.role(index)
    return role == .joiner || role == .weekday || role == .half
  }

  private static let signs = [",", "@", "-", "(", ")", "|", "/", ".", "–", "·"]

  /// The first token of the weekday and the small words before a time.
  private static func opening(_ line: LineTokens, before first: Int) -> Int {
    var start = first
    var index = first - 1
    while index >= 0 {
      let role = line.role(index)
      if role == .joiner || role == .weekday || role == .half || line.isSign(index, "@") {
        start = index
      } else if !line.isSign(index, ",") {
        break
      }
      index -= 1
    }
    return start
  }

  /// The parts of a time as letters, each once in a row.
  private static func form(of line: LineTokens, _ range: Range<Int>) -> String {
    var form = ""
    for index in range {
      let letter: Character
      switch line.tokens[index].kind {
      case .digits: letter = line.tokens[index].range.count == 4 ? "y" : "d"
      case .sign:
        guard let sign = line.text(index).first, [0x3A, 0x2F, 0x2E, 0x2D].contains(sign) else {
          continue
        }
        letter = Character(Unicode.Scalar(sign))
      case .letters:
        switch line.role(index) {
        case .month: letter = "m"
        case .ago, .agoBefore, .day: letter = "a"
        case .half: letter = "p"
        default: continue
        }
      }
      if form.last != letter { form.append(letter) }
    }
    return form
  }
}

// MARK: - Days, clocks, spans

extension PrintedWhen {
  /// The token behind a time that begins at a token.
  private static func end(of line: LineTokens, from index: Int) -> Int? {
    ago(line, index) ?? day(line, index) ?? clock(line, index)
  }

  private static func day(_ line: LineTokens, _ index: Int) -> Int? {
    figures(line, index) ?? dayFirst(line, index) ?? monthFirst(line, index)
  }

  /// `24.05.2012`, `2012-05-24`, `5/24/12`.
  private static func figures(_ line: LineTokens, _ index: Int) -> Int? {
    guard line.number(index, digits: 1...4) != nil, line.number(index + 2, digits: 1...2) != nil,
      line.number(index + 4, digits: 2...4) != nil, index + 4 < line.count,
      let sign = line.text(index + 1).first, [0x2E, 0x2F, 0x2D].contains(sign),
      line.text(index + 3).first == sign, (index + 1...index + 4).allSatisfy(line.isGlued)
    else { return nil }
    return index + 5
  }

  /// `24th of May, 2012`, `24. Mai 2012`, `24 de mayo de 2012`.
  private static func dayFirst(_ line: LineTokens, _ index: Int) -> Int? {
    guard let day = line.number(index, digits: 1...2), (1...31).contains(day) else { return nil }
    var next = index + 1
    if isOrdinal(line, next) || line.isSign(next, ".") { next += 1 }
    if line.isSign(next, ",") { next += 1 }
    if isOf(line, next) { next += 1 }
    guard line.role(next) == .month else { return nil }
    return year(line, next + 1)
  }

  /// `May 24th, 2012`.
  private static func monthFirst(_ line: LineTokens, _ index: Int) -> Int? {
    guard line.role(index) == .month else { return nil }
    var next = index + 1
    if line.isSign(next, ".") { next += 1 }
    guard let day = line.number(next, digits: 1...2), (1...31).contains(day) else { return nil }
    next += 1
    if isOrdinal(line, next) { next += 1 }
    return year(line, next)
  }

  /// Whether a token stands between day, month and year: "24th of May", "24 de mayo de 2012".
  private static func isOf(_ line: LineTokens, _ index: Int) -> Bool {
    ["of", "de", "del"].contains { line.text(index).equals($0) }
  }

  private static func isOrdinal(_ line: LineTokens, _ index: Int) -> Bool {
    line.isGlued(index) && ["st", "nd", "rd", "th"].contains { line.text(index).equals($0) }
  }

  /// The token behind a year, with the marks and the small word before it, if one follows.
  private static func year(_ line: LineTokens, _ index: Int) -> Int {
    var next = index
    if line.isSign(next, ".") { next += 1 }
    if line.isSign(next, ",") { next += 1 }
    if isOf(line, next) { next += 1 }
    guard let year = line.number(next, digits: 4...4), (1900..<2100).contains(year) else {
      return index
    }
    return next + 1
  }

  /// `11:10`, `9:05:31 pm`, `4pm`, `11.10 Uhr`.
  private static func clock(_ line: LineTokens, _ index: Int) -> Int? {
    guard let hour = line.number(index, digits: 1...2), hour < 25 else { return nil }
    if line.role(index + 1) == .half { return index + 2 }
    guard line.number(index + 2, digits: 2...2) != nil, line.isGlued(index + 1),
      line.isGlued(index + 2)
    else { return nil }
    var next = index + 3
    if line.isSign(index + 1, ":") {
      if line.isSign(next, ":"), line.number(next + 1, digits: 2...2) != nil { next += 2 }
      return behindZone(line, behindHalf(line, next))
    }
    guard line.isSign(index + 1, ".") || line.text(index + 1).equals("h") else { return nil }
    let end = behindHalf(line, next)
    return end > next || line.text(next).equals("uhr") ? behindZone(line, end) : nil
  }

  private static func behindHalf(_ line: LineTokens, _ index: Int) -> Int {
    if line.role(index) == .half { return index + 1 }
    // "a.m." is four tokens.
    let isSpelt =
      (line.text(index).equals("a") || line.text(index).equals("p")) && line.isSign(index + 1, ".")
      && line.text(index + 2).equals("m")
    return isSpelt ? index + (line.isSign(index + 3, ".") ? 4 : 3) : index
  }

  /// The token behind a zone in capitals, or "Uhr".
  private static func behindZone(_ line: LineTokens, _ index: Int) -> Int {
    guard index < line.count, line.tokens[index].kind == .letters else { return index }
    let word = line.text(index)
    let isZone = (2...4).contains(word.count) && word.allSatisfy(\.isCapital)
    return isZone || word.equals("uhr") ? index + 1 : index
  }

  /// `3 hours ago`, `an hour ago`, `vor 3 Stunden`, `il y a 2 jours`, `yesterday`.
  private static func ago(_ line: LineTokens, _ index: Int) -> Int? {
    if line.role(index) == .day { return index + 1 }
    if line.text(index).equals("just"), line.text(index + 1).equals("now") { return index + 2 }
    let isFrench =
      line.text(index).equals("il") && line.text(index + 1).equals("y")
      && line.text(index + 2).equals("a")
    if isFrench || line.role(index) == .agoBefore {
      return span(line, index + (isFrench ? 3 : 1))
    }
    guard let end = span(line, index), line.role(end) == .ago else { return nil }
    return end + 1
  }

  /// The token behind a number and a unit.
  private static func span(_ line: LineTokens, _ index: Int) -> Int? {
    var next = index
    if line.role(next) == .article, line.number(next + 1, digits: 1...3) != nil { next += 1 }
    guard line.number(next, digits: 1...3) != nil || line.role(next) == .article,
      line.role(next + 1) == .unit
    else { return nil }
    return next + 2
  }
}
