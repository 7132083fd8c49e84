import DiscussionModel
import Wording

/// Writes a discussion as plain text: the tree, for pipes and for people without a terminal.
///
/// The rails are those of the reader: only forks indent, chains run straight.
/// Nothing is folded and no quote is shortened. What a page says is cleaned,
/// since standard output may be a terminal.
package struct TextExporter<Measure: TextMeasure>: Sendable {
  private let measure: Measure
  private let width: Int
  private let colors: TextColors
  private let glyphs: Glyphs
  /// Bytes that are gathered before they are handed on.
  private static var flushSize: Int { 128 * 1024 }

  /// An exporter.
  ///
  /// - Parameters:
  ///   - measure: how wide text is and where it breaks.
  ///   - width: the cells of a row; below 40 counts as 40.
  ///   - colors: in what names are bright and apparatus dim, by ANSI sequences.
  ///   - ascii: whether only ASCII is written, but for the page's own text.
  package init(measure: Measure, width: Int = 76, colors: TextColors = .none, ascii: Bool = false) {
    self.measure = measure
    self.width = max(width, 40)
    self.colors = colors
    glyphs = ascii ? .ascii : .unicode
  }

  /// Writes the article, the counts and the comments in reading order.
  ///
  /// - Parameters:
  ///   - discussion: what to write.
  ///   - sink: takes the bytes in pieces of about 128 KiB; what it throws ends the writing.
  /// - Throws: what `sink` throws.
  package func write<Failure: Error>(
    _ discussion: Discussion,
    to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var document = document(of: discussion)
    document.writeArticle()
    document.writeCounts()
    let shape = shape(of: discussion)
    for index in discussion.tree.preorder.map(Int.init) {
      document.writeComment(at: index, ThreadRails(of: index, in: shape, glyphs: glyphs))
      if document.out.bytes.count >= Self.flushSize { try flush(&document.out, to: sink) }
    }
    try flush(&document.out, to: sink)
  }

  /// Writes a comment and all that hang below it, as far left as a comment at the top level.
  ///
  /// - Parameters:
  ///   - root: the comment's index.
  ///   - discussion: its page.
  ///   - sink: takes the bytes in pieces of about 128 KiB; what it throws ends the writing.
  /// - Throws: what `sink` throws.
  package func write<Failure: Error>(
    commentAt root: Int, of discussion: Discussion,
    to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var document = document(of: discussion)
    let shape = shape(of: discussion)
    for index in discussion.tree.subtree(of: root).map(Int.init) {
      let rails = ThreadRails(of: index, in: shape, below: root, glyphs: glyphs)
      document.writeComment(at: index, rails, isFirst: index == root)
      if document.out.bytes.count >= Self.flushSize { try flush(&document.out, to: sink) }
    }
    try flush(&document.out, to: sink)
  }

  private func document(of discussion: Discussion) -> TextDocument<Measure> {
    TextDocument(
      discussion: discussion, measure: measure, width: width, glyphs: glyphs, colors: colors)
  }

  /// A third of the width is for rails, two cells a step.
  private func shape(of discussion: Discussion) -> ThreadShape {
    ThreadShape(discussion.tree, cap: width / 6)
  }

  private func flush<Failure: Error>(
    _ out: inout TextWriter, to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    try handOn(out.bytes, to: sink)
    out.removeAll()
  }
}

/// Hands bytes to a sink; `withUnsafeBytes` alone would forget what kind of error the sink throws.
func handOn<Failure: Error>(
  _ bytes: [UInt8], to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
) throws(Failure) {
  var failure: Failure?
  bytes.withUnsafeBytes { bytes in
    do throws(Failure) { try sink(bytes) } catch { failure = error }
  }
  if let failure { throw failure }
}
