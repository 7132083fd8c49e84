import DiscussionModel

/// Looks for words, a pattern or a web address in ranges of text, and counts what that costs.
struct TextScanner {
  private enum Method {
    case needles([Needle])
    case pattern(PatternMatcher)
  }

  private let method: Method
  private var cost = 0
  /// How many ranges a pattern gave up on.
  private(set) var givenUp = 0

  /// What stands in every web address.
  static let linkNeedles = [Needle("://"), Needle("www.")]
  /// What a range counts in bytes on which a pattern gave up: about the time that took.
  private static let costOfGivingUp = 1 << 19
  /// How many times slower than words a pattern is.
  private static let costOfPattern = 4

  init(_ match: TextMatch) {
    switch match {
    case .words(let needle): method = .needles([needle])
    case .link: method = .needles(Self.linkNeedles)
    case .pattern(let pattern): method = .pattern(PatternMatcher(pattern))
    }
  }

  /// Whether a range holds it.
  @inline(__always)
  mutating func finds(in range: ByteRange, of text: TextStore) -> Bool {
    cost += range.count
    switch method {
    case .needles(let needles):
      return text.withBytes(of: range) { bytes in
        needles.contains { $0.firstMatch(in: 0..<bytes.count, of: bytes) != nil }
      }
    case .pattern(let matcher):
      cost += range.count * (Self.costOfPattern - 1)
      let outcome = text.withBytes(of: range) { matcher.find(in: $0) }
      if outcome == .gaveUp {
        givenUp += 1
        cost += Self.costOfGivingUp
      }
      return outcome == .match
    }
  }

  /// What it cost since it was asked last, in bytes of plain words.
  mutating func takeCost() -> Int {
    defer { cost = 0 }
    return cost
  }
}
