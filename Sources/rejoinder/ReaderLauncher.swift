import DiscussionModel
import NcursesBackend
import ReaderRuntime
import ReaderUI

/// Opens the reader on the terminal.
enum ReaderLauncher {
  /// Shows a discussion until the user quits or the terminal is gone.
  ///
  /// - Throws: ``TerminalError`` where there is no terminal on which a screen can be shown.
  static func run(_ discussion: Discussion) throws(TerminalError) {
    let backend = try NcursesBackend.open()
    let options = ReaderOptions(color: backend.colorCount >= 8)
    let state = ReaderState(discussion: discussion, size: backend.size, options: options)
    _ = ReaderRuntime(state: state, backend: backend).run()
  }
}
