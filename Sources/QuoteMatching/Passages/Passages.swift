import DiscussionModel

/// Everything on a page that can be quoted, by one running number: the title, the article's paragraphs, the comments' paragraphs.
package struct Passages {
  /// How many passages of the article come before those of the comments.
  package let articleCount: Int
  private let article: [Article.Paragraph]
  private let paragraphs: [Paragraph]

  /// The passages of a page.
  package init(_ page: ImportedPage) {
    // The title keeps its place even where there is none, so that numbers do not depend on it.
    let title = page.article.title ?? Article.Paragraph(range: ByteRange(0, 0), line: nil)
    article = [title] + page.article.body
    articleCount = article.count
    paragraphs = page.paragraphs
  }

  /// The number of the title.
  package static let title = 0

  /// Where a passage stands in the store.
  package func range(_ passage: Int) -> ByteRange {
    passage < articleCount ? article[passage].range : paragraphs[passage - articleCount].range
  }

  /// The number of the passage that a comment's paragraph is.
  package func passage(ofParagraph index: Int) -> Int { index + articleCount }

  /// The paragraph that a passage is, or `nil` for the article's.
  package func paragraph(_ passage: Int) -> Int? {
    passage < articleCount ? nil : passage - articleCount
  }
}
