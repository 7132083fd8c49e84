import DiscussionModel
import Importers
import Reconstruction

/// Reads an input as a conversation: detects its format, imports it, reconstructs it.
package enum DiscussionLoader {
  /// Reads the first discussion of an input that is in memory.
  ///
  /// - Parameters:
  ///   - bytes: the input, whole.
  ///   - source: where it came from, as the user named it.
  ///   - corrections: what a reader set right by hand.
  /// - Throws: `LoadingError` where there is no text in it.
  package static func load(
    _ bytes: [UInt8], source: String, corrections: Corrections = Corrections()
  ) throws(LoadingError) -> Discussion {
    let page = try LoadingError.wrapping(source) { () throws(ImportError) in
      try ImporterRegistry.read(bytes, source: source)
    }
    return reconstruct(page, corrections: corrections)
  }
}
