import DiscussionModel
import Evaluation
import _TestSupport

/// Pages for single tests.
enum SmallPages {
  /// A page whose cuts are worked out: no votes, hardly a name, all degrees of boundaries.
  static func inferred() -> Discussion {
    var page = DiscussionBuilder(
      title: "Ferry timetable to change", site: "Harbour Gazette", status: .expired,
      segmentation: .inferred)
    page.comment(boundary: .sure, "The nine o'clock boat was the only one my aunt could take.")
    page.comment(boundary: .likely, "She can take the bus.")
    page.comment(
      boundary: .guess, "The bus goes round the whole bay and stops at every farm on the way there."
    )
    page.comment("Wim", .address, answers: [1], boundary: .sure, "Then write to the ferry company.")
    page.comment(boundary: .likely, .address("Wim"), "I did, twice.")
    page.comment(
      answers: [], boundary: .likely, .quoteOfNothing("Boats are for people"),
      .quoteOfOutside("A timetable is a promise"), "So they say.")
    return page.discussion()
  }

  /// An article nobody wrote a comment on.
  static func article() -> Discussion {
    DiscussionBuilder(
      title: "How the lighthouse keeper makes soup", site: "Harbour Gazette",
      article: (1...12).map {
        "Step \($0). " + String(repeating: "Stir slowly and wait. ", count: 12)
      }
    ).discussion()
  }

  /// A page with something that was not understood.
  static func withDiagnostics(
    _ diagnostics: [Diagnostic] = [
      Diagnostic(line: 12, kind: .furniture, says: "a link of the site was left out"),
      Diagnostic(line: nil, kind: .count, says: "the page says that it has 14 comments"),
    ]
  ) -> Discussion {
    let plain = BicyclePage.discussion()
    var page = ImportedPage(source: plain.source, format: plain.format, text: plain.text)
    page.article = plain.article
    return Discussion(
      page: page, order: plain.order, segmentation: plain.segmentation, comments: plain.comments,
      blocks: plain.blocks, diagnostics: diagnostics)
  }

  /// A comment of some fifty rows between two short ones.
  static func tall() -> Discussion {
    var page = DiscussionBuilder(title: "Tall")
    page.comment("Ada", .stated, "First.")
    page.comment("Ben", .stated, .prose((1...50).map { "Row \($0)." }.joined(separator: "\n")))
    page.comment("Ada", .stated, .quote("Row 44.", of: 2), "Last.")
    return page.discussion()
  }

  /// Comments each of which quotes the one before: a chain.
  static func chain(_ count: Int) -> Discussion {
    var page = DiscussionBuilder(title: "Chain")
    for number in 1...count {
      let words = "Link number \(number) holds. The rest of it hangs below number \(number)."
      if number == 1 {
        page.comment("Ada", votes: (1, 0), .prose(words))
      } else {
        page.comment(
          number.isMultiple(of: 2) ? "Ben" : "Ada", votes: (number % 7, number % 3),
          .quote("Link number \(number - 1) holds.", of: number - 1), .prose(words))
      }
    }
    return page.discussion()
  }

  /// Comments in a tree that a seed decides, with text of many lengths.
  static func random(_ count: Int, seed: UInt64) -> Discussion {
    var random = SeededRandom(seed: seed)
    var page = DiscussionBuilder(title: "Random", article: ["An article of one paragraph."])
    let names: [String?] = ["Ada", "Ben", "Cleo", nil, "日本 太郎"]
    for number in 1...count {
      let parent =
        number > 1 && Int.random(in: 0..<4, using: &random) > 0
        ? Int.random(in: max(1, number - 6)..<number, using: &random) : 0
      let words =
        "Comment \(number) says 東京 and é. "
        + String(
          repeating: "More of the same words here. ",
          count: Int.random(in: 0..<(number % 9 == 0 ? 90 : 12), using: &random))
      let name = names.randomElement(using: &random) ?? nil
      if parent > 0, Bool.random(using: &random) {
        page.comment(
          name, .stated, votes: (number % 11, number % 5), parent: parent,
          .quote("Comment \(parent) says 東京 and é.", of: parent), .prose(words))
      } else {
        page.comment(
          name, .style, answers: parent > 0 ? [parent] : [], parent: parent, .prose(words))
      }
    }
    return page.discussion()
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
