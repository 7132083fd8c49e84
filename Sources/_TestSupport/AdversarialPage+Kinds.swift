extension AdversarialPage {
  /// The kinds on which work once grew, or might grow, faster than the page.
  package static let steep: [AdversarialPage] = [
    AdversarialPage("bullets with gaps", head: "Title\n\n• 1\n  Otto\n\n  No.\n") {
      "• \($0 % 9)\n  x\nReply\n"
    },
    AdversarialPage("name lines of two writers in turn", head: heading + "Login to comment\n") {
      "\(name($0))\n\(words($0)).\n\(name($0 + 1)), you are wrong.\n"
    },
    AdversarialPage("headers of two writers in turn") {
      header(name($0)) + sentence($0 - 1) + sentence($0) + votes
    },
    AdversarialPage("headers of two writers in turn, unmarked") {
      header(name($0)) + sentence($0 - 1) + sentence($0)
    },
    AdversarialPage("bylines", head: "The town plans a bridge\n\n") { "By Ann Rivers \($0)\n" },
    AdversarialPage("marks in one paragraph", tail: "\n\n" + votes) { "\"\(words($0, 4))\" " },
    AdversarialPage(
      "marks in one paragraph out of another",
      parts: [
        Part(unit: { words($0, 5) + " " }, tail: "\n\n" + votes),
        Part(unit: { "\"\(words($0 &* 7_919 % 2_000, 5))\" " }, tail: "\n\n" + votes),
      ]),
    AdversarialPage(
      "a comment of names that others call by one",
      head: opening + known,
      parts: [
        Part(lead: ferry, unit: { header("Name\($0)x") }, tail: votes),
        Part(unit: { _ in ferry + "Otto, you are wrong.\n\n" + votes }),
      ]),
    AdversarialPage(
      "a comment that answers all and is called by one name",
      head: opening + known,
      parts: [
        Part(unit: { sentence($0) + votes }),
        Part(
          lead: ferry, unit: { header("Name\($0)x") + sentence($0) + "No.\n\n" }, tail: votes),
        Part(unit: { _ in ferry + "Otto, you are wrong.\n\n" + votes }),
      ]),
    AdversarialPage(
      "a comment pasted with what it quotes",
      head: opening + bridge + votes,
      parts: [
        Part(unit: { header("Name\($0)x") + bridge }, tail: ferry + votes),
        Part(unit: { _ in header("Otto") + bridge + ferry + "No.\n\n" + votes }),
      ]),
    AdversarialPage(
      "a long comment of which each paragraph is taken up as one's own",
      head: opening + bridge + votes,
      parts: [
        Part(lead: bridge, unit: { sentence($0) }, tail: votes),
        Part(unit: { sentence($0) + "As I said before, it is mine.\n\n" + votes }),
      ]),
    AdversarialPage("a writer named by all, and answered as oneself", head: opening + ferry + votes) {
      header("Otto") + ferry + sentence($0) + votes + sentence($0)
        + "As I said before, my view is the same.\n\n" + votes
    },
  ]

  /// Other kinds: much of one thing.
  package static let plain: [AdversarialPage] = heads + comments + paragraphs

  private static let heads: [AdversarialPage] = [
    ("bylines and counts", { "By Ann Rivers\n\($0) Comments\n" }),
    ("counts", { "\($0) Comments\n\n" }), ("logins", { _ in "Login to comment\n\n" }),
    ("credits", { "© KYODO\($0)\n\n" }), ("adverts", { _ in "Video promotion\n\n" }),
    ("notices", { _ in "The requested article has expired, and is gone.\n\n" }),
    ("breadcrumbs", { "Home / Opinion / Lens \($0)\n" }),
    ("short lines", { "short line \($0)\n\n" }),
    ("repeated lines", { "short repeated line \($0 % 99)\n\n" + sentence($0) }),
    ("bylines with dates", { _ in "By Ann | River | Updated: 2024-05-24 11:10\n" }),
  ].flatMap { (description: String, unit: @Sendable (Int) -> String) in
    [
      AdversarialPage(description, head: "The town plans a bridge\n\n", unit),
      AdversarialPage(description + " above comments", head: heading, tail: bridge + votes, unit),
    ]
  }

  private static let comments: [AdversarialPage] = [
    ("comments", { sentence($0) }), ("the same comment", { _ in bridge }),
    ("two comments in turn", { $0 % 2 == 0 ? bridge : ferry }), ("nothing", { _ in "" }),
    ("headers", { header("Name\($0)x") }), ("headers of two", { header(name($0)) }),
    ("addresses", { "@\(name($0))\n\n" }), ("bare names", { name($0) + "\n\n" + sentence($0) }),
    ("names called", { "\(name($0)): " + sentence($0) }), ("footers", { _ in "View all\n\n" }),
    ("levels", { String(repeating: ">", count: $0 % 99) + " " + sentence($0) }),
    ("times", { "At \($0 % 12):30 pm you said it. " + sentence($0) }),
    ("first persons", { "As I said before, my wife agrees. " + sentence($0) }),
    ("tags", { "[quote=\(name($0))]" + sentence($0 - 1) + "[/quote]\n\n" }),
    ("copyrights", { "© KYODO\($0)\n\n" }), ("moderators", { _ in "Moderator: no.\n\n" }),
    ("addresses in words", { "@\(name($0)) \"\(words($0 - 1, 6))\" " + sentence($0) }),
  ].flatMap { (description: String, unit: @escaping @Sendable (Int) -> String) in
    [
      AdversarialPage(description + " with votes") { unit($0) + votes },
      AdversarialPage(description + " without votes") { unit($0) + "\n" },
    ]
  }

  private static let paragraphs: [AdversarialPage] = [
    ("words", { words($0) + " " }), ("the same words", { _ in "a bridge " }),
    ("one letter", { _ in "a" }), ("straight marks", { _ in "\"" }), ("at signs", { _ in "@" }),
    ("open marks", { _ in "\u{201C}a bridge " }), ("closed marks", { _ in "a bridge\u{201D} " }),
    ("apostrophes", { _ in "'tis a bridge' " }), ("marks of all kinds", { _ in "'\u{201C}\"a\" " }),
    ("dots", { _ in "." }), ("ellipses", { _ in "a bridge \u{2026} " }), ("angles", { _ in ">" }),
    ("calls", { _ in "Otto, you know that. You know it, Otto. " }),
    ("blanks", { _ in " " }), ("colons", { _ in "9:30 " }), ("brackets", { _ in "(Otto, 9:30 am) " }),
  ].map { (description: String, unit: @Sendable (Int) -> String) in
    AdversarialPage(
      description + " in one paragraph", head: opening + known, tail: "x\n\n" + votes, unit)
  }
}
