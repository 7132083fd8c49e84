/// A paragraph of the comment section, as an importer found it.
package struct Paragraph: Hashable, Sendable {
  /// What the page itself says of a paragraph.
  package enum Kind: Hashable, Sendable {
    /// Nothing.
    case prose
    /// It is program text.
    case code
    /// It is a list.
    case list
    /// It is the writer's signature.
    case signature
    /// The moderator wrote it.
    case moderator
    /// It names whom the quote below is from; the name is its detail.
    case attribution
    /// It is a quote: 1 where the writer quotes, 2 where that quote quotes, and so on; its detail may name the source.
    case quote(level: UInt8)
    /// It stands for a file, which is its detail.
    case attachment
    /// It is a table.
    case table

    /// Whether it is a quote.
    package var isQuote: Bool {
      if case .quote = self { return true }
      return false
    }
  }

  /// What more there is to say of some paragraphs.
  package enum Detail: Hashable, Sendable {
    /// Of an attribution: the name and the time in it.
    case heading(Heading)
    /// Of a quote: the comment from which it is taken.
    case cite(StatedLink.Target)
    /// Of a quote: the address from which it is taken.
    case address(String)
    /// Of an attachment: the file.
    case attachment(Attachment)
  }

  /// Its text, in the store, without blanks at either end.
  package var range: ByteRange
  /// The 1-based line on which it starts, or 0 where the input has no lines.
  package var lineNumber: UInt32
  /// What the page itself says of it.
  package var kind: Kind
  /// The place of its detail in `ImportedPage.details`, 1-based; 0 where it has none.
  package var detail: UInt32 = 0

  /// A paragraph that starts on a 1-based line.
  package init(range: ByteRange, line: Int?, kind: Kind = .prose) {
    self.range = range
    self.lineNumber = UInt32(clamping: line ?? 0)
    self.kind = kind
  }

  /// The 1-based line on which it starts, or `nil` where the input has no lines.
  package var line: Int? { lineNumber == 0 ? nil : Int(lineNumber) }
}
