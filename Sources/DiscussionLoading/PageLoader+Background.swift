import Synchronization

extension PageLoader {
  /// Opens the only file: its page, the beginning of a large one first, or, where it holds several, all their rows.
  package func openSource() {
    isStopped.store(false, ordering: .relaxed)
    start { [self] in
      openRow(0)
      if count > 1 { readRows() }
    }
  }

  /// Opens the page of a row in order to show it.
  package func openPage(at row: Int) {
    isStopped.store(false, ordering: .relaxed)
    start { [self] in openRow(row) }
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
      let asked = askKept(number: number, hits)
      forEachRow { row in
        // What cannot be read says so in its own row.
        guard isWanted(number), !asked.contains(row), let page = try? page(at: row) else { return }
        news(.hits(row, count: hits(page), search: number))
      }
    }
  }

  /// Asks the pages that are in memory.
  ///
  /// - Returns: their rows.
  private func askKept(number: Int, _ hits: (LoadedPage) -> Int) -> Set<Int> {
    var asked: Set<Int> = []
    for row in 0..<count where isWanted(number) {
      guard let page = kept(row) else { continue }
      asked.insert(row)
      news(.hits(row, count: hits(page), search: number))
    }
    return asked
  }

  private func isWanted(_ search: Int) -> Bool { self.search.load(ordering: .relaxed) == search }

  private func openRow(_ row: Int) {
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
}
