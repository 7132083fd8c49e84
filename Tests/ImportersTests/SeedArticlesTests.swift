import DiscussionModel
import Evaluation
import Importers
import Testing
import _TestSupport

/// The real pages that have no comments, against what a person read out of them.
@Suite("Real articles", .enabled(if: !SharedFolder.isMissingAndMayBe))
struct SeedArticlesTests {
  private static let files = [
    "001": "001_d2bcfba1eb1cc900.txt", "002": "002_250defc4bfb1bc27.txt",
    "003": "003_ea4352de70d833d8.txt",
  ]

  private struct Seed {
    let page: ImportedPage
    let label: JSONValue

    init(_ number: String) throws {
      let file = "seeds/" + (files[number] ?? "")
      page = try ImporterRegistry.read(SharedFolder.read(file), source: file)
      label = try JSONValue(parsing: SharedFolder.read("gold/articles.json"))[number]
    }

    func text(_ range: ByteRange?) -> String? { range.map { page.text[$0] } }
  }

  @Test("title, byline and dates are as labelled", arguments: ["001", "003"])
  func head(number: String) throws {
    let seed = try Seed(number)
    let article = seed.page.article
    #expect(article.title?.line == seed.label["title"]["line"].int)
    #expect(seed.text(article.title?.range) == seed.label["title"]["text"].string)
    #expect(seed.text(article.byline) == seed.label["author"]["text"].string)
    #expect(article.published == nil)
    #expect(article.updated == seed.label["updated"]["iso"].string)
  }

  @Test("the body begins and ends as labelled", arguments: ["001", "003"])
  func body(number: String) throws {
    let seed = try Seed(number)
    let body = seed.page.article.body
    let label = seed.label["body"]
    #expect(body.count == label["paragraphs"].int)
    #expect(body.first?.line == label["first_line"].int)
    #expect(body.last?.line == label["last_line"].int)
    let firstWords = try #require(label["first_words"].string)
    let lastWords = try #require(label["last_words"].string)
    #expect(seed.text(body.first?.range)?.hasPrefix(firstWords) == true)
    #expect(seed.text(body.last?.range)?.hasSuffix(lastWords) == true)
  }

  @Test("the note about the writer is kept apart")
  func note() throws {
    let seed = try Seed("001")
    let words = try #require(seed.label["author_note"]["text_starts"].string)
    #expect(seed.text(seed.page.article.note)?.hasPrefix(words) == true)
  }

  @Test("no furniture is in the body, and no comment is made up", arguments: ["001", "002", "003"])
  func furniture(number: String) throws {
    let seed = try Seed(number)
    let furniture = Set(seed.label["furniture_lines"].elements.compactMap(\.int))
    #expect(!furniture.isEmpty)
    #expect(seed.page.article.body.allSatisfy { !furniture.contains($0.line ?? 0) })
    #expect(seed.page.marks?.isEmpty == true)
    #expect(seed.page.paragraphs.isEmpty)
  }

  @Test("what was left out is remarked, line by line", arguments: ["001", "003"])
  func nothingSilent(number: String) throws {
    let seed = try Seed(number)
    let article = seed.page.article
    var kept = Set(article.body.compactMap(\.line))
    for range in [
      article.title?.range, article.site, article.section, article.byline, article.note,
    ] {
      if let range { kept.insert(seed.page.text.line(at: range.lowerBound) ?? 0) }
    }
    let remarked = seed.page.diagnostics.compactMap(\.line)
    for line in seed.label["furniture_lines"].elements.compactMap(\.int) where !kept.contains(line)
    {
      // One remark stands for a run of lines: its first.
      let kept = kept.filter { $0 < line }.max() ?? 0
      #expect(remarked.contains { $0 > kept && $0 <= line }, "line \(line)")
    }
  }

  @Test("the stitched page is an article with a warning")
  func stitched() throws {
    let seed = try Seed("002")
    #expect(seed.page.diagnostics.contains { $0.kind == .stitched })
    let label = seed.label["body"]
    #expect(seed.page.article.title?.line == 1)
    #expect(seed.page.article.body.first?.line == label["first_line"].int)
    #expect(seed.page.article.body.last?.line == label["last_line"].int)
    let lastWords = try #require(label["last_words"].string)
    #expect(seed.text(seed.page.article.body.last?.range)?.hasSuffix(lastWords) == true)
  }
}
