import DiscussionModel
import DiscussionQuery

/// A page with all that is worked out of it once: made beside the loop, since that takes longer the larger the page is.
///
/// It never changes; a class only so that states and screens share it without copying.
package final class Page: Sendable {
  /// The discussion.
  package let discussion: Discussion
  /// What was set right by hand when it was read.
  package let corrections: Corrections
  /// What is worked out of it.
  package let facts: PageFacts
  /// Where it is but the beginning of a page that is being read, about how many comments that has in all.
  package let expected: Int?
  /// What the list of articles says of it; `nil` where it is in no list.
  package let summary: ArticleSummary?
  /// Rows that are laid out already; what it holds is no more than a memory of what can be computed again.
  let cache = LayoutCache()

  /// A page of a discussion; linear.
  ///
  /// - Parameters:
  ///   - discussion: the discussion as it was read.
  ///   - corrections: what was set right on it by hand when it was read.
  ///   - isListed: whether it is one of a list of articles, which has a row for it.
  ///   - expected: where it is but the beginning of a page, about how many comments that has in all.
  package convenience init(
    _ discussion: Discussion, corrections: Corrections = Corrections(), isListed: Bool = false,
    beginningOf expected: Int? = nil
  ) {
    self.init(
      QueryIndex(discussion), corrections: corrections, isListed: isListed, beginningOf: expected)
  }

  /// A page of a discussion whose index is there already; linear.
  ///
  /// - Parameters:
  ///   - query: the discussion with what queries ask of it.
  ///   - corrections: what was set right on it by hand when it was read.
  ///   - isListed: whether it is one of a list of articles, which has a row for it.
  ///   - expected: where it is but the beginning of a page, about how many comments that has in all.
  package init(
    _ query: QueryIndex, corrections: Corrections, isListed: Bool, beginningOf expected: Int? = nil
  ) {
    self.expected = expected
    let discussion = query.discussion
    self.discussion = discussion
    self.corrections = corrections
    facts = PageFacts(query)
    summary = isListed ? ArticleSummary(discussion) : nil
  }
}

extension Page {
  /// Whether it is but the beginning of a page: how many comments there are, and who answers them, is not known yet.
  package var isBeginning: Bool { expected != nil }
  /// How many comments columns have to have room for.
  package var countInColumns: Int { max(discussion.comments.count, expected ?? 0) }
}

extension Page: Equatable {
  /// Whether they are one page: two readings of the same text are two.
  package static func == (left: Page, right: Page) -> Bool { left === right }
}
