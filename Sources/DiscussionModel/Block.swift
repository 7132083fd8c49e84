/// A name above a quote, with the time of the quoted comment where the page gives one.
package struct Heading: Hashable, Sendable {
  /// The name's letters, in the store.
  package var name: ByteRange
  /// The time printed beside the name: when the quoted comment was posted.
  package var posted: PostedTime?

  /// A name with an optional time.
  package init(name: ByteRange, posted: PostedTime? = nil) {
    self.name = name
    self.posted = posted
  }
}

/// A file that came with a comment; its words are not read.
package struct Attachment: Hashable, Sendable {
  /// Its name, where it has one.
  package var name: String?
  /// Its media type: `image/png`.
  package var type: String?
  /// How large it is, in bytes.
  package var bytes: Int?

  /// A file of which as much is known as the source tells.
  package init(name: String?, type: String?, bytes: Int?) {
    self.name = name
    self.type = type
    self.bytes = bytes
  }
}

/// What a paragraph of a comment is.
package enum BlockContent: Hashable, Sendable {
  /// The writer's own words, with the pieces quoted inside them.
  case prose(inlineQuotes: [InlineQuote])
  /// Words taken from elsewhere.
  case quote(Quote)
  /// Name and time pasted above a quote.
  case header(Heading)
  /// A line that only names whom the comment answers.
  case address(Heading)
  /// Program text.
  case code
  /// A list.
  case list
  /// The writer's signature.
  case signature
  /// A moderator's note.
  case moderator
  /// The line that names whom the quote below is from, as mail programs write it.
  case attribution(Heading)
  /// A file that came with the comment.
  case attachment(Attachment)
  /// A table.
  case table
}

/// A paragraph of a comment.
package struct Block: Hashable, Sendable {
  /// Its text, in the store, without blanks at either end.
  package var range: ByteRange
  /// The 1-based line on which it starts, or 0 where the input has no lines.
  package var lineNumber: UInt32
  /// What it is.
  package var content: BlockContent

  /// A paragraph that starts on a 1-based line.
  package init(range: ByteRange, line: Int?, content: BlockContent) {
    self.range = range
    self.lineNumber = UInt32(line ?? 0)
    self.content = content
  }

  /// The 1-based line on which it starts, or `nil` where the input has no lines.
  package var line: Int? { lineNumber == 0 ? nil : Int(lineNumber) }

  /// The quote, where the whole block is one.
  package var quote: Quote? {
    if case .quote(let quote) = content { return quote }
    return nil
  }

  /// The name, where the block is a header or an address.
  package var heading: Heading? {
    switch content {
    case .header(let heading), .address(let heading), .attribution(let heading): heading
    default: nil
    }
  }

  /// The pieces quoted inside the writer's own sentences.
  package var inlineQuotes: [InlineQuote] {
    if case .prose(let inline) = content { return inline }
    return []
  }

  /// Whether these are the writer's own words.
  package var isOwn: Bool {
    switch content {
    case .prose, .code, .list, .table: true
    case .quote, .header, .address, .signature, .moderator, .attribution, .attachment: false
    }
  }
}
