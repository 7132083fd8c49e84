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
    AdversarialPage("a writer named by all who answers himself", head: opening + ferry + votes) {
      header("Otto") + ferry + sentence($0) + votes + sentence($0)
        + "As I said before, my view is the same.\n\n" + votes
    },
  ]
}
