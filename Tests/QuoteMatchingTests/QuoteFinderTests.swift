import DiscussionModel
import Testing

@testable import QuoteMatching

/// Paragraphs that repeat others, on pages of a few lines.
@Suite("Quote finder")
struct QuoteFinderTests {
  private static let source = "I have lived two streets from that tower for thirty years."

  /// What was read of comments, each with so many paragraphs.
  private func read(_ page: ImportedPage, counts: [Int]) -> QuoteFinder {
    var finder = QuoteFinder(page)
    var start = 0
    for (unit, count) in counts.enumerated() {
      finder.read(start..<start + count, unit: unit)
      start += count
    }
    return finder
  }

  private func role(_ role: Role) -> String {
    switch role {
    case .own: "own"
    case .quote: "quote"
    case .header: "header"
    case .address: "address"
    case .moderator: "moderator"
    case .stated: "stated"
    case .unresolved: "unresolved"
    }
  }

  @Test("a paragraph that stands further up is a quote of it, word for word or nearly")
  func quotes() throws {
    let page = page([
      Self.source, "And the bell?", "“I have lived two streets from that tower for forty years”",
      Self.source, "So have I.",
    ])
    let reading = read(page, counts: [2, 1, 2]).reading
    #expect(reading.roles.map(role) == ["own", "own", "quote", "quote", "own"])
    #expect(try #require(reading.quote(2)).match == .edited)
    let quote = try #require(reading.quote(3))
    #expect(quote.match == .exact)
    #expect(quote.similarity == 1)
    #expect(quote.spans.map { page.text[$0.source] } == [Self.source])
  }

  @Test("a quote of a part tells which")
  func part() throws {
    let page = page([Self.source + " Nobody else has.", Self.source, "So have I."])
    let quote = try #require(read(page, counts: [1, 2]).reading.quote(1))
    #expect(quote.match == .partial)
    #expect(quote.spans.map { page.text[$0.source] } == [Self.source])
  }

  @Test("a slip leaves it a quote, an own phrase more makes it the writer's sentence")
  func edited() throws {
    let slip = "I have lived two streets from this tower for thirty years."
    let own = "You know very well that " + Self.source
    let page = page([Self.source, slip, "Yes.", own, "Yes."])
    let reading = read(page, counts: [1, 2, 2]).reading
    #expect(try #require(reading.quote(1)).match == .edited)
    #expect(reading.quote(3) == nil)
  }

  @Test("a few words are a quote only in company")
  func short() {
    let lines = ["I agree.", Self.source, "I agree."]
    let alone = read(page(lines), counts: [1, 1, 1]).reading
    #expect(alone.roles.map(role) == ["own", "own", "own"])
    let below = read(
      page(lines.dropLast() + ["MarrowToday 07:12 am JST", "I agree.", "So do I."]),
      counts: [1, 1, 3]
    )
    .reading
    #expect(below.roles.map(role) == ["own", "own", "header", "quote", "own"])
  }

  @Test("the title is quoted as well, and what a sign marks of nothing is unresolved")
  func others() throws {
    let page = page(
      ["Harbour clock tower to fall silent at night", "> Words from nowhere at all", "Indeed."],
      title: "Harbour clock tower to fall silent at night")
    let reading = read(page, counts: [1, 2]).reading
    #expect(try #require(reading.quote(0)).passage == Passages.title)
    #expect(reading.roles.map(role) == ["quote", "unresolved", "own"])
  }

  @Test("where comments are not marked, what is pasted is found all the same")
  func unmarked() throws {
    let page = page([Self.source, "And the bell?", Self.source, "So have I."])
    var finder = QuoteFinder(page)
    finder.readUnmarked()
    #expect(finder.reading.roles.map(role) == ["own", "own", "quote", "own"])
  }
}
