/// A paragraph of the comment section, as an importer found it.
package struct Paragraph: Hashable, Sendable {
  /// What the page itself says of a paragraph.
  package enum Mark: UInt8, Sendable {
    /// Nothing.
    case none
    /// The moderator wrote it.
    case moderator
    /// It is a list.
    case list
    /// It is a quote.
    case quote
  }

  /// Its text, in the store, without blanks at either end.
  package var range: ByteRange
  /// The 1-based line on which it starts, or 0 where the input has no lines.
  package var lineNumber: UInt32
  /// What the page itself says of it.
  package var mark: Mark

  /// A paragraph that starts on a 1-based line.
  package init(range: ByteRange, line: Int, mark: Mark = .none) {
    self.range = range
    self.lineNumber = UInt32(line)
    self.mark = mark
  }
}

/// A comment whose start and end the page marks.
package struct CommentMark: Hashable, Sendable {
  /// The byte offset in the store at which the comment starts: what it is known by.
  package var start: UInt32
  /// The 1-based line on which it starts, name line or score included.
  package var line: Int
  /// Its paragraphs: a range of indices into `ImportedPage.paragraphs`, empty where the body was lost.
  package var paragraphs: Range<Int>
  /// The writer's name, where the page states it.
  package var name: ByteRange?
  /// The votes, where the page prints them.
  package var votes: Votes?

  /// A comment of some paragraphs.
  package init(
    start: UInt32, line: Int, paragraphs: Range<Int>, name: ByteRange? = nil, votes: Votes? = nil
  ) {
    self.start = start
    self.line = line
    self.paragraphs = paragraphs
    self.name = name
    self.votes = votes
  }
}

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
  /// The comments that the page marks; `nil` where it marks none, and reconstruction has to cut.
  package var marks: [CommentMark]?
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
}
