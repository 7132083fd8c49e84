import DiscussionModel
import Evaluation
import Importers
import Reconstruction
import Testing
import _TestSupport

/// Every line of a page is in the article, in a comment or among the remarks.
@Suite("Nothing is lost")
struct NothingLostTests {
  static let title = "The town plans a bridge\n\n"
  static let text = "\n\nThe bridge over the river is a matter of taste, as the people say.\n"
  static let comments = "\n\nLogin to comment\n\nGood.\n\n1 ( +1 / -0 )\n"

  /// The head of a page, and what is remarked of it.
  static let cases: [(page: String, remark: String?)] = [
    ("Home / Opinion / Rivers\nHome / Sports / Boats\n" + title + text, "Home / Sports / Boats"),
    (title + "By Ann Rivers | Chief of the river desk" + text, "Chief of the river desk"),
    (title + "By Ann Rivers | Updated: May 24, 2024 11:10" + text, "Updated: May 24, 2024 11:10"),
    (title + "By Ann Rivers | Updated: 2024-05-24 11:10 (JST)" + text, "(JST)"),
    (title + "By Ann Rivers | Updated: 2024-05-24 11:10" + text, nil),
    (title + "2024-05-24 or so, they say" + text, "2024-05-24 or so, they say"),
    (title + "By Ann Rivers\nBy Bob Shaw" + text, "By Bob Shaw"),
    (title + "1 Comment\n\nIt does. © drawn by my uncle" + comments, "© drawn by my uncle"),
    ("1 Comment\n\n© drawn by KYODOThe town plans a bridge" + comments, "© drawn by KYODO"),
    (title + "1 Comment\n\n2 Comments\n\nBy Ann Rivers" + text + comments, "2 Comments"),
    (
      title + "The requested article has expired, so they say to everybody." + comments,
      ", so they say to everybody."
    ),
    (title + "The requested article has expired, and is no longer available." + comments, nil),
    (
      title + "1 Comment\n\nIt does.\n\nThe requested article has expired\n\n1 Comment" + comments,
      "The requested article has expired"
    ),
  ]

  @Test("what a head holds besides what is understood is remarked", arguments: cases)
  func head(_ head: (page: String, remark: String?)) throws {
    let page = try ImporterRegistry.read(Array(head.page.utf8), source: "page.txt")
    #expect(LostLines(of: page).numbers == [])
    let said = page.diagnostics.filter { $0.kind == .furniture }.map(\.says)
    let wanted = head.remark.map { "left out: \u{201C}\($0)\u{201D}" }
    #expect(said.filter { !$0.contains("Login") } == (wanted.map { [$0] } ?? []))
  }

  @Test("a comment that speaks of an expired article is a comment")
  func expired() throws {
    let words = "Why does it say the requested article has expired? I read it."
    let page = try ImporterRegistry.read(
      Array((Self.title + "Login to comment\n\n\(words)\n\n1 ( +1 / -0 )\n").utf8), source: "page")
    #expect(page.marks?.count == 1)
    #expect(page.article.status == .absent)
    #expect(page.paragraphs.map { page.text[$0.range] } == [words])
  }

  @Test("a quote's tag from which no name can be read stays where it is")
  func tags() {
    let tag = "[quote=\"somebody whose name is far too long to be anybody's name\"]"
    let discussion = Conversation(
      page: Self.title + "Login to comment\n\n\(tag)Good.[/quote]\n\nNo.\n\n1 ( +1 / -0 )\n"
    ).discussion
    #expect(LostLines(of: discussion).numbers == [])
    #expect(discussion.blocks.map { discussion.text[$0.range] } == [tag, "Good.", "No."])
  }

  @Test("a page of which a line is lost is found out")
  func oracle() throws {
    var page = try ImporterRegistry.read(
      Array((Self.title + "By Ann Rivers | River desk" + Self.comments).utf8), source: "page")
    #expect(LostLines(of: page).numbers == [])
    page.diagnostics = []
    #expect(LostLines(of: page).numbers == [3, 5])
    page.marks = []
    #expect(LostLines(of: page).numbers == [3, 5, 7, 9])
  }
}

/// The same of all pages of text that there are, and of what careless hands make of them.
@Suite("Nothing is lost of the real pages", .enabled(if: !SharedFolder.isMissingAndMayBe))
struct NothingLostOfRealPagesTests {
  static let folders = [
    "seeds", "corpora/debates/pages", "corpora/debates-edited/pages",
    "corpora/debates-unmarked/pages", "corpora/web-text/pages", "corpora/layouts/pages",
    "corpora/faults",
  ]

  @Test("nothing is lost by reading, changing and reconstructing a page", arguments: folders)
  func pages(folder: String) throws {
    for file in try SharedFolder.files(in: folder) where file.hasSuffix(".txt") {
      let bytes = try SharedFolder.read(folder + "/" + file)
      let page = try ImporterRegistry.read(bytes, source: file)
      let lost = LostLines(of: page).numbers
      #expect(lost == [], "\(file)")
      guard bytes.count < 100_000 else { continue }
      try changed(bytes, file)
    }
  }

  /// Some changes of each page; of the first, what reconstruction makes of it as well.
  private func changed(_ bytes: [UInt8], _ file: String) throws {
    var random = SeededRandom(seed: UInt64(bytes.count))
    for round in 0..<3 {
      let bytes = MutatedPage.of(bytes, &random)
      let page = try ImporterRegistry.read(bytes, source: file)
      let lost = LostLines(of: page).numbers
      #expect(lost == [], "\(file), change \(round)")
      guard round == 0, bytes.count < 20_000 else { continue }
      #expect(LostLines(of: reconstruct(page)).numbers == [], "\(file), reconstructed")
    }
  }
}
