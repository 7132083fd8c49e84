import DiscussionModel
import DiscussionQuery
import Wording

/// What the list of articles says of a page, kept when the page itself is let go.
package struct ArticleSummary: Hashable, Sendable {
  /// The headline, else the end of the source's path.
  package var title: String
  /// The site; empty where it is not known.
  package var site: String
  /// How many comments there are.
  package var comments: Int
  /// Whether the cuts between them were worked out, so that the count is no fact.
  package var isInferred: Bool
  /// The writers' names, each once.
  package var names: [String]
  /// Why the page seems to be no single one; `nil` where it is.
  package var stitched: String?

  /// The summary of a page of which a listing says so much; `nil` where that is not enough for a row.
  ///
  /// - Parameters:
  ///   - title: the headline.
  ///   - comments: how many comments there are.
  ///   - names: the writers' names, each once.
  package init?(title: String?, comments: Int?, names: [String]) {
    guard let title, let comments else { return nil }
    self.title = title
    self.comments = comments
    self.names = names
    site = ""
    isInferred = false
  }

  /// The summary of a page.
  package init(_ discussion: Discussion) {
    title = PageDescription(discussion, glyphs: .unicode).title
    site = discussion.article.site.map { discussion.text[discussion.text.rowful(of: $0)] } ?? ""
    comments = discussion.comments.count
    isInferred = discussion.segmentation == .inferred
    names = NameTable(discussion.comments).names
    stitched = discussion.diagnostics.first { $0.kind == .stitched }?.says
  }
}

/// A page in the list of articles.
package struct ArticleRow: Sendable {
  /// How far its reading has come.
  package enum Progress: Hashable, Sendable {
    /// Not read yet.
    case waiting
    /// Read.
    case read(ArticleSummary)
    /// It could not be read, and why.
    case failed(String)
  }

  /// What the loader knows it by: its place among the files, 0-based.
  package let id: Int
  /// The file, as the user would name it.
  package let source: String
  /// How far its reading has come.
  package internal(set) var progress = Progress.waiting
  /// Whether it was opened in this run.
  package internal(set) var isOpened = false

  /// A page that is not read yet.
  init(id: Int, source: String) {
    self.id = id
    self.source = source
  }

  /// What is known of it, once it is read.
  var summary: ArticleSummary? {
    if case .read(let summary) = progress { return summary }
    return nil
  }

  /// Why it could not be read.
  var failure: String? {
    if case .failed(let reason) = progress { return reason }
    return nil
  }

  /// Whether its headline, its site, a writer's name or its file holds a text, whatever the case.
  func mentions(_ lowercased: String) -> Bool {
    let texts = [source] + (summary.map { [$0.title, $0.site] + $0.names } ?? [])
    return texts.contains { $0.lowercased().contains(lowercased) }
  }
}
