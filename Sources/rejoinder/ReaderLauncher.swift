import DiscussionModel
import NcursesBackend
import ReaderRuntime
import ReaderUI

/// Opens the reader on the terminal.
enum ReaderLauncher {
  /// Shows a discussion until the user quits or the terminal is gone.
  ///
  /// - Parameters:
  ///   - discussion: the page.
  ///   - comment: the 1-based number of the comment at which to open it; `nil` for the beginning.
  ///   - store: where what is set right by hand is kept; `nil` where it is not.
  ///   - ascii: whether only ASCII is drawn, but for the page's own text.
  /// - Throws: ``TerminalError`` where there is no terminal on which a screen can be shown.
  static func run(
    _ discussion: Discussion, at comment: Int?, keeping store: CorrectionsStore?, ascii: Bool
  ) throws(TerminalError) {
    let backend = try NcursesBackend.open()
    let options = ReaderOptions(ascii: ascii, color: backend.colorCount >= 8)
    let (discussion, corrections) = store?.apply(to: discussion) ?? (discussion, Corrections())
    var state = ReaderState(discussion: discussion, size: backend.size, options: options)
    state.corrections = corrections
    if let comment { _ = update(&state, .select(number: comment)) }
    _ = ReaderRuntime(
      state: state, backend: backend, exporter: ExportFile.write,
      corrector: CorrectionsStore.corrector(store)
    ).run()
  }
}
