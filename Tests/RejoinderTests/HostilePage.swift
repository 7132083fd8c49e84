import Evaluation
import Testing

/// Pages that were made to do harm.
enum HostilePage {
  /// A text that a terminal would obey, were it printed raw; its name only is told in the log.
  struct Attack: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
  }

  /// What a page could try a terminal with.
  static let attacks: [Attack] = [
    Attack(testDescription: "window title", text: "\u{1B}]0;owned\u{7} a new title"),
    Attack(testDescription: "colours", text: "\u{1B}[2J\u{1B}[31;1337mred"),
    Attack(testDescription: "C1 controls", text: "\u{9B}31;1337m by C1"),
    Attack(testDescription: "overrides", text: "right \u{202E}to left\u{2066} isolated"),
    Attack(testDescription: "strings", text: "\u{1B}Pq\u{1B}\\ and \u{1B}_x\u{1B}\\ strings"),
    Attack(
      testDescription: "controls",
      text: "bell \u{7} back \u{8} delete \u{7F} shift \u{E} form \u{C} tab \t end"),
  ]

  /// A page of two comments, with a text as comment, as title, as writer's name and as furniture.
  ///
  /// - Parameters:
  ///   - comment: the comment.
  ///   - short: what stands in the other places; by default the comment's beginning.
  static func page(comment: String, short: String? = nil) -> [UInt8] {
    let short = short ?? String(comment.prefix(60))
    let text = """
      Harbour Post
      local

      Ferry \(short)

      2 Comments

      SHIOMI

      The ferry has a new bell, which the whole town has come to hear.

      2 Comments
      \(comment)

      3 ( +4 / -1 )

      \(short)Today 08:05 am JST

      \(short)

      A second comment that says something of its own.

      1 ( +1 / -0 )

      Login to leave a comment

      """
    return Array(text.utf8)
  }

  /// Whether a text holds what a terminal takes for a command.
  static func isHostile(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  /// A page on which each comment quotes the one before.
  static func chain(of count: Int) -> String {
    var random = SeededRandom(seed: 5)
    let words = (0..<2_000).map { _ in word(&random) }
    var text =
      "Harbour Post\nlocal\n\nThe longest thread\n\n\(count) Comments\nLogin to comment\n\n"
    var last = ""
    for _ in 0..<count {
      text += last
      last = (0..<9).map { _ in words[Int(random.next() % 2_000)] }.joined(separator: " ") + "\n\n"
      text += last + "1 ( +1 / -0 )\n\n"
    }
    return text + "Login to leave a comment\n"
  }

  private static func word(_ random: inout SeededRandom) -> String {
    (0..<3).map { _ in
      let number = Int(random.next() % 60)
      let letters = Array("bdfgklmnprst")
      return String(letters[number % 12]) + String(Array("aeiou")[number / 12])
    }.joined()
  }
}
