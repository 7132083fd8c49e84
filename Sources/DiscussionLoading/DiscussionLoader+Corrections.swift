import DiscussionModel
import Reconstruction

extension DiscussionLoader {
  /// Puts a page together anew with what a reader set right by hand, from what its importer made of it.
  ///
  /// - Parameters:
  ///   - discussion: the page, with other corrections or none.
  ///   - corrections: all that was set right.
  package static func correct(
    _ discussion: Discussion, by corrections: Corrections
  ) -> Discussion {
    reconstruct(discussion.page, corrections: corrections)
  }
}
