import DiscussionModel
import Testing

@testable import QuoteMatching

@Suite("Quotation marks")
struct QuotationMarksTests {
  @Test(
    "what stands between marks is found, apostrophes left aside",
    arguments: [
      ("He said \"so be it\" twice.", ["so be it"]),
      ("\u{201C}Bells\u{201D} and \u{2018}bells\u{2019}", ["Bells", "bells"]),
      ("It's Marrow's bell, isn't it", []),
      ("So 'tower and all' of it", ["tower and all"]), ("'tis so", []), ("the bells' fault", []),
      ("\"no end", ["no end"]),
      ("5\" of snow, 6\" of rain", []),
      ("a\"b\"", []),
      ("", []),
    ])
  func stretches(text: String, inner: [String]) {
    let (store, bytes) = store(text)
    let found = QuotationMarks.stretches(bytes).map { store[ByteRange($0.inner)] }
    #expect(found == inner)
  }

  @Test("a lost closing mark is told")
  func open() {
    #expect(QuotationMarks.stretches(store("\"a b").bytes).map(\.isClosed) == [false])
    #expect(QuotationMarks.stretches(store("\"a b\"").bytes).map(\.isClosed) == [true])
  }

  @Test(
    "one pair of marks holds a whole paragraph or does not",
    arguments: [
      ("\"The bell rings.\"", true), ("\u{201C}The bell rings\u{201D}.", true),
      ("\"The\" bell \"rings\"", false), ("He says \"the bell rings\"", false),
      ("\"The bell rings", false), ("The bell rings", false),
    ])
  func holds(text: String, isHeld: Bool) {
    #expect(QuotationMarks.hold(store(text).bytes) == isHeld)
  }

  @Test("indices are offsets of the store, wherever the paragraph stands")
  func offsets() {
    let text = TextStore("first line\nsays \"so\"")
    let found = QuotationMarks.stretches(text.bytes(of: ByteRange(11, 20)))
    #expect(found.map(\.inner) == [17..<19])
  }
}
