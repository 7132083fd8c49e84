import DiscussionLoading
import DiscussionModel
import NcursesBackend
import Reader
import ReaderRuntime
import TerminalUI
import ThreadDisplay

/// Opens the reader on the terminal.
struct ReaderLauncher {
  /// Where what is set right by hand is kept; `nil` where it is not.
  let store: CorrectionsStore?
  /// Whether only ASCII is drawn, but for the page's own text.
  let ascii: Bool

  /// Shows a page until the user quits or the terminal is gone; one that cannot be read is told of before the screen
  /// changes, if that shows soon.
  ///
  /// - Parameter source: the file, or standard input.
  /// - Returns: why the page could not be read; `nil` where it was, or was left before it was read.
  /// - Throws: ``TerminalError`` where there is no terminal on which a screen can be shown.
  func show(_ source: Source) throws(TerminalError) -> LoadingError? {
    let feed = ReaderFeed(onlyPage: source)
    let loader = PageLoader([source.path], keeping: store, feed: feed)
    loader.openSource()
    feed.waitBriefly()
    if let error = feed.error { return error }
    // The terminal takes some of the time that the page takes.
    let backend = try openTerminal()
    feed.waitForPage()
    var state = ReaderState(size: backend.size, options: options(backend))
    state.isFresh = true
    run(state, on: backend, feed, loader)
    return feed.error
  }

  /// Shows a list of pages until the user quits or the terminal is gone.
  ///
  /// - Parameters:
  ///   - files: the pages.
  ///   - names: what the user named, as the title says it.
  /// - Throws: ``TerminalError`` where there is no terminal on which a screen can be shown.
  func show(_ files: PageFiles, from names: [String]) throws(TerminalError) {
    let backend = try openTerminal()
    let list = ArticleList(
      sources: files.paths, origin: names.count == 1 ? names[0] : "",
      isSortedByAge: files.isSortedByAge)
    let feed = ReaderFeed(onlyPage: nil)
    let loader = PageLoader(files.paths, keeping: store, feed: feed)
    loader.readAll()
    var state = ReaderState(articles: list, size: backend.size, options: options(backend))
    Self.meetFirstPage(in: &state, of: files.paths.count, from: feed.mailbox)
      .forEach(loader.perform)
    if let omission = files.omissions.first {
      update(&state, .say(omission)).forEach(loader.perform)
    }
    run(state, on: backend, feed, loader)
  }

  private func openTerminal() throws(TerminalError) -> NcursesBackend {
    ProcessHeap.keepFreedMemory()
    return try NcursesBackend.open()
  }

  private func run(
    _ state: ReaderState, on backend: NcursesBackend, _ feed: ReaderFeed, _ loader: PageLoader
  ) {
    var state = state
    state.folder = PresentFolder.path
    _ = ReaderRuntime(
      state: state, backend: backend, mailbox: feed.mailbox, exporter: ExportFile.write,
      corrector: loader.corrector(keeping: store), doOutside: loader.perform
    ).run()
    store?.reportFailure()
  }

  /// Waits for the first page that can be read, as long as nobody notices, and selects the first row.
  ///
  /// The pages that cannot be read go to the end of the list; the selection,
  /// which keeps to its page, would go there with them before anybody chose it.
  ///
  /// - Returns: what the reader wants done outside.
  private static func meetFirstPage(
    in state: inout ReaderState, of count: Int, from mailbox: Mailbox<ReaderAction>
  ) -> [Effect] {
    var effects: [Effect] = []
    let clock = ContinuousClock()
    let deadline = clock.now + .milliseconds(500)
    var (read, failed) = (0, 0)
    while read == 0, failed < count {
      let left = Int((deadline - clock.now) / .milliseconds(1))
      guard left > 0 else { break }
      mailbox.wait(milliseconds: left)
      for action in mailbox.takeAll() {
        if case .articles(.read) = action { read += 1 }
        if case .articles(.failed) = action { failed += 1 }
        effects += update(&state, action)
      }
    }
    if failed > 0 { effects += update(&state, .run(.top)) }
    return effects
  }

  private func options(_ backend: NcursesBackend) -> ReaderOptions {
    ReaderOptions(ascii: ascii, color: backend.colorCount >= 8)
  }
}
