import DiscussionModel

/// All formats that can be read, and how the one of an input is told.
package enum ImporterRegistry {
  /// The names of the formats.
  package static let formats = [PageTextImporter.format]

  /// Decodes and reads an input.
  ///
  /// - Parameters:
  ///   - bytes: the input, whole.
  ///   - source: where it came from, as the user named it.
  /// - Throws: `ImportError` where there is no text in it.
  package static func read(_ bytes: consuming [UInt8], source: String) throws(ImportError)
    -> ImportedPage
  {
    let (text, diagnostics) = try TextDecoder.decode(bytes)
    return read(text, source: source, diagnostics: diagnostics)
  }

  /// Reads a text that was decoded before.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - source: where it came from, as the user named it.
  ///   - diagnostics: what decoding it left out.
  package static func read(
    _ text: TextStore, source: String, diagnostics: [Diagnostic]
  ) -> ImportedPage {
    var page = PageTextImporter.read(text, source: source)
    page.diagnostics.insert(contentsOf: diagnostics, at: 0)
    page.diagnostics.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return page
  }
}
