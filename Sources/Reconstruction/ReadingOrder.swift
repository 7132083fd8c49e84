import DiscussionModel

/// The order in which a page's comments were written, as far as its quotes tell.
struct ReadingOrder {
  /// How the page lists its comments.
  let order: CommentOrder
  /// The indices of the comments in the order of writing; `nil` where that is the order of the page.
  private let sequence: [Int]?

  /// An order; without a sequence that of the page.
  init(order: CommentOrder, sequence: [Int]?) {
    self.order = order
    self.sequence = sequence
  }

  /// The index of the comment that was written at a place in the order, 0-based.
  func comment(at position: Int) -> Int { sequence?[position] ?? position }

  /// Works out the order of a page whose comments are marked.
  static func of(_ page: ImportedPage, _ drafts: [CommentDraft]) -> ReadingOrder {
    ReadingOrder(order: .oldest, sequence: nil)
  }
}
