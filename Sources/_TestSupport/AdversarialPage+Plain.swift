extension AdversarialPage {
  /// Other kinds: much of one thing.
  package static let plain: [AdversarialPage] = heads + comments + paragraphs

  /// What is repeated, each in a few words.
  private struct Units {
    var all: [(description: String, unit: @Sendable (Int) -> String)] = []

    mutating func callAsFunction(
      _ description: String, _ unit: @escaping @Sendable (Int) -> String
    ) {
      all.append((description, unit))
    }
  }

  private static var heads: [AdversarialPage] {
    var add = Units()
    add("bylines and counts") { "By Ann Rivers\n\($0) Comments\n" }
    add("counts") { "\($0) Comments\n\n" }
    add("logins") { _ in "Login to comment\n\n" }
    add("credits") { "© KYODO\($0)\n\n" }
    add("adverts") { _ in "Video promotion\n\n" }
    add("notices") { _ in "The requested article has expired, and is gone.\n\n" }
    add("breadcrumbs") { "Home / Opinion / Lens \($0)\n" }
    add("short lines") { "short line \($0)\n\n" }
    add("repeated lines") { "short repeated line \($0 % 99)\n\n\(sentence($0))" }
    add("bylines with dates") { _ in "By Ann | River | Updated: 2024-05-24 11:10\n" }
    return add.all.flatMap { description, unit in
      [
        AdversarialPage(description, head: "The town plans a bridge\n\n", unit),
        AdversarialPage(description + " above comments", head: heading, tail: bridge + votes, unit),
      ]
    }
  }

  private static var comments: [AdversarialPage] {
    var add = Units()
    add("comments") { sentence($0) }
    add("the same comment") { _ in bridge }
    add("two comments in turn") { $0 % 2 == 0 ? bridge : ferry }
    add("nothing") { _ in "" }
    add("headers") { header("Name\($0)x") }
    add("headers of two") { header(name($0)) }
    add("addresses") { "@\(name($0))\n\n" }
    add("bare names") { "\(name($0))\n\n\(sentence($0))" }
    add("names called") { "\(name($0)): \(sentence($0))" }
    add("footers") { _ in "View all\n\n" }
    add("levels") { "\(String(repeating: ">", count: $0 % 99)) \(sentence($0))" }
    add("times") { "At \($0 % 12):30 pm you said it. \(sentence($0))" }
    add("first persons") { "As I said before, my wife agrees. \(sentence($0))" }
    add("tags") { "[quote=\(name($0))]\(words($0 - 1)).[/quote]\n\n\(sentence($0))" }
    add("copyrights") { "© KYODO\($0)\n\n" }
    add("moderators") { _ in "Moderator: no.\n\n" }
    add("addresses and quotes") { "@\(name($0)) \"\(words($0 - 1, 6))\" \(sentence($0))" }
    return add.all.flatMap { description, unit in
      [
        AdversarialPage(description + " with votes") { unit($0) + votes },
        AdversarialPage(description + " without votes") { unit($0) + "\n" },
      ]
    }
  }

  private static var paragraphs: [AdversarialPage] {
    var add = Units()
    add("words") { words($0) + " " }
    add("the same words") { _ in "a bridge " }
    add("one letter") { _ in "a" }
    add("straight marks") { _ in "\"" }
    add("at signs") { _ in "@" }
    add("open marks") { _ in "\u{201C}a bridge " }
    add("closed marks") { _ in "a bridge\u{201D} " }
    add("apostrophes") { _ in "'tis a bridge' " }
    add("marks of all kinds") { _ in "'\u{201C}\"a\" " }
    add("dots") { _ in "." }
    add("ellipses") { _ in "a bridge \u{2026} " }
    add("angles") { _ in ">" }
    add("calls") { _ in "Otto, you know that. You know it, Otto. " }
    add("blanks") { _ in " " }
    add("colons") { _ in "9:30 " }
    add("brackets") { _ in "(Otto, 9:30 am) " }
    return add.all.map { description, unit in
      AdversarialPage(
        description + " in one paragraph", head: opening + known, tail: "x\n\n" + votes, unit)
    }
  }
}
