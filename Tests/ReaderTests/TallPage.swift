import DiscussionModel
import _TestSupport

/// A page whose comments are taller than most screens: in the middle of them places are lost easily.
enum TallPage {
  static func discussion() -> Discussion {
    var page = DiscussionBuilder(
      title: "How the harbour wall was built", site: "Harbour Gazette",
      article: [words(900, 60), words(960, 60)])
    page.comment("Ada", votes: (9, 2), at: "07:05", .prose(words(0, 40)), .prose(words(40, 300)))
    page.comment(
      "Ben", votes: (2, 8), at: "08:10", .quote(words(0, 40), of: 1), .prose(words(400, 160)),
      .prose("The rain came, see https://example.org/rain for how much."), .prose(words(560, 90)),
      .quote(words(40, 60), of: 1), .prose(words(650, 200)), .prose(words(850, 40)))
    page.comment(
      "Ada", votes: (4, 1), at: "08:40", .quote(words(560, 90), of: 2), .prose(words(1_000, 400)),
      .prose("No rain here."))
    page.comment(
      "Cleo", .style, votes: (1, 1), answers: [2], .prose(words(1_400, 20)), .prose("Rain again."),
      .prose(words(1_420, 200)))
    page.comment("Ben", votes: (7, 0), at: "11:00", .prose(words(1_700, 300)))
    page.comment(
      "Ada", votes: (3, 3), at: "12:00", .prose(words(2_000, 250)),
      .prose("The gulls came back."), .prose(words(2_250, 120)), .prose("More gulls."))
    let built = page.discussion()
    var imported = ImportedPage(source: built.source, format: built.format, text: built.text)
    imported.article = built.article
    return Discussion(
      page: imported, order: built.order, segmentation: built.segmentation,
      comments: built.comments, blocks: built.blocks,
      diagnostics: [Diagnostic(line: 3, kind: .furniture, says: "a link was left out")])
  }

  /// Words that stand nowhere else on the page, in sentences of seven.
  private static func words(_ first: Int, _ count: Int) -> String {
    (first..<first + count).map { "word\($0)" + (($0 - first) % 7 == 6 ? "." : "") }
      .joined(separator: " ") + "."
  }
}
