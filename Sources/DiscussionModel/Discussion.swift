import TextKit

/// A page read as a conversation: the article, its comments, and who answers whom.
///
/// A comment is named by its index in `comments` within one value, and by
/// its `id` across values (after a correction the loader makes a new one).
package struct Discussion: Sendable {
  /// What the importer made of the input; corrections by hand are applied to this.
  package let page: ImportedPage
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
  private let places: CommentPlaces

  /// A discussion of these comments.
  ///
  /// The tree is built from each comment's `parent`; a link that would close
  /// a loop is dropped from it.
  package init(
    page: ImportedPage, order: CommentOrder, segmentation: Segmentation,
    comments: [Comment], blocks: [Block], diagnostics: [Diagnostic]
  ) {
    self.page = page
    source = page.source
    format = page.format
    text = page.text
    article = page.article
    self.order = order
    self.segmentation = segmentation
    self.comments = comments
    self.blocks = blocks
    tree = Self.tree(of: comments)
    self.diagnostics = diagnostics
    places = CommentPlaces(comments)
  }

  /// A discussion that was worked out before.
  package init(_ page: ImportedPage, _ resolution: Resolution) {
    self.init(
      page: page, order: resolution.order, segmentation: resolution.segmentation,
      comments: resolution.comments, blocks: resolution.blocks, diagnostics: page.diagnostics)
  }

  /// The tree, siblings in the order in which they were posted where that is known, else in that of the page.
  private static func tree(of comments: [Comment]) -> ReplyTree {
    let tree = ReplyTree(parents: comments.map(\.parent))
    guard comments.contains(where: { $0.instant != nil }) else { return tree }
    // One whose instant is not known stays behind the comment above it.
    var last = Instant.range.lowerBound
    let instants = comments.map { comment in
      last = comment.instant?.unix ?? last
      return last
    }
    return tree.sorted { Int(instants[$0]) }
  }

  /// The index of the comment with this identity.
  package func index(of id: CommentID) -> Int? { places.index(of: id) }

  /// What a comment is known by, or would be, that begins with a paragraph.
  ///
  /// - Parameters:
  ///   - block: the paragraph's index in `blocks`.
  ///   - index: the index of the comment in which it stands now.
  package func startID(atBlock block: Int, of index: Int) -> CommentID {
    let comment = comments[index]
    if let part = comment.joined.last(where: { $0.block == block }) { return part.id }
    return block == comment.blocks.lowerBound ? comment.id : page.splitID(at: block)
  }

  /// The number a reader sees for the comment at an index: 1-based, in page order.
  package func number(of index: Int) -> Int { index + 1 }
}
