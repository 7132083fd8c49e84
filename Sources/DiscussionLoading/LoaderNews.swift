import DiscussionModel
import Importers

/// What a `PageLoader` tells of its work, each page named by its row, 0-based.
package enum LoaderNews: Sendable {
  /// A file turned out to hold several discussions: the first stands in the file's row, the others in rows of their own.
  case listed(Int, [Entry], others: Range<Int>)
  /// A page was read for what its row shows.
  case read(Int, LoadedPage)
  /// A page could not be read.
  case failed(Int, LoadingError)
  /// The beginning of a large page that is being opened, and about how many comments all of it has.
  case began(Int, Discussion, expected: Int)
  /// So many comments of a page that is being opened were found; where nothing marks them, so many paragraphs.
  case imported(Int, count: Int)
  /// A page is there to be shown.
  case opened(Int, LoadedPage)
  /// So many comments of a page pass a test.
  case hits(Int, count: Int, search: Int)
}
