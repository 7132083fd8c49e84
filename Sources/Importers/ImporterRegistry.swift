import DiscussionModel

/// All formats that can be read, and how the one of an input is told.
package enum ImporterRegistry {
  /// The importers; of two that are equally sure the first is asked.
  private static let importers: [any Importer.Type] = [
    OwnExportImporter.self, UnreadImporter.self, PageTextImporter.self,
  ]

  /// The importer for an input that begins so.
  package static func importer(for head: Head) -> any Importer.Type {
    importer(for: head, among: importers) ?? PageTextImporter.self
  }

  /// The importer that an input's content makes surest; of several the first whose files end as the input's name does.
  static func importer(
    for head: Head, among importers: [any Importer.Type]
  ) -> (any Importer.Type)? {
    let scores = importers.map { $0.score(head) }
    guard let best = scores.max(), best > .none else { return nil }
    let equals = zip(importers, scores).filter { $0.1 == best }.map(\.0)
    return equals.first { $0.format.isNamed(by: head.name) } ?? equals.first
  }

  /// Opens an input as a list of the discussions in it.
  ///
  /// - Throws: `ImportError` where it cannot be read.
  package static func open(_ input: Input) throws(ImportError) -> any Listing {
    try importer(for: input.head).open(input)
  }

  /// Reads the first discussion in an input.
  ///
  /// - Parameters:
  ///   - bytes: the input, whole.
  ///   - source: where it came from, as the user named it.
  /// - Throws: `ImportError` where there is none in it.
  package static func read(_ bytes: [UInt8], source: String) throws(ImportError) -> ImportedPage {
    let listing = try open(Input(bytes, source: source))
    guard let first = listing.entries.first else { throw .empty }
    return try listing.page(of: first.id)
  }
}
