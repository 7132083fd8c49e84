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
    let listing = PageTextListing(
      text: discussion.text, source: discussion.source, decoding: decoding)
    return reconstruct(listing.page, corrections: corrections)
  }
}
