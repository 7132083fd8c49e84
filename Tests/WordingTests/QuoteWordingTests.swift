import DiscussionModel
import Testing
import Wording
import _TestSupport

@Suite("What is said of a quote")
struct QuoteWordingTests {
  private func page(_ part: DiscussionBuilder.Part) -> Discussion {
    var page = DiscussionBuilder(title: "The ferry is late", article: ["It left at nine."])
    page.comment("Ada", .style, "One is here. Two is here. Three is here.")
    page.comment("Ben", .stated, part, "Really?")
    return page.discussion()
  }

  private func quote(in page: Discussion) throws -> Quote {
    try #require(page.blocks[page.comments[1].blocks.lowerBound].quote)
  }

  @Test(
    "Its source is named in print and in a sentence",
    arguments: [
      (
        DiscussionBuilder.Part.quote("Two is here.", of: 1), "↑ #1 Ada?, part",
        "from Ada? #1, part of it"
      ),
      (
        .quote("One is here. Two is here. Three is here.", of: 1), "↑ #1 Ada?", "from Ada? #1"
      ),
      (.quoteOfTitle("The ferry is late"), "↑ headline", "from the headline"),
      (.quoteOfArticle("It left at nine."), "↑ article", "from the article"),
      (.quoteOfOutside("A boat is a boat."), "from elsewhere", "from outside of this page"),
      (
        .quoteOfNothing("A boat is a boat."), "not on this page",
        "its source is not on this page"
      ),
    ])
  func origin(_ part: DiscussionBuilder.Part, _ label: String, _ sentence: String) throws {
    let page = page(part)
    let origin = QuoteOrigin(
      try quote(in: page), naming: CommentNaming(page, glyphs: .unicode))
    #expect(origin.label == label)
    #expect(origin.sentence == sentence)
  }

  @Test("An unsure source is said to be so")
  func doubt() throws {
    let page = page(.quote("Two is here.", of: 1))
    var quote = try quote(in: page)
    quote.certainty = .likely
    let origin = QuoteOrigin(quote, naming: CommentNaming(page, glyphs: .ascii))
    #expect(origin.place == "^ #1" && origin.doubt == "?")
    #expect(origin.sentence == "from Ada? #1, part of it, not surely")
  }

  @Test("The status line and the evidence tell the same of what was left out")
  func leftOut() throws {
    let page = page(.quote("Two is here.", of: 1))
    let report = QuoteReport(try quote(in: page), in: page, glyphs: .unicode)
    #expect(report.leftOut == ["1 sentence before", "1 sentence after"])
    #expect(report.says == "; left out: 1 sentence before, 1 sentence after")
    let remarks = Explanation(of: 1, in: page).claims.flatMap(\.remarks)
    #expect(remarks.contains("Left out: 1 sentence before and 1 sentence after."))
  }

  @Test("Where within a sentence words were left out, they are counted")
  func words() throws {
    let page = page(.quote("is here. Three is here.", of: 1))
    let report = QuoteReport(try quote(in: page), in: page, glyphs: .unicode)
    #expect(report.leftOut == ["2 sentences before"])
    let short = self.page(.quote("Two is", of: 1))
    #expect(
      QuoteReport(try quote(in: short), in: short, glyphs: .unicode).leftOut
        == ["1 sentence before", "2 sentences after"])
  }
}
