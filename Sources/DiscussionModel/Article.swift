/// The article under which the comments stand, as far as the page keeps it.
package struct Article: Sendable {
  /// Whether the article's text is on the page.
  package enum Status: String, Sendable {
    /// Its text is there.
    case present
    /// The page says that the article has expired.
    case expired
    /// The page has no text of an article and does not say why.
    case absent
  }

  /// A paragraph of the body.
  package struct Paragraph: Hashable, Sendable {
    /// Its text, in the store.
    package var range: ByteRange
    /// The 1-based line on which it starts, or `nil` where the input has no lines.
    package var line: Int?

    /// A paragraph that starts on a 1-based line.
    package init(range: ByteRange, line: Int?) {
      self.range = range
      self.line = line
    }
  }

  /// The headline.
  package var title: Paragraph?
  /// The name of the site.
  package var site: ByteRange?
  /// The section of the site.
  package var section: ByteRange?
  /// The writer or writers, without "By".
  package var byline: ByteRange?
  /// When it was published, as ISO 8601.
  package var published: String?
  /// When it was last changed, as ISO 8601.
  package var updated: String?
  /// The page's address.
  package var url: String?
  /// Whether the text is there.
  package var status: Status
  /// Who wrote it, where the source has a name apart from a byline.
  package var author: Person?
  /// The votes on it, for less against.
  package var score: Int?
  /// The address of its comments.
  package var commentsURL: String?
  /// The text.
  package var body: [Paragraph]
  /// A note about the writer, or a disclaimer, which is no part of the text.
  package var note: ByteRange?
  /// How many comments the page says it has.
  package var declaredComments: Int?

  /// An article of which nothing is known.
  package init() {
    status = .absent
    body = []
  }
}
