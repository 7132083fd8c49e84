import DiscussionModel
import DiscussionQuery

/// The plain text of one discussion as it is written: the article's block and what all parts share.
struct TextDocument<Measure: TextMeasure> {
  let discussion: Discussion
  let measure: Measure
  let width: Int
  let signs: TextSigns
  var out: TextWriter

  init(discussion: Discussion, measure: Measure, width: Int, signs: TextSigns, color: Bool) {
    self.discussion = discussion
    self.measure = measure
    self.width = width
    self.signs = signs
    out = TextWriter(color: color)
  }

  /// Writes title, site, byline and the article's text.
  mutating func writeArticle() {
    let article = discussion.article
    if let title = article.title { writeRows(of: title.range, .bright) }
    let place = [article.site, article.section].compactMap { $0 }.map { discussion.text[$0] }
    writeLine(place.joined(separator: separator))
    var origin = article.byline.map { ["By " + discussion.text[$0]] } ?? []
    if let published = article.published { origin.append(published) }
    if let updated = article.updated { origin.append("updated " + updated) }
    writeLine(origin.joined(separator: separator))
    if article.status == .expired {
      writeLine("The article has expired on the site; its text is not on this page.")
    }
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
    let comments = discussion.comments
    guard !comments.isEmpty else { return writeLine("no comments on this page") }
    let isInferred = discussion.segmentation == .inferred
    let writers = Set(comments.compactMap { $0.author?.name.lowercased() }).count
    let named = comments.count { $0.author != nil }
    let answering = comments.count { !$0.replies.isEmpty }
    let about = isInferred ? "about " : ""
    var parts = [about + "\(comments.count) comment\(comments.count == 1 ? "" : "s")"]
    if answering > 0 { parts.append("\(answering) answer\(answering == 1 ? "s" : "") another") }
    if named > 0 {
      parts.append("\(named) named, \(writers) writer\(writers == 1 ? "" : "s")")
    }
    switch discussion.order {
    case .oldest: parts.append("oldest first")
    case .latest: parts.append("latest first")
    case .popular: parts.append("most popular first")
    case .unknown: break
    }
    writeLine(parts.joined(separator: separator))
  }

  private var separator: String { " \(signs.dot) " }

  private mutating func writeLine(_ text: String) {
    guard !text.isEmpty else { return }
    out.append(clipped(text, to: width), .dim)
    out.endRow()
  }

  private mutating func writeRows(of range: ByteRange, _ look: TextWriter.Look) {
    for row in measure.rows(of: discussion.text.bytes, in: range.offsets, width: width) {
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
    let spare = signs.ellipsis.unicodeScalars.count - 1
    guard spare > 0, measure.cells(of: text) > cells else {
      return measure.clipped(text, to: cells)
    }
    // The measure's own sign takes one cell, and gives it up.
    let start = measure.clipped(text, to: cells - spare).dropLast()
    return String(start + signs.ellipsis.prefix(max(0, cells)))
  }

  /// The text of a range, cleaned.
  func cleaned(_ range: Range<Int>) -> String {
    measure.clipped(discussion.text[ByteRange(range)], to: .max)
  }
}
