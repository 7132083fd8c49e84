import DiscussionModel
import DiscussionQuery
import Wording

/// The plain text of one discussion as it is written: the article's block and what all parts share.
struct TextDocument<Measure: TextMeasure> {
  let discussion: Discussion
  let measure: Measure
  let width: Int
  let naming: CommentNaming
  var out: TextWriter

  init(discussion: Discussion, measure: Measure, width: Int, glyphs: Glyphs, colors: TextColors) {
    self.discussion = discussion
    self.measure = measure
    self.width = width
    naming = CommentNaming(discussion, glyphs: glyphs)
    out = TextWriter(colors: colors)
  }

  /// Writes title, site, byline and the article's text.
  mutating func writeArticle() {
    let article = discussion.article
    if let title = article.title { writeRows(of: title.range, .bright) }
    writeLine(description.place.joined(separator: glyphs.separator))
    writeLine(description.origin)
    if let expiry = description.expiry { writeLine(expiry) }
    for paragraph in article.body {
      out.endRow()
      writeRows(of: paragraph.range, .plain)
    }
    if let note = article.note {
      out.endRow()
      writeRows(of: note, .dim)
    }
    if !out.bytes.isEmpty { out.endRow() }
  }

  /// Writes how many comments there are, and what is known of them.
  mutating func writeCounts() {
    writeLine(description.counts(PageTally(discussion.comments)))
  }

  var glyphs: Glyphs { naming.glyphs }

  private var description: PageDescription { PageDescription(discussion, glyphs: glyphs) }

  private mutating func writeLine(_ text: String) {
    guard !text.isEmpty else { return }
    out.append(clipped(text, to: width), .dim)
    out.endRow()
  }

  private mutating func writeRows(of range: ByteRange, _ look: TextWriter.Look) {
    for row in measure.rows(of: discussion.text.bytes(of: range), width: width) {
      append(row, look)
      out.endRow()
    }
  }

  /// Appends what the store holds in a range, cleaned.
  mutating func append(_ range: Range<Int>, _ look: TextWriter.Look) {
    let bytes = discussion.text.bytes(of: ByteRange(range))
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      out.append(printable: bytes, look)
    } else {
      out.append(cleaned(range), look)
    }
  }

  /// The start of a text that fits, cleaned; what is cut ends with the sign for that.
  func clipped(_ text: String, to cells: Int) -> String {
    let spare = glyphs.ellipsis.unicodeScalars.count - 1
    guard spare > 0, measure.cells(of: text) > cells else {
      return measure.clipped(text, to: cells)
    }
    // The measure's own sign takes one cell, and gives it up.
    let start = measure.clipped(text, to: cells - spare).dropLast()
    return String(start + glyphs.ellipsis.prefix(max(0, cells)))
  }

  /// The text of a range, cleaned.
  func cleaned(_ range: Range<Int>) -> String {
    measure.clipped(discussion.text[ByteRange(range)], to: .max)
  }
}
