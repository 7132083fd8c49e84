import DiscussionModel

/// Writes a discussion as JSON, schema `rejoinder.discussion/2`.
///
/// Every key is there, absent values as `null`; comments are named by number.
package struct JSONExporter: Sendable {
  /// How the object is broken into lines.
  package enum Layout: Sendable {
    /// One line a comment: a single input, still readable in a pager.
    case lineForEachComment
    /// The whole object on one line: JSON Lines, and several inputs.
    case oneLine
  }

  private let layout: Layout
  /// Bytes that are gathered before they are handed on.
  private static let flushSize = 128 * 1024

  /// An exporter.
  package init(layout: Layout = .lineForEachComment) { self.layout = layout }

  /// Writes the object, with a line end behind it.
  ///
  /// - Parameters:
  ///   - discussion: what to write.
  ///   - sink: takes the bytes in pieces of about 128 KiB; what it throws ends the writing.
  /// - Throws: what `sink` throws.
  package func write<Failure: Error>(
    _ discussion: Discussion,
    to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var document = JSONDocument(discussion: discussion)
    document.writeHead()
    let lineEnd: StaticString = layout == .oneLine ? "" : "\n"
    for index in document.discussion.comments.indices {
      if index > 0 { document.out.raw(",") }
      document.out.raw(lineEnd)
      document.writeComment(at: index)
      if document.out.bytes.count >= Self.flushSize { try flush(&document.out, to: sink) }
    }
    document.out.raw(lineEnd)
    document.writeDiagnostics()
    try flush(&document.out, to: sink)
  }

  private func flush<Failure: Error>(
    _ out: inout JSONWriter, to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    try handOn(out.bytes, to: sink)
    out.removeAll()
  }
}

/// The JSON of one discussion as it is written.
struct JSONDocument {
  let discussion: Discussion
  var out = JSONWriter()

  mutating func writeHead() {
    out.raw(#"{"schema":"rejoinder.discussion/2","source":"#)
    out.string(discussion.source)
    out.raw(#","format":"#)
    out.string(discussion.format)
    out.raw(#","article":"#)
    writeArticle(discussion.article)
    out.raw(#","order":"#)
    out.string(discussion.order.rawValue)
    out.raw(#","segmentation":"#)
    out.string(discussion.segmentation.rawValue)
    out.raw(#","comments":["#)
  }

  private mutating func writeArticle(_ article: Article) {
    out.raw(#"{"title":"#)
    write(article.title?.range)
    out.raw(#","site":"#)
    write(article.site)
    out.raw(#","section":"#)
    write(article.section)
    out.raw(#","byline":"#)
    write(article.byline)
    out.raw(#","published":"#)
    out.string(article.published)
    out.raw(#","updated":"#)
    out.string(article.updated)
    out.raw(#","url":"#)
    out.string(article.url)
    out.raw(#","author":"#)
    write(article.author)
    out.raw(#","score":"#)
    out.number(article.score)
    out.raw(#","comments_url":"#)
    out.string(article.commentsURL)
    out.raw(#","status":"#)
    out.string(article.status.rawValue)
    out.raw(#","body":["#)
    var isFirst = true
    for paragraph in article.body {
      out.separator(&isFirst)
      write(paragraph.range)
    }
    out.raw(#"],"note":"#)
    write(article.note)
    out.raw(#","declared_comments":"#)
    out.number(article.declaredComments)
    out.raw("}")
  }

  private mutating func write(_ person: Person?) {
    guard let person else { return out.raw("null") }
    out.raw(#"{"name":"#)
    write(person.name)
    out.raw(#","id":"#)
    out.string(person.id)
    out.raw("}")
  }

  /// Writes what ends the object.
  mutating func writeDiagnostics() {
    out.raw(#"],"diagnostics":["#)
    var isFirst = true
    for diagnostic in discussion.diagnostics {
      out.separator(&isFirst)
      out.raw(#"{"line":"#)
      out.number(diagnostic.line)
      out.raw(#","kind":"#)
      out.string(diagnostic.kind.rawValue)
      out.raw(#","says":"#)
      out.string(diagnostic.says)
      out.raw("}")
    }
    out.raw("]}\n")
  }

  /// Writes the text of a range, or `null`.
  mutating func write(_ range: ByteRange?) {
    guard let range else { return out.raw("null") }
    discussion.text.bytes(of: range).withBytes { out.string($0) }
  }
}
