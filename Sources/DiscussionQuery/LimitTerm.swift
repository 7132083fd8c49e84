/// A limit as the parser understands it.
indirect enum LimitTerm: Hashable, Sendable {
  case everything
  case all([LimitTerm])
  case any([LimitTerm])
  case not(LimitTerm)
  case related(Relation, LimitTerm)
  case test(LimitTest)
}

/// A test of a single comment.
enum LimitTest: Hashable, Sendable {
  case name(NameRole, NameTest)
  case between(NameTest, NameTest)
  case number(NumberField, NumberRange)
  case date(DateRange)
  case flag(LimitFlag)
  case under(Int)
  case text(TextPart, TextMatch)
}

/// Whose name is tested.
enum NameRole: Hashable, Sendable {
  /// The writer's.
  case author
  /// Those of the writers whom the comment answers.
  case answered
  /// Those of the writers whom the comment quotes.
  case quoted
  /// The writer's or those of the answered.
  case either
}

/// A name, a part of one, or a pattern that it matches.
enum NameTest: Hashable, Sendable {
  /// The whole name, as typed or without the marks.
  case whole(Needle, Needle)
  case part(Needle)
  case pattern(TextPattern)

  /// A name as typed; the marks of its degree (`~Ada`, `Ada?`) are no part of it.
  init(_ typed: String, isWhole: Bool) {
    let needle = Needle(Self.bare(typed))
    self = isWhole ? .whole(Needle(typed), needle) : .part(needle)
  }

  /// A name as typed, without the marks of its degree.
  static func bare(_ typed: String) -> String {
    var name = Substring(typed)
    if name.hasPrefix("~"), name.count > 1 { name.removeFirst() }
    if name.hasSuffix("?"), name.count > 1 { name.removeLast() }
    return String(name)
  }

  /// Whether a name passes.
  ///
  /// - Parameters:
  ///   - name: the name as it is spelled.
  ///   - folded: its folded scalars.
  func passes(_ name: String, folded: [UInt32]) -> Bool {
    switch self {
    case .whole(let typed, let bare):
      typed.matches(folded, isWhole: true) || bare.matches(folded, isWhole: true)
    case .part(let needle): needle.matches(folded, isWhole: false)
    case .pattern(let pattern): pattern.matches(name)
    }
  }
}

/// A number of a comment.
enum NumberField: Hashable, Sendable {
  case score, up, down, replies, depth, quoted, number
}

/// The numbers from `low` to `high`, both included.
struct NumberRange: Hashable, Sendable {
  var low: Int
  var high: Int

  func contains(_ number: Int) -> Bool { low <= number && number <= high }
}

/// What text is searched for.
enum TextMatch: Hashable, Sendable {
  case words(Needle)
  case pattern(TextPattern)
  /// A web address.
  case link

  /// Whether every text in which this is found holds `other` too.
  func implies(_ other: TextMatch) -> Bool {
    if case .words(let mine) = self, case .words(let its) = other { return mine.implies(its) }
    return self == other
  }
}

/// A yes-or-no property of a comment.
enum LimitFlag: Hashable, Sendable {
  case root, leaf, unread, controversial, hasQuote
  case nameSure, nameLikely, nameGuess, nameNone
  case cutSure, cutLikely, cutGuess
}

/// How a comment stands to others that pass an inner limit.
enum Relation: Hashable, Sendable {
  /// One of its thread passes.
  case thread
  /// Its parent passes.
  case parent
  /// One of its children passes.
  case child
}
