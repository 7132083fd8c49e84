import Importers
import Synchronization

/// A file that the user named, or one in a folder.
///
/// Whoever reads it holds its state, so that two who want it do not read it twice.
final class SourceFile: Sendable {
  /// What is known of it.
  enum State {
    /// It was not read yet, or what was read is its one page.
    case closed
    /// It holds several discussions.
    case open(any Listing)
    /// It could not be read; that is not tried again.
    case failed(LoadingError)
  }

  /// Its path, or `-` for standard input.
  let path: String
  /// The row of its first discussion.
  let row: Int
  /// What is known of it.
  let state = Mutex(State.closed)

  /// A file that is not read yet.
  init(path: String, row: Int) {
    self.path = path
    self.row = row
  }
}
