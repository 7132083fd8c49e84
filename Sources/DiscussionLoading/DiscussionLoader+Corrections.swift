import DiscussionModel
import Importers
import Reconstruction

extension DiscussionLoader {
  /// Reads a page anew with what a reader set right by hand; its text is in memory already.
  ///
  /// - Parameters:
  ///   - discussion: the page, with other corrections or none.
  ///   - corrections: all that was set right.
  package static func correct(
    _ discussion: Discussion, by corrections: Corrections
  ) -> Discussion {
    let decoding = discussion.diagnostics.filter { $0.kind == .encoding }
    let page = ImporterRegistry.read(
      discussion.text, source: discussion.source, diagnostics: decoding)
    return reconstruct(page, corrections: corrections)
  }
}
