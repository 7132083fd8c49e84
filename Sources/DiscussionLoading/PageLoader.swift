import DiscussionModel
import Importers
import Reconstruction
import Synchronization

/// Reads the pages behind what the user named, one or many, now or in the background, and keeps what memory allows.
///
/// Each page is a row; see `PageRows`.
package final class PageLoader: Sendable {
  /// Applies what was set right by hand to a page as it is read without that.
  package typealias Correcting = @Sendable (Discussion) -> LoadedPage
  /// Starts a piece of work on a thread of its own.
  package typealias Starting = @Sendable (@escaping @Sendable () -> Void) -> Void

  /// How much memory pages may take while they are kept, in bytes.
  package static let usualBudget = 512 << 20
  /// From this size on an input shows its beginning before all of it is read, in bytes.
  static let largeSize = 256 << 10

  private let files: any FileReader
  private let correct: Correcting
  private let start: Starting
  private let news: @Sendable (LoaderNews) -> Void
  private let rows: Mutex<PageRows>
  private let cache: Mutex<PageCache>
  private let isStopped = Atomic(false)
  /// The number of the search that is wanted; another one in progress then ends.
  private let search = Atomic<Int>(0)

  /// A loader that has not read anything yet.
  ///
  /// - Parameters:
  ///   - paths: the files, or `-` for standard input.
  ///   - files: reads them.
  ///   - correct: applies what was set right by hand.
  ///   - budget: how much memory pages may take while they are kept, in bytes.
  ///   - start: starts work in the background.
  ///   - news: is told what comes of that, on the thread that did it; it must not call the loader.
  package init(
    _ paths: [String], files: any FileReader = SystemFiles(),
    correct: @escaping Correcting = { LoadedPage($0) }, budget: Int = usualBudget,
    start: @escaping Starting = { $0() }, news: @escaping @Sendable (LoaderNews) -> Void = { _ in }
  ) {
    self.files = files
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

  /// Has a page that was set right by hand take the place of what was read.
  package func replace(_ page: LoadedPage, at row: Int) {
    cache.withLock { $0.keep(page, at: row) }
  }
}

// MARK: - In the background

extension PageLoader {
  /// Opens the only file: its page, the beginning of a large one first, or, where it holds several, all their rows.
  package func openSource() {
    start { [self] in
      open(0)
      if count > 1 { readRows() }
    }
  }

  /// Opens the page of a row in order to show it.
  package func openPage(at row: Int) {
    start { [self] in open(row) }
  }

  /// Reads one page after the other, for what their rows show.
  package func readAll() {
    start { [self] in readRows() }
  }

  /// Ends the reading of a page that is being opened, as soon as that can be done; its beginning is enough.
  package func stopOpening() { isStopped.store(true, ordering: .relaxed) }

  /// Asks all pages how many of their comments pass a test, in place of what was asked before.
  ///
  /// Those that are in memory are asked first, so that no page is read while another's answer is at hand.
  ///
  /// - Parameters:
  ///   - number: what the answers are known by.
  ///   - hits: counts the comments; `nil` where nothing more is asked.
  package func ask(number: Int, _ hits: (@Sendable (LoadedPage) -> Int)?) {
    search.store(number, ordering: .relaxed)
    guard let hits else { return }
    start { [self] in
      var asked: Set<Int> = []
      for row in 0..<count {
        guard search.load(ordering: .relaxed) == number else { return }
        guard let page = kept(row) else { continue }
        asked.insert(row)
        news(.hits(row, count: hits(page), search: number))
      }
      forEachRow { row in
        guard search.load(ordering: .relaxed) == number, !asked.contains(row) else { return }
        // What cannot be read says so in its own row.
        guard let page = try? page(at: row) else { return }
        news(.hits(row, count: hits(page), search: number))
      }
    }
  }

  private func open(_ row: Int) {
    do throws(LoadingError) {
      if let page = try read(row, isOpening: true) { news(.opened(row, page)) }
    } catch {
      news(.failed(row, error))
    }
  }

  private func readRows() {
    forEachRow { row in
      guard self.row(row)?.isStated == false else { return }
      switch outcome(of: row) {
      case .success(let page): news(.read(row, page))
      case .failure(let error): news(.failed(row, error))
      case nil: break
      }
    }
  }

  /// Calls `body` with each row, file by file; what the first row of a file brings to light follows it.
  private func forEachRow(_ body: (Int) throws -> Void) rethrows {
    for file in 0..<rows.withLock(\.fileCount) {
      try body(file)
      for row in rows.withLock({ $0.others(of: file) }) { try body(row) }
    }
  }
}

// MARK: - One page

extension PageLoader {
  private func row(_ row: Int) -> PageRows.Row? { rows.withLock { $0[row] } }

  /// What comes of reading a page; `nil` where there is no such row.
  private func outcome(of row: Int) -> Result<LoadedPage, LoadingError>? {
    do throws(LoadingError) { return try page(at: row).map { .success($0) } } catch {
      return .failure(error)
    }
  }

  private func kept(_ row: Int) -> LoadedPage? { cache.withLock { $0.page(at: row) } }

  /// Reads a page, or takes it from memory.
  ///
  /// - Parameter isOpening: whether somebody waits for it, is told of its progress, and may stop it.
  /// - Returns: `nil` where there is no such row, or its reading was stopped.
  private func read(_ row: Int, isOpening: Bool) throws(LoadingError) -> LoadedPage? {
    if let page = kept(row) { return page }
    guard let wanted = self.row(row) else { return nil }
    return try wanted.file.state.withLock { state throws(LoadingError) -> LoadedPage? in
      // Another thread may have read it meanwhile.
      if let page = kept(row) { return page }
      if case .failed(let error) = state { throw error }
      do throws(LoadingError) {
        let listing = try open(wanted.file, &state, isOpening: isOpening)
        return try read(wanted, at: row, in: listing, isOpening: isOpening)
      } catch {
        if case .closed = state { state = .failed(error) }
        throw error
      }
    }
  }

  private func read(
    _ row: PageRows.Row, at place: Int, in listing: any Listing, isOpening: Bool
  ) throws(LoadingError) -> LoadedPage? {
    let imported = try LoadingError.wrapping(row.file.path) { () throws(ImportError) in
      try listing.page(of: row.entry.id)
    }
    if isOpening {
      guard !isStopped.load(ordering: .relaxed) else { return nil }
      news(.imported(place, count: imported.marks?.count ?? imported.paragraphs.count))
    }
    let page = correct(reconstruct(imported))
    cache.withLock { $0.keep(page, at: place) }
    return isOpening && isStopped.load(ordering: .relaxed) ? nil : page
  }

  private func open(
    _ file: SourceFile, _ state: inout SourceFile.State, isOpening: Bool
  ) throws(LoadingError) -> any Listing {
    if case .open(let listing) = state { return listing }
    let input = Input(try files.read(file.path), source: file.path)
    if isOpening, input.bytes.count >= Self.largeSize { tellBeginning(of: input, row: file.row) }
    let listing = try LoadingError.wrapping(file.path) { () throws(ImportError) in
      try ImporterRegistry.open(input)
    }
    let entries = listing.entries
    if entries.count > 1 {
      state = .open(listing)
      list(entries, of: file)
    }
    return listing
  }

  private func tellBeginning(of input: Input, row: Int) {
    let importer = ImporterRegistry.importer(for: input.head)
    guard let page = importer.beginning(input.head, of: input.source) else { return }
    let discussion = reconstruct(page)
    if discussion.comments.count > 1 { news(.began(row, discussion)) }
  }

  private func list(_ entries: [Entry], of file: SourceFile) {
    rows.withLock { rows in
      let others = rows.list(entries, of: file)
      // While nobody else can add rows, so that their numbers come in order.
      news(.listed(file.row, entries, others: others))
    }
  }
}
