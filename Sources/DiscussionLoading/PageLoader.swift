import DiscussionModel
import Glibc
import Importers
import Synchronization

/// Reads the pages behind what the user named, one or many, now or in the background, and keeps what memory allows.
///
/// Each page is a row; see `PageRows`.
package final class PageLoader: Sendable {
  /// Applies what was set right by hand to a page as it is read without that.
  package typealias Correcting = @Sendable (Discussion) -> LoadedPage
  /// Starts a piece of work on a thread of its own.
  package typealias Starting = @Sendable (@escaping @Sendable () -> Void) -> Void

  /// Tells by an input's beginning which importer reads it.
  package typealias Telling = @Sendable (Head) -> any Importer.Type

  /// How much memory pages may take while they are kept, in bytes: no more than an eighth of the machine's.
  package static let usualBudget = min(
    512 << 20, sysconf(Int32(_SC_PHYS_PAGES)) / 8 * sysconf(Int32(_SC_PAGESIZE)))
  /// From this size on an input shows its beginning before all of it is read, in bytes.
  static let largeSize = 256 << 10

  let files: any FileReader
  let importer: Telling
  let correct: Correcting
  let start: Starting
  let news: @Sendable (LoaderNews) -> Void
  let rows: Mutex<PageRows>
  let cache: Mutex<PageCache>
  /// Whether the page that is being opened is not wanted any more.
  let isStopped = Atomic(false)
  /// The number of the search that is wanted; another one in progress then ends.
  let search = Atomic<Int>(0)

  /// A loader that has not read anything yet.
  ///
  /// - Parameters:
  ///   - paths: the files, or `-` for standard input.
  ///   - files: reads them.
  ///   - importer: tells what they are.
  ///   - correct: applies what was set right by hand.
  ///   - budget: how much memory pages may take while they are kept, in bytes.
  ///   - start: starts work in the background.
  ///   - news: is told what comes of that, on the thread that did it; it must not call the loader.
  package init(
    _ paths: [String], files: any FileReader = SystemFiles(),
    importer: @escaping Telling = ImporterRegistry.importer,
    correct: @escaping Correcting = { LoadedPage($0) }, budget: Int = usualBudget,
    start: @escaping Starting = { $0() }, news: @escaping @Sendable (LoaderNews) -> Void = { _ in }
  ) {
    self.files = files
    self.importer = importer
    self.correct = correct
    self.start = start
    self.news = news
    rows = Mutex(PageRows(paths))
    cache = Mutex(PageCache(budget: budget))
  }

  /// How many rows are known by now.
  package var count: Int { rows.withLock { $0.count } }

  /// Reads the page of a row, or takes it from memory.
  ///
  /// - Returns: `nil` where there is no such row.
  /// - Throws: `LoadingError` where it cannot be read.
  package func page(at row: Int) throws(LoadingError) -> LoadedPage? {
    try read(row, isOpening: false)
  }

  /// Reads one page after the other, file by file.
  ///
  /// - Parameter body: takes a page, or why it could not be read.
  /// - Throws: what `body` throws, which ends it.
  package func forEachPage(
    _ body: (Result<LoadedPage, LoadingError>) throws -> Void
  ) rethrows {
    try forEachRow { row in
      if let page = outcome(of: row) { try body(page) }
    }
  }

  /// Calls `body` with each row, file by file; what the first row of a file brings to light follows it.
  func forEachRow(_ body: (Int) throws -> Void) rethrows {
    for file in 0..<rows.withLock(\.fileCount) {
      try body(file)
      for row in rows.withLock({ $0.others(of: file) }) { try body(row) }
    }
  }

  /// What comes of reading a page; `nil` where there is no such row.
  func outcome(of row: Int) -> Result<LoadedPage, LoadingError>? {
    do throws(LoadingError) { return try page(at: row).map { .success($0) } } catch {
      return .failure(error)
    }
  }

  /// Has a page that was set right by hand take the place of what was read.
  package func replace(_ page: LoadedPage, at row: Int) {
    cache.withLock { $0.keep(page, at: row) }
  }
}
