/// What an input says of its comments that was worked out before: whom each answers, whose words each quote is.
///
/// Nothing is worked out anew where an importer gives this.
package struct Resolution: Sendable {
  /// The order in which the page lists its comments.
  package var order: CommentOrder
  /// Whether the page marked where comments begin and end.
  package var segmentation: Segmentation
  /// The comments, with the identities of the page's.
  package var comments: [Comment]
  /// The paragraphs of all comments: as many as the page has, in their order.
  package var blocks: [Block]

  /// Comments that are resolved.
  package init(
    order: CommentOrder, segmentation: Segmentation, comments: [Comment], blocks: [Block]
  ) {
    self.order = order
    self.segmentation = segmentation
    self.comments = comments
    self.blocks = blocks
  }
}
