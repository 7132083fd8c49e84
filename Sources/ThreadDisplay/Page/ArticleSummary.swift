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
  ///   - isInferred: whether the cuts between them were worked out.
  ///   - names: the writers' names, each once.
  package init?(title: String?, comments: Int?, isInferred: Bool, names: [String]) {
    guard let title, let comments else { return nil }
    self.title = title
    self.comments = comments
    self.names = names
    site = ""
    self.isInferred = isInferred
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
