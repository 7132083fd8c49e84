import DiscussionModel
import DiscussionQuery
import Synchronization

/// A page as it was read, with what was set right on it by hand, and what queries ask of it.
///
/// It never changes; a class only so that it is shared without copying.
package final class LoadedPage: Sendable {
  /// The page.
  package let discussion: Discussion
  /// What was set right on it.
  package let corrections: Corrections
  private let madeIndex = Mutex<QueryIndex?>(nil)

  /// A page that was read.
  ///
  /// - Parameters:
  ///   - discussion: the page.
  ///   - corrections: what was set right on it when it was read.
  package init(_ discussion: Discussion, corrections: Corrections = Corrections()) {
    self.discussion = discussion
    self.corrections = corrections
  }

  /// What queries ask of it, worked out when it is first asked for; a second thread waits for the first.
  package var index: QueryIndex {
    madeIndex.withLock { made in
      if let made { return made }
      let index = QueryIndex(discussion)
      made = index
      return index
    }
  }

  /// About how much memory it takes, index included, in bytes.
  var cost: Int {
    let words = discussion.text.count
    return 4_096 + words * 2 + discussion.blocks.count * Self.blockCost
      + discussion.comments.count * Self.commentCost
  }

  private static let blockCost = 200
  private static let commentCost = 400
}
