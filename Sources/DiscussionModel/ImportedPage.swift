/// What an importer makes of an input: the article, the paragraphs below it, and what the page marks.
package struct ImportedPage: Sendable {
  /// Where it came from, as the user named it.
  package var source: String
  /// The name of the format: `page-text`.
  package var format: String
  /// The decoded text.
  package var text: TextStore
  /// The article.
  package var article: Article
  /// The paragraphs of the comment section, in the order of the page.
  package var paragraphs: [Paragraph]
  /// What more there is to say of some paragraphs, by `Paragraph.detail`.
  package var details: [Paragraph.Detail] = []
  /// The comments that the page marks; `nil` where it marks none, and reconstruction has to cut.
  package var marks: [ImportedComment]?
  /// What the input says that was worked out before; `nil` where reconstruction has to.
  package var resolution: Resolution?
  /// What was not understood or was left out, in line order.
  package var diagnostics: [Diagnostic]

  /// A page of which only the text is known yet.
  package init(source: String, format: String, text: TextStore) {
    self.source = source
    self.format = format
    self.text = text
    self.article = Article()
    self.paragraphs = []
    self.diagnostics = []
  }

  /// What more there is to say of a paragraph.
  package func detail(of paragraph: Paragraph) -> Paragraph.Detail? {
    let place = Int(paragraph.detail) - 1
    return details.indices.contains(place) ? details[place] : nil
  }

  /// What a comment is known by that was split off by hand with the paragraph at an index.
  package func splitID(at paragraph: Int) -> CommentID {
    marks == nil
      ? CommentID(ordinal: UInt32(clamping: paragraph)) : CommentID(splitAt: paragraph)
  }
}
