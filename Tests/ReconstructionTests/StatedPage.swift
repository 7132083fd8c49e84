import DiscussionModel
import Reconstruction

/// A page whose comments state whom they answer, as a mail archive or a dump would give it.
struct StatedPage {
  private var text = ""
  private var comments: [(ImportedComment, [(ByteRange, Paragraph.Kind, Paragraph.Detail?)])] = []

  /// Adds a comment with an identifier and paragraphs, each of some kind.
  mutating func comment(
    _ id: String, by name: String? = nil, to links: [StatedLink] = [],
    state: CommentState = .present, at instant: Instant? = nil,
    _ paragraphs: (String, Paragraph.Kind, Paragraph.Detail?)...
  ) {
    var comment = ImportedComment(id: CommentID(ordinal: 0), line: nil, paragraphs: 0..<0)
    comment.inputID = id
    comment.person = name.map { Person(name: add($0), id: "\($0.lowercased())@b.org") }
    comment.links = links
    comment.state = state
    comment.instant = instant
    comments.append((comment, paragraphs.map { (add($0.0), $0.1, $0.2) }))
  }

  private mutating func add(_ words: String) -> ByteRange {
    let start = text.utf8.count
    text += words + "\n"
    return ByteRange(start..<start + words.utf8.count)
  }

  /// The page as its importer would make it.
  var imported: ImportedPage {
    var builder = PageBuilder(
      source: "box", format: "test", text: TextStore(bytes: Array(text.utf8), lineStarts: nil))
    builder.marksComments()
    for (comment, paragraphs) in comments {
      let first = builder.paragraphCount
      for (range, kind, detail) in paragraphs {
        builder.add(Paragraph(range: range, line: nil, kind: kind), detail)
      }
      builder.addComment(line: nil, paragraphs: first..<builder.paragraphCount) {
        let id = $0.id
        let range = $0.paragraphs
        $0 = comment
        ($0.id, $0.paragraphs) = (id, range)
      }
    }
    return builder.finished()
  }

  /// The page as a conversation.
  var discussion: Discussion { reconstruct(imported) }
}

extension StatedLink {
  /// A link to a comment with an identifier.
  static func reply(_ id: String, _ kind: Kind = .inReplyTo) -> StatedLink {
    StatedLink(to: .key(.given(id)), kind)
  }
}
