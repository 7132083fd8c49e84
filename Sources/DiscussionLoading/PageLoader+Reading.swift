import DiscussionModel
import Importers
import Reconstruction
import Synchronization

extension PageLoader {
  /// A row, or `nil` where there is none.
  func row(_ row: Int) -> PageRows.Row? { rows.withLock { $0[row] } }

  /// The page of a row, where it is in memory.
  func kept(_ row: Int) -> LoadedPage? { cache.withLock { $0.page(at: row) } }

  /// Reads a page, or takes it from memory.
  ///
  /// - Parameter isOpening: whether somebody waits for it, is told of its progress, and may stop it.
  /// - Returns: `nil` where there is no such row, or its reading was stopped.
  func read(_ row: Int, isOpening: Bool) throws(LoadingError) -> LoadedPage? {
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
    let importer = importer(input.head)
    if isOpening, input.bytes.count >= Self.largeSize {
      tellBeginning(of: input, by: importer, row: file.row)
    }
    let listing = try LoadingError.wrapping(file.path) { () throws(ImportError) in
      try importer.open(input)
    }
    let entries = listing.entries
    if entries.count > 1 {
      state = .open(listing)
      list(entries, of: file)
    }
    return listing
  }

  private func tellBeginning(of input: Input, by importer: any Importer.Type, row: Int) {
    guard let page = importer.beginning(input.head, of: input.source) else { return }
    let discussion = reconstruct(page)
    let count = discussion.comments.count
    let expected = count * input.bytes.count / max(1, input.head.bytes.count)
    if count > 1 { news(.began(row, discussion, expected: expected)) }
  }

  private func list(_ entries: [Entry], of file: SourceFile) {
    rows.withLock { rows in
      let others = rows.list(entries, of: file)
      // While nobody else can add rows, so that their numbers come in order.
      news(.listed(file.row, entries, others: others))
    }
  }
}
