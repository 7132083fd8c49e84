import DiscussionLoading
import DiscussionModel
import NcursesBackend
import ReaderRuntime
import ReaderUI
import TerminalUI
import ThreadDisplay

/// Opens the reader on the terminal.
enum ReaderLauncher {
  /// Shows a page until the user quits or the terminal is gone.
  ///
  /// - Parameters:
  ///   - reading: the page, which may still be on its way.
  ///   - store: where what is set right by hand is kept; `nil` where it is not.
  ///   - ascii: whether only ASCII is drawn, but for the page's own text.
  /// - Returns: why the page could not be read; `nil` where it was, or was left before it was read.
  /// - Throws: ``TerminalError`` where there is no terminal on which a screen can be shown.
  static func run(
    _ reading: PageReading, keeping store: CorrectionsStore?, ascii: Bool
  ) throws(TerminalError) -> LoadingError? {
    let backend = try NcursesBackend.open()
    let state = ReaderState(size: backend.size, options: options(backend, ascii: ascii))
    _ = ReaderRuntime(
      state: state, backend: backend, mailbox: reading.mailbox, exporter: ExportFile.write,
      corrector: CorrectionsStore.corrector(store), doOutside: reading.perform
    ).run()
    store?.reportFailure()
    return reading.error
  }

  /// Shows a list of pages until the user quits or the terminal is gone.
  ///
  /// - Parameters:
  ///   - files: the pages.
  ///   - names: what the user named, as the title says it.
  ///   - store: where what is set right by hand is kept; `nil` where it is not.
  ///   - ascii: whether only ASCII is drawn, but for the pages' own text.
  /// - Throws: ``TerminalError`` where there is no terminal on which a screen can be shown.
  static func run(
    _ files: PageFiles, from names: [String], keeping store: CorrectionsStore?, ascii: Bool
  ) throws(TerminalError) {
    let backend = try NcursesBackend.open()
    let list = ArticleList(
      sources: files.paths, origin: names.count == 1 ? names[0] : "",
      isSortedByAge: files.isSortedByAge)
    let mailbox = Mailbox<ReaderAction>()
    let loader = ArticleLoader(paths: files.paths, mailbox: mailbox, store: store)
    loader.start()
    var state = ReaderState(
      articles: list, size: backend.size, options: options(backend, ascii: ascii))
    meetFirstPage(in: &state, of: files.paths.count, from: mailbox).forEach(loader.perform)
    if let omission = files.omissions.first {
      update(&state, .say(omission)).forEach(loader.perform)
    }
    _ = ReaderRuntime(
      state: state, backend: backend, mailbox: mailbox, exporter: ExportFile.write,
      corrector: CorrectionsStore.corrector(store), doOutside: loader.perform
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
      let left = Int32((deadline - clock.now) / .milliseconds(1))
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

  private static func options(_ backend: NcursesBackend, ascii: Bool) -> ReaderOptions {
    ReaderOptions(ascii: ascii, color: backend.colorCount >= 8)
  }
}
