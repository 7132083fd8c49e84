import DiscussionModel
import Importers
import Reconstruction

/// A set of pages with their labels, out of the shared folder.
package struct LabelledSet: Sendable {
  /// A page as it was imported, and what people say of it.
  package struct Page: Sendable {
    /// The page's name.
    package var name: String
    /// The page.
    package var page: ImportedPage
    /// What people say of it.
    package var labels: LabelledPage
    /// The path of the file that says it, as seen from the shared folder.
    package var labelsPath: String
  }

  /// The set's name.
  package let name: String
  /// Its pages, by name.
  package let pages: [Page]

  /// The names of the sets there are.
  package static let names = ["seeds", "debates", "debates-edited", "debates-unmarked"]

  /// Reads a set.
  ///
  /// - Parameter name: one of `names`.
  /// - Throws: where the shared folder is missing, or a page cannot be read.
  package init(_ name: String) throws {
    self.name = name
    if name == "seeds" {
      let files = try SharedFolder.files(in: "seeds")
      pages = try files.filter { $0.hasPrefix("000") || $0.hasPrefix("004") }.map { file in
        try Self.page(file, at: "seeds/\(file)", labels: "gold/\(file.prefix(3)).json")
      }
    } else {
      let files = try SharedFolder.files(in: "corpora/\(name)/gold")
      pages = try files.map { file in
        let stem = file.dropLast(".json".count)
        return try Self.page(
          String(stem), at: "corpora/\(name)/pages/\(stem).txt",
          labels: "corpora/\(name)/gold/\(file)")
      }
    }
  }

  private static func page(_ name: String, at path: String, labels: String) throws -> Page {
    Page(
      name: name, page: try ImporterRegistry.read(SharedFolder.read(path), source: name),
      labels: try SharedFolder.labels(labels), labelsPath: labels)
  }

  /// The paragraphs of the articles among the seeds.
  ///
  /// - Throws: where the shared folder is missing, or a page cannot be read.
  package static func articleParagraphs() throws -> [[UInt8]] {
    try SharedFolder.files(in: "seeds").flatMap { file in
      let page = try ImporterRegistry.read(SharedFolder.read("seeds/\(file)"), source: file)
      return page.article.body.map { Array(page.text.bytes(of: $0.range)) }
    }
  }

  /// Whether comments begin with the paragraphs of a page, by its labels.
  ///
  /// Of several paragraphs on one line the first begins it.
  package static func starts(of page: Page) -> [Bool] {
    let lines = Set(page.labels.comments.map(\.line))
    let numbers = splitParagraphs(of: page.page).paragraphs.map { Int($0.lineNumber) }
    return numbers.indices.map { index in
      lines.contains(numbers[index]) && (index == 0 || numbers[index - 1] != numbers[index])
    }
  }

  private init(name: String, pages: [Page]) {
    self.name = name
    self.pages = pages
  }

  /// The same pages as if they marked no comments.
  package func unmarked() -> LabelledSet { changed { $0.unmarked() } }

  /// The same pages with their marked comments in another order; `nil` leaves them as they are.
  package func reordered(_ order: CommentOrder?) -> LabelledSet {
    guard let order else { return self }
    return changed { $0.reordered(order) }
  }

  private func changed(_ change: (ImportedPage) -> ImportedPage) -> LabelledSet {
    LabelledSet(
      name: name,
      pages: pages.map { page in
        var page = page
        page.page = change(page.page)
        return page
      })
  }
}
