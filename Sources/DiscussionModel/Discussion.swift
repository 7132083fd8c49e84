import TextKit

/// A page read as a conversation: the article, its comments, and who answers whom.
///
/// A comment is named by its index in `comments` within one value, and by
/// its `id` across values (after a correction the loader makes a new one).
package struct Discussion: Sendable {
  /// Where it came from, as the user named it.
  package let source: String
  /// The name of the input's format: `page-text`.
  package let format: String
  /// The decoded text, into which all ranges point.
  package let text: TextStore
  /// The article.
  package let article: Article
  /// The order in which the page lists its comments.
  package let order: CommentOrder
  /// Whether the page marks where comments begin and end.
  package let segmentation: Segmentation
  /// The comments, in the order of the page.
  package let comments: [Comment]
  /// The paragraphs of all comments, in the order of the page.
  package let blocks: [Block]
  /// Which comment stands under which.
  package let tree: ReplyTree
  /// What was not understood or was left out, in line order.
  package let diagnostics: [Diagnostic]

  /// A discussion of these comments.
  ///
  /// The tree is built from each comment's `parent`; a link that would close
  /// a loop is dropped from it.
  package init(
    page: ImportedPage, order: CommentOrder, segmentation: Segmentation,
    comments: [Comment], blocks: [Block], diagnostics: [Diagnostic]
  ) {
    source = page.source
    format = page.format
    text = page.text
    article = page.article
    self.order = order
    self.segmentation = segmentation
    self.comments = comments
    self.blocks = blocks
    tree = ReplyTree(parents: comments.map(\.parent))
    self.diagnostics = diagnostics
  }

  /// The index of the comment with this identity, found by bisection.
  package func index(of id: CommentID) -> Int? {
    let index = comments.firstIndexInOrder { $0.id >= id }
    return index < comments.count && comments[index].id == id ? index : nil
  }

  /// The number a reader sees for the comment at an index: 1-based, in page order.
  package func number(of index: Int) -> Int { index + 1 }
}
