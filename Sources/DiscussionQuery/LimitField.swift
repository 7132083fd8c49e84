/// A field of the limit language: what the parser accepts and what the help says.
struct LimitField: Sendable {
  /// What may stand behind the field's name.
  enum Value: Sendable {
    case name(NameRole)
    case twoNames
    case words(TextPart)
    case number(NumberField)
    case choice([(word: String, flag: LimitFlag)])
    case comment
    case limit(Relation)
  }

  /// The name as typed, in lower case.
  let name: String
  /// What may stand behind it.
  let value: Value
  /// What it asks, as a phrase behind "comments".
  let help: String

  /// The field with its value, as the help prints it.
  var form: String {
    switch value {
    case .name: name + ":NAME"
    case .twoNames: name + ":NAME,NAME"
    case .words: name + ":WORDS"
    case .number: name + ">=N"
    case .choice(let choices): name + ":" + choices.map(\.word).joined(separator: "|")
    case .comment: name + ":#N"
    case .limit: name + ":(LIMIT)"
    }
  }

  /// Whether it is compared with a number, so that blanks may stand before the sign.
  var isNumber: Bool {
    if case .number = value { return true }
    return false
  }

  /// The field of a name, whatever its case, or `nil`.
  static func named(_ name: String) -> LimitField? {
    let name = name.lowercased()
    return all.first { $0.name == name }
  }

  /// All fields, in the order of the help.
  static let all: [LimitField] = [
    LimitField(name: "author", value: .name(.author), help: "by a writer"),
    LimitField(name: "to", value: .name(.answered), help: "that answer a writer"),
    LimitField(name: "quotes", value: .name(.quoted), help: "that quote a writer"),
    LimitField(name: "with", value: .name(.either), help: "by a writer or that answer them"),
    LimitField(name: "between", value: .twoNames, help: "of two writers to each other"),
    LimitField(name: "text", value: .words(.all), help: "with these words, own or quoted"),
    LimitField(name: "q", value: .words(.quoted), help: "with these words in a quote"),
    LimitField(name: "nq", value: .words(.own), help: "with these words in own text"),
    LimitField(name: "score", value: .number(.score), help: "by net votes; none without votes"),
    LimitField(name: "up", value: .number(.up), help: "by votes for"),
    LimitField(name: "down", value: .number(.down), help: "by votes against"),
    LimitField(name: "replies", value: .number(.replies), help: "by how many answer them"),
    LimitField(name: "quoted", value: .number(.quoted), help: "by how many quote them"),
    LimitField(name: "depth", value: .number(.depth), help: "by depth, 0 at the top level"),
    LimitField(
      name: "is", value: .choice([("root", .root), ("leaf", .leaf)]),
      help: "at the top level, or without answers below"),
    LimitField(
      name: "has", value: .choice([("quote", .hasQuote), ("link", .hasLink)]),
      help: "that quote, or hold a web address"),
    LimitField(
      name: "name",
      value: .choice([
        ("sure", .nameSure), ("likely", .nameLikely), ("guess", .nameGuess), ("none", .nameNone),
      ]), help: "by how well the writer is known"),
    LimitField(
      name: "cut",
      value: .choice([("sure", .cutSure), ("likely", .cutLikely), ("guess", .cutGuess)]),
      help: "by how well their start is known"),
    LimitField(name: "under", value: .comment, help: "below a comment, at any depth"),
    LimitField(name: "thread", value: .limit(.thread), help: "in threads with a hit of LIMIT"),
    LimitField(name: "parent", value: .limit(.parent), help: "right below a hit of LIMIT"),
    LimitField(name: "child", value: .limit(.child), help: "right above a hit of LIMIT"),
  ]
}

/// The limit language in words, from the table that the parser uses.
package enum LimitGrammar {
  /// One field: its name, how it is written, and what it asks.
  package struct Entry: Hashable, Sendable {
    /// The name, to complete a half-typed one.
    package let name: String
    /// How it is written: `author:NAME`.
    package let form: String
    /// What it asks: `by a writer`.
    package let help: String
  }

  /// All fields, in the order of the help.
  package static var entries: [Entry] {
    LimitField.all.map { Entry(name: $0.name, form: $0.form, help: $0.help) }
  }

  /// The whole language as lines of at most 76 cells.
  package static var help: String {
    let width = (entries.map(\.form.utf8.count).max() ?? 0) + 2
    let fields = entries.map { entry in
      "  " + entry.form + String(repeating: " ", count: width - entry.form.utf8.count) + entry.help
    }
    return (["A limit shows the comments that pass it."] + general + ["", "Fields"] + fields)
      .joined(separator: "\n")
  }

  private static let general = [
    "",
    "  word                a part of the writer's name or of own text",
    "  \"some words\"        the same with blanks or marks in it",
    "  a b, a and b        both",
    "  a | b, a or b       either; binds weaker than and",
    "  not a, !a, -a       not; binds strongest",
    "  ( … )               brackets",
    "  >= <= > < =         compare numbers; N..M is a range: score:2..5",
    "  author:=NAME        = wants the whole name; without it a part will do",
    "  case never matters",
  ]
}
