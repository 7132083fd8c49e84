import DiscussionModel
import Testing

@testable import QuoteMatching

/// Lines that name the writer of what stands below them.
@Suite("Attribution lines")
struct AttributionTests {
  @Test(
    "a line of name and time is a header",
    arguments: [
      ("MarrowToday 07:12 am JST", "Marrow", "07:12"),
      ("> Marrow Today 07:12 PM JST", "Marrow", "19:12"),
      ("Sefa BellJan. 8, 2012 - 12:03AM JST", "Sefa Bell", "2012-01-08T00:03"),
      ("@MarrowToday", "Marrow", nil),
    ] as [(String, String, String?)])
  func headers(line: String, name: String, time: String?) throws {
    let (text, bytes) = store(line)
    let header = try #require(HeaderLine(bytes))
    #expect(text[header.heading.name] == name)
    #expect(header.heading.posted?.iso == time)
    #expect(header.rest == nil)
  }

  @Test(
    "anything else is none",
    arguments: [
      "Today I met Marrow", "Published: Jan. 8, 2012 - 12:03AM JST", "MarrowToday 07:72 am JST",
      "Marrow at 7 in the morning", "07:12 am JST", "",
    ])
  func others(line: String) { #expect(HeaderLine(store(line).bytes) == nil) }

  @Test("a zone may be missing only where a quote follows")
  func zone() {
    let line = store("(Sefa, Jan. 8, 2:03PM)").bytes
    #expect(HeaderLine(line) == nil)
    #expect(HeaderLine(line, needsZone: false)?.heading.posted?.iso == "14:03")
  }

  @Test("a header and the words behind it become two paragraphs, and marks follow")
  func splitsHeaders() {
    var page = page(["Marrow at 02:03 PM JST - 8th January The bell rings.", "It does."])
    page.marks = nil
    let split = HeaderSplitter.split(page)
    #expect(
      split.paragraphs.map { split.text[$0.range] } == [
        "Marrow at 02:03 PM JST - 8th January", "The bell rings.", "It does.",
      ])
  }

  @Test(
    "a name on a line of its own is one, plainly or less so",
    arguments: [
      ("@Marrow", "Marrow", .atSign), ("Marrow", "Marrow", .bare),
      ("Marrow:", "Marrow", .punctuated),
      ("> Sefa Bell wrote", "Sefa Bell", .bare), ("To 'Sefa'", "Sefa", .bare),
      ("R. T.", "R. T.", .bare),
    ] as [(String, String, AddressLine.Form)])
  func names(line: String, name: String, form: AddressLine.Form) throws {
    let (text, bytes) = store(line)
    let found = try #require(AddressLine(bytes))
    #expect(text[found.name] == name)
    #expect(found.form == form)
  }

  @Test(
    "a sentence, an everyday word and a web address are no names",
    arguments: [
      "So what?", "Exactly", "The bell rings every hour of the night here.", "example.org/bell",
      "Zero.", "Sefa and Marrow", "(bell)", "x",
    ])
  func noNames(line: String) { #expect(AddressLine(store(line).bytes) == nil) }

  @Test("a tag becomes a name, a quote and an answer")
  func tags() {
    let split = QuoteTags.split(page(["[quote=\"Sefa\"]The bell rings.[/quote] It does.", "Yes."]))
    #expect(
      split.paragraphs.map { split.text[$0.range] } == [
        "[quote=\"Sefa\"]", "The bell rings.", "It does.", "Yes.",
      ])
    let name = split.paragraphs.first.flatMap {
      QuoteTags.name(split.text.bytes(of: $0.range))
    }
    #expect(name.map { split.text[$0] } == "Sefa")
  }

  @Test(
    "a tag without its partner stays text",
    arguments: ["[quote=Sefa]The bell", "The bell[quote]", "[quotation] marks", "[", "[quote"])
  func loneTags(line: String) {
    let page = page([line, "It does."])
    #expect(QuoteTags.split(page).paragraphs == page.paragraphs)
  }
}
