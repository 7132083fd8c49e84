/// A limit as the parser understands it.
indirect enum LimitTerm: Hashable, Sendable {
  case everything
  case all([LimitTerm])
  case any([LimitTerm])
  case not(LimitTerm)
  case name(NameRole, NameTest)
  case between(NameTest, NameTest)
  case number(NumberField, NumberRange)
  case words(TextPart, Needle)
  case flag(LimitFlag)
  case under(Int)
  case related(Relation, LimitTerm)
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

/// A name or a part of one.
struct NameTest: Hashable, Sendable {
  var words: Needle
  /// Whether the whole name must be equal.
  var isWhole: Bool
}

/// A number of a comment.
enum NumberField: Hashable, Sendable {
  case score, up, down, replies, depth, quoted
}

/// The numbers from `low` to `high`, both included.
struct NumberRange: Hashable, Sendable {
  var low: Int
  var high: Int

  func contains(_ number: Int) -> Bool { low <= number && number <= high }
}

/// A yes-or-no property of a comment.
enum LimitFlag: Hashable, Sendable {
  case root, leaf, hasQuote, hasLink
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
