import DiscussionLoading
import DiscussionModel

/// A page as it is read with what was set right on it by hand.
struct CorrectedPage: Sendable {
  /// The page.
  let discussion: Discussion
  /// What was set right on it.
  let corrections: Corrections
}

/// Reads pages as every command shows them: with what was set right on them by hand.
struct PageLoader: Sendable {
  /// Where that is kept; `nil` where nothing is.
  let store: CorrectionsStore?

  /// Reads a page.
  ///
  /// - Parameter path: a file's path, or `-` for standard input.
  /// - Throws: `LoadingError` where it cannot be read.
  func load(_ path: String) throws(LoadingError) -> CorrectedPage {
    try load(InputFile.read(path), of: path)
  }

  /// Reads a page that is in memory.
  ///
  /// - Parameters:
  ///   - bytes: the page, whole.
  ///   - path: where it came from.
  ///   - imported: called when the comments are found but not yet joined, with their number; what it throws ends it.
  /// - Throws: `LoadingError` where there is no text in it.
  func load(
    _ bytes: consuming [UInt8], of path: String,
    imported: (Int) throws(LoadingError) -> Void = { _ in }
  ) throws(LoadingError) -> CorrectedPage {
    let discussion = try DiscussionLoader.load(bytes, source: path, imported: imported)
    return store?.apply(to: discussion)
      ?? CorrectedPage(discussion: discussion, corrections: Corrections())
  }
}
