import DiscussionModel
import Testing

@testable import Importers

@Suite("Telling what an input is")
struct ImporterRegistryTests {
  /// Letters, surely where they begin with A.
  private enum Letters: Importer {
    static let format = Format(name: "letters", endings: ["abc"])
    static func score(_ head: Head) -> Score {
      head.bytes.first == UInt8(ascii: "A") ? .certain : .likely
    }
    static func open(_ input: Input) throws(ImportError) -> any Listing { throw .empty }
  }

  /// Figures, which letters may be as well.
  private enum Figures: Importer {
    static let format = Format(name: "figures", endings: ["123", "num"])
    static func score(_ head: Head) -> Score { head.bytes.isEmpty ? .none : .likely }
    static func open(_ input: Input) throws(ImportError) -> any Listing { throw .empty }
  }

  private func format(of text: String, named name: String) -> String? {
    ImporterRegistry.importer(
      for: Input(Array(text.utf8), source: name).head, among: [Figures.self, Letters.self]
    )?.format.name
  }

  @Test("The content decides; a name decides between those that are equally sure, else the first")
  func choice() {
    #expect(format(of: "A", named: "x.num") == "letters")
    #expect(format(of: "b", named: "x.ABC") == "letters")
    #expect(format(of: "b", named: "x.num") == "figures")
    #expect(format(of: "b", named: "abc") == "figures")
    #expect(format(of: "", named: "x.123") == "letters")
  }

  @Test("What nobody knows is a page of text, whatever it is called")
  func fallback() {
    let head = Input(Array("Words.\n".utf8), source: "words.bin").head
    #expect(ImporterRegistry.importer(for: head).format.name == "page-text")
  }

  @Test("A page of text is one discussion, and no other is in it")
  func onePage() throws {
    let listing = try ImporterRegistry.open(Input(Array("Words.\n".utf8), source: "words.txt"))
    #expect(listing.entries.map(\.id.place) == [0])
    #expect(throws: ImportError.missing) { try listing.page(of: Entry.ID(place: 1)) }
  }

  @Test(
    "The beginning of a page is whole lines of it, standing where they do in the whole")
  func beginning() throws {
    var text = "Login to comment\n\n"
    while text.utf8.count < 2 * Head.size {
      text += "Bells é \(text.utf8.count).\n\n0 ( +0 / -0 )\n\n"
    }
    let input = Input(Array(text.utf8), source: "bells.txt")
    let beginning = try #require(PageTextImporter.beginning(input.head, of: input.source))
    let whole = try ImporterRegistry.read(Array(input.bytes), source: input.source)
    let count = beginning.paragraphs.count - 1
    #expect(count > 1_000)
    #expect(beginning.paragraphs.prefix(count) == whole.paragraphs.prefix(count))
    #expect(!beginning.diagnostics.contains { $0.kind == .encoding })
  }
}
