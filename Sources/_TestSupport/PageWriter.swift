import DiscussionModel

/// A comment written to the page, its quotes not yet looked up.
struct CommentDraft {
  /// A paragraph with what the test said of it.
  struct Part {
    var part: DiscussionBuilder.Part
    var paragraph: Article.Paragraph
    /// The name's letters, where the part is a header or an address.
    var name: ByteRange?
  }

  var start: UInt32
  var line: Int
  var blocks: [Part]
}

/// Writes the text of a page, a paragraph a line with a blank line behind it.
struct PageWriter {
  private(set) var text = ""
  private var line = 1

  mutating func paragraph(_ words: String) -> Article.Paragraph {
    let start = text.utf8.count
    let startLine = line
    text += words
    let end = text.utf8.count
    text += "\n\n"
    line += 2 + words.utf8.filter { $0 == UInt8(ascii: "\n") }.count
    return Article.Paragraph(range: ByteRange(start..<end), line: startLine)
  }

  mutating func append(_ sketch: CommentSketch) -> CommentDraft {
    var draft = CommentDraft(start: UInt32(text.utf8.count), line: line, blocks: [])
    for part in sketch.parts {
      let paragraph = paragraph(part.text)
      var name: ByteRange?
      if let length = part.nameLength {
        let first = paragraph.range.lowerBound + UInt32(part.nameOffset)
        name = ByteRange(first, first + UInt32(length))
      }
      draft.blocks.append(CommentDraft.Part(part: part, paragraph: paragraph, name: name))
    }
    let votes = sketch.votes.map { "\($0.net ?? 0) ( +\($0.up ?? 0) / -\($0.down ?? 0) )" }
    _ = paragraph(votes ?? "")
    return draft
  }
}

extension DiscussionBuilder.Part {
  /// The paragraph as it stands on the page.
  var text: String {
    switch self {
    case .prose(let text), .inline(let text, _, _), .quote(let text, _), .quoteOfTitle(let text),
      .quoteOfArticle(let text), .quoteOfOutside(let text), .quoteOfNothing(let text),
      .code(let text), .list(let text), .signature(let text), .moderator(let text):
      text
    case .header(let name, let time): name + "Today " + (time ?? "") + " JST"
    case .address(let name): "@" + name
    }
  }

  /// The bytes before the name, where the part has one.
  var nameOffset: Int {
    if case .address = self { return 1 }
    return 0
  }

  /// The name's length in bytes, where the part has one.
  var nameLength: Int? {
    switch self {
    case .header(let name, _), .address(let name): name.utf8.count
    default: nil
    }
  }
}
