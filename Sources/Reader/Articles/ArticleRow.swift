import DiscussionModel
import DiscussionQuery
import ThreadDisplay
import Wording

/// A page in the list of articles.
package struct ArticleRow: Sendable {
  /// How far its reading has come.
  package enum Progress: Hashable, Sendable {
    /// Not read yet.
    case waiting
    /// Read.
    case read(ArticleSummary)
    /// It could not be read.
    case failed(Failure)
  }

  /// Why a page could not be read.
  package struct Failure: Hashable, Sendable {
    /// What is wrong and what to do.
    package let reason: String
    /// The file, as the user would name it, with the line where there is one.
    package let place: String

    /// What is wrong with the file at a place.
    package init(_ reason: String, at place: String) {
      self.reason = reason
      self.place = place
    }

    /// Both in one row; the place behind the reason, which a long path would push out of sight.
    var says: String { "\(reason) (\(place))" }
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
  var failure: Failure? {
    if case .failed(let failure) = progress { return failure }
    return nil
  }

  /// Why it could not be read, or why it is doubtful; `nil` of a page without fault.
  var fault: Failure? { failure ?? summary?.stitched.map { Failure($0, at: source) } }

  /// Whether its headline, its site, a writer's name or its file holds a text, whatever the case.
  func mentions(_ lowercased: String) -> Bool {
    let texts = [source] + (summary.map { [$0.title, $0.site] + $0.names } ?? [])
    return texts.contains { $0.lowercased().contains(lowercased) }
  }
}
