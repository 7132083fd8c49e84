import DiscussionModel

/// The one discussion on a page of text.
package struct PageTextListing: Listing {
  private let text: TextStore
  private let source: String
  private let decoding: [Diagnostic]

  /// The page of a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - source: where it came from, as the user named it.
  ///   - decoding: what decoding it left out.
  package init(text: TextStore, source: String, decoding: [Diagnostic]) {
    self.text = text
    self.source = source
    self.decoding = decoding
  }

  package var entries: [Entry] { [Entry(id: Entry.ID(place: 0))] }

  /// The page, read anew each time.
  package var page: ImportedPage {
    var page = PageTextImporter.read(text, source: source)
    page.diagnostics.insert(contentsOf: decoding, at: 0)
    page.diagnostics.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return page
  }

  package func page(of id: Entry.ID) throws(ImportError) -> ImportedPage {
    guard id.place == 0 else { throw .missing }
    return page
  }
}
