import DiscussionModel
import TextKit

/// What a line looks like that says when something was posted, or might: its words as they are where they
/// belong to the form, else only that words, numbers, or the time, stand there.
struct LineShape: Hashable {
  /// A part of a shape; literal words and signs have their hash or their code.
  typealias Part = UInt32

  /// Some words, whatever they are.
  static let words: Part = 1
  /// A number.
  static let number: Part = 2
  /// The time.
  static let time: Part = 3

  /// The parts, none of them twice in a row.
  let parts: [Part]
  /// The hash of the first word.
  private let label: Part

  /// The shape of a line, of which a part may be a time.
  init(_ line: LineTokens, time: Range<Int>?) {
    var parts: [Part] = []
    func add(_ part: Part) { if parts.last != part { parts.append(part) } }
    var word = Self.noWord
    for token in line.tokens {
      if let time, time.overlaps(token.range) {
        add(Self.time)
        word = Self.noWord
        continue
      }
      let isGlued = !token.followsBlank && token.range.lowerBound == word
      switch token.kind {
      case .letters, .digits:
        if !isGlued { add(Self.part(of: line, token)) }
        word = token.range.upperBound
      case .sign:
        let sign = line.bytes[token.range.lowerBound]
        // An apostrophe, a dot, a dash or a stroke inside a word parts nothing.
        if isGlued, Self.inner.contains(sign) {
          word = token.range.upperBound
        } else {
          word = Self.noWord
          if Self.telling.contains(sign) { add(Part(sign)) }
        }
      }
    }
    self.parts = parts
    label = TimeVocabulary.hash(line.text(0))
  }

  private static let noWord = -1
  private static let inner = Set("'.-_".utf8)
  private static let telling = Set("#|:(".utf8)

  private static func part(of line: LineTokens, _ token: LineTokens.Token) -> Part {
    guard token.kind == .letters else { return number }
    let hash = TimeVocabulary.hash(line.bytes[token.range])
    return literals.contains(hash) ? hash : words
  }

  /// The words of which forms are made.
  private static let literals = TimeVocabulary.hashes(
    """
    by says said wrote written posted comment commented reply replied responded response number
    date time submitted edited to points point score pm am joined registered
    """)
  /// Those without which a form is the same.
  private static let soft = TimeVocabulary.hashes(
    "replied reply responded response comment commented to number pm am time points point score")

  /// Whether words of the form stand in it.
  var hasLiterals: Bool { parts.contains { Self.isLiteral($0) } }

  private static func isLiteral(_ part: Part) -> Bool { part > 0xFF && !soft.contains(part) }

  /// What lines of one form have in common: the literal words and where among them the time
  /// stands, or without any whether other words stand before it or behind.
  struct Core: Hashable {
    fileprivate(set) var literals: [Part] = []
    fileprivate(set) var hasBefore = false
    fileprivate(set) var hasBehind = false
    /// The one word before a colon before the time, as in `Joined: 3 May 2012`.
    fileprivate(set) var label: Part?

    /// The same without the label.
    var unlabelled: Core {
      var core = self
      core.label = nil
      return core
    }
  }

  /// The core of the shape.
  var core: Core {
    var core = Core()
    if hasLiterals {
      core.literals = parts.filter { Self.isLiteral($0) || $0 == Self.time }
      return core
    }
    let time = parts.firstIndex(of: Self.time) ?? parts.count
    core.hasBefore = parts[..<time].contains(Self.words)
    core.hasBehind = !core.hasBefore && parts[time...].contains(Self.words)
    if parts[..<time] == [Self.words, Part(UInt8(ascii: ":"))] { core.label = label }
    return core
  }

  /// The shape as it is where the time is missing.
  var undated: [Part] { parts.filter { $0 != Self.time } }
}
