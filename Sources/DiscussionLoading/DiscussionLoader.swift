import DiscussionModel
import Importers
import Reconstruction

/// Reads an input as a conversation: detects its format, imports it, reconstructs it.
package enum DiscussionLoader {
  /// No input may be larger, in bytes.
  package static let mostBytes = TextDecoder.mostBytes

  /// Reads an input that is in memory.
  ///
  /// - Parameters:
  ///   - bytes: the input, whole.
  ///   - source: where it came from, as the user named it.
  ///   - corrections: what a reader set right by hand.
  ///   - imported: called when the comments are found but not yet joined, with their number; where nothing marks
  ///     them, with that of the paragraphs. What it throws ends the reading.
  /// - Throws: `LoadingError` where there is no text in it.
  package static func load(
    _ bytes: consuming [UInt8], source: String, corrections: Corrections = Corrections(),
    imported: (Int) throws(LoadingError) -> Void = { _ in }
  ) throws(LoadingError) -> Discussion {
    let page: ImportedPage
    do throws(ImportError) {
      page = try ImporterRegistry.read(bytes, source: source)
    } catch {
      throw LoadingError(source: source, line: error.line, reason: error.message)
    }
    try imported(page.marks?.count ?? page.paragraphs.count)
    return reconstruct(page, corrections: corrections)
  }

  /// From this size on an input is worth showing before all of it is read, in bytes.
  private static let largeSize = 8 << 20
  /// How much of it is read first, in bytes: some hundred comments.
  private static let beginningSize = 128 << 10

  /// The beginning of a large input as a conversation of its own, read in some milliseconds.
  ///
  /// Its comments have the same identities as in the whole. The last one may be cut.
  ///
  /// - Parameters:
  ///   - bytes: the input, whole.
  ///   - source: where it came from, as the user named it.
  /// - Returns: `nil` where the input is small enough to be read at once, or its beginning says nothing.
  package static func beginning(of bytes: [UInt8], source: String) -> Discussion? {
    guard bytes.count >= largeSize,
      let end = bytes[..<beginningSize].lastIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let discussion = try? load(Array(bytes[...end]), source: source)
    return discussion.flatMap { $0.comments.count > 1 ? $0 : nil }
  }
}
