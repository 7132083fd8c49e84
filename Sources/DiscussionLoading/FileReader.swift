import DiscussionModel

/// Reads files; a test counts with one of its own.
package protocol FileReader: Sendable {
  /// Reads a file whole.
  ///
  /// - Parameter path: its path, or `-` for standard input.
  /// - Throws: `LoadingError` where it cannot be opened or read, or is too large.
  func read(_ path: String) throws(LoadingError) -> TextBytes
}
