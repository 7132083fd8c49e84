import DiscussionModel
import Importers

/// Reads an input of several pages, each of which a line of three dashes ends; of each whose first line is a figure it
/// says before it is read that it has so many comments.
enum SeveralPages: Importer {
  static let format = Format(name: "several-pages", endings: [])

  static func score(_ head: Head) -> Score { .certain }

  static func open(_ input: Input) throws(ImportError) -> any Listing {
    let text = String(decoding: input.bytes, as: UTF8.self)
    return Pages(parts: text.split(separator: "---\n").map(String.init), source: input.source)
  }

  private struct Pages: Listing {
    let parts: [String]
    let source: String

    var entries: [Entry] {
      parts.enumerated().map { place, part in
        let count = part.split(separator: "\n").first.flatMap { Int($0) }
        return Entry(id: Entry.ID(place: place), title: "Page \(place)", comments: count)
      }
    }

    func page(of id: Entry.ID) throws(ImportError) -> ImportedPage {
      guard parts.indices.contains(id.place) else { throw .missing }
      guard !parts[id.place].contains("damaged") else { throw .binary(line: 1) }
      return try ImporterRegistry.read(Array(parts[id.place].utf8), source: source)
    }
  }
}
