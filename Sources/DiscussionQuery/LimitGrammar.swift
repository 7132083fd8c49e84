/// The limit language in words, from the table that the parser uses.
package enum LimitGrammar {
  /// One field, or one word that a field takes.
  package struct Entry: Hashable, Sendable {
    /// The field's name.
    package let name: String
    /// The signs that may stand behind the name: `>=`.
    package let signs: [String]
    /// A limit with it: `author:ada`.
    package let example: String
    /// What it asks, as a phrase behind "comments": `by a writer`.
    package let help: String
  }

  /// All fields, in the order of the help; of one that takes one of some words an entry for each word.
  package static var entries: [Entry] {
    LimitField.all.flatMap { field in
      guard case .choice(let choices) = field.value else {
        return [
          Entry(name: field.name, signs: field.signs, example: field.example, help: field.help)
        ]
      }
      return choices.map {
        Entry(
          name: field.name, signs: field.signs, example: field.name + ":" + $0.word, help: $0.help)
      }
    }
  }

  /// The whole language as lines of at most 76 cells.
  package static var help: String {
    let width = (entries.map(\.example.count).max() ?? 0) + 2
    let signs = entries.map { $0.signs.joined(separator: " ") }
    let signWidth = (signs.map(\.count).max() ?? 0) + 2
    let fields = zip(entries, signs).map { entry, signs in
      "  " + padded(entry.example, width) + padded(signs, signWidth) + entry.help
    }
    return
      (["A limit shows the comments that pass it."] + general
      + ["", "  " + padded("example", width) + padded("signs", signWidth) + "comments"] + fields
      + ranges).joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static let general = [
    "",
    "  word                a part of the writer's name or of own text",
    "  \"some words\"        the same with blanks or marks in it",
    "  /pattern/           the same as a regular expression (PCRE); \\/ is a slash",
    "  a b, a and b        both",
    "  a | b, a or b       either; binds weaker than and",
    "  not a, !a, -a       not; binds strongest",
    "  ( … )               brackets",
    "",
    "  Case never matters. Where a name or words may stand a /pattern/ may too.",
    "  A part of a name will do; author:=Ada wants the whole one.",
  ]

  private static let ranges = [
    "",
    "  Numbers: score>=5, score:>=5, score=5, score:5, score:2..5, score:2..,",
    "    score>=-5; score>=+5 is score>=5",
    "  Days and times: date:2025, date:2025-03, date:2025-03-01,",
    "    date:2025-03-01T09:30, date:2025-03-01..2025-03-04, date:>=2025-03,",
    "    date:09:30, date:22:00..02:00",
    "  Controversial: three votes or more on each side, the weaker side at",
    "    least half of the stronger.",
  ]
}
