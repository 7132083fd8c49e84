/// A field of the limit language: what the parser accepts, what Tab completes, and what the help says.
struct LimitField: Sendable {
  /// What may stand behind the field's name.
  enum Value: Sendable {
    case name(NameRole)
    case twoNames
    case words(TextPart)
    case number(NumberField)
    case date
    case choice([Choice])
    case comment
    case limit(Relation)
  }

  /// A word that a field takes.
  struct Choice: Sendable {
    var word: String
    var test: LimitTest
    /// What it asks, as a phrase behind "comments".
    var help: String

    init(_ word: String, _ flag: LimitFlag, _ help: String) {
      self.init(word, .flag(flag), help)
    }

    init(_ word: String, _ test: LimitTest, _ help: String) {
      self.word = word
      self.test = test
      self.help = help
    }
  }

  /// The name as typed, in lower case.
  let name: String
  /// What may stand behind it.
  let value: Value
  /// A limit with it, as the help prints it.
  let example: String
  /// What it asks, as a phrase behind "comments".
  let help: String

  /// Whether blanks may stand before the sign, as in `score >= 5`.
  var isCompared: Bool {
    switch value {
    case .number, .date: true
    default: false
    }
  }

  /// What opens its value, as Tab writes it.
  var opening: String {
    switch value {
    case .number: name + ">="
    case .limit: name + ":("
    default: name + ":"
    }
  }

  /// The signs that may stand behind the name, as the help prints them.
  var signs: [String] {
    switch value {
    case .number, .date: [":"] + LimitScanner.Comparison.allCases.map(\.rawValue)
    case .name, .twoNames: [":", ":="]
    default: [":"]
    }
  }

  /// The field of a name, whatever its case, or `nil`.
  static func named(_ name: String) -> LimitField? {
    let name = name.lowercased()
    return all.first { $0.name == name }
  }
}

// MARK: - The table

extension LimitField {
  /// All fields, in the order of the help.
  static let all = names + words + numbers + [date] + choices + threads

  private static let names = [
    LimitField(name: "author", value: .name(.author), example: "author:ada", help: "by a writer"),
    LimitField(
      name: "to", value: .name(.answered), example: "to:ada", help: "that answer a writer"),
    LimitField(
      name: "quotes", value: .name(.quoted), example: "quotes:ada", help: "that quote a writer"),
    LimitField(
      name: "with", value: .name(.either), example: "with:ada",
      help: "by a writer, or that answer them"),
    LimitField(
      name: "between", value: .twoNames, example: "between:ada,ben",
      help: "of two writers to each other"),
  ]

  private static let words = [
    LimitField(
      name: "text", value: .words(.all), example: "text:bell", help: "with words, own or quoted"),
    LimitField(name: "q", value: .words(.quoted), example: "q:bell", help: "with words in a quote"),
    LimitField(
      name: "nq", value: .words(.own), example: "nq:\"tower bell\"", help: "with words in own text"),
  ]

  private static let numbers = [
    LimitField(
      name: "score", value: .number(.score), example: "score>=10",
      help: "by net votes, where there are any"),
    LimitField(name: "up", value: .number(.up), example: "up>20", help: "by votes for"),
    LimitField(name: "down", value: .number(.down), example: "down<3", help: "by votes against"),
    LimitField(
      name: "replies", value: .number(.replies), example: "replies>=2", help: "by how many answer"),
    LimitField(
      name: "quoted", value: .number(.quoted), example: "quoted>0", help: "by how many quote"),
    LimitField(
      name: "depth", value: .number(.depth), example: "depth:2..5",
      help: "by depth, 0 at the top level"),
    LimitField(
      name: "number", value: .number(.number), example: "number:12..18",
      help: "by number on the page"),
  ]

  private static let date = LimitField(
    name: "date", value: .date, example: "date:09:00..12:00",
    help: "by day or time of day, where known")

  private static let choices = [
    LimitField(
      name: "is",
      value: .choice([
        Choice("root", .root, "at the top level"),
        Choice("leaf", .leaf, "with no answer below"),
        Choice("unread", .unread, "not read yet"),
        Choice("controversial", .controversial, "with many votes on both sides"),
      ]), example: "is:root", help: "of a kind"),
    LimitField(
      name: "has",
      value: .choice([
        Choice("quote", .hasQuote, "that quote"),
        Choice("link", .text(.all, .link), "that hold a web address"),
      ]), example: "has:link", help: "that hold something"),
    LimitField(
      name: "name",
      value: .choice([
        Choice("sure", .nameSure, "whose writer is known for sure"),
        Choice("likely", .nameLikely, "whose writer is worked out: ~Ada"),
        Choice("guess", .nameGuess, "whose writer is a guess: Ada?"),
        Choice("none", .nameNone, "whose writer is not known"),
      ]), example: "name:sure", help: "by how well the writer is known"),
    LimitField(
      name: "cut",
      value: .choice([
        Choice("sure", .cutSure, "whose start is sure"),
        Choice("likely", .cutLikely, "whose start is likely"),
        Choice("guess", .cutGuess, "whose start is a guess"),
      ]), example: "cut:guess", help: "by how well their start is known"),
  ]

  private static let threads = [
    LimitField(
      name: "under", value: .comment, example: "under:#24", help: "below a comment, at any depth"),
    LimitField(
      name: "thread", value: .limit(.thread), example: "thread:(up>40)",
      help: "in a thread with a hit of a limit"),
    LimitField(
      name: "parent", value: .limit(.parent), example: "parent:(author:ada)",
      help: "right below a hit of a limit"),
    LimitField(
      name: "child", value: .limit(.child), example: "child:(has:link)",
      help: "right above a hit of a limit"),
  ]
}
