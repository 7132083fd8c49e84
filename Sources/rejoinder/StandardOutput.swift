import DiscussionModel
import Exporters
import Glibc
import TerminalUI
import Wording

/// Prints to standard output.
enum StandardOutput {
  private static let output = DescriptorOutput(descriptor: STDOUT_FILENO)

  /// Prints bytes, all of them.
  static func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError) {
    try output.write(bytes)
  }

  /// Prints a text.
  static func write(_ text: String) throws(WriteError) {
    var failure: WriteError?
    Array(text.utf8).withUnsafeBytes { bytes in
      do throws(WriteError) { try output.write(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Prints a discussion as the tree that it is, in ASCII but for the page's own text where that is wanted.
  static func write(
    textOf discussion: Discussion, color: OutputOptions.Color, ascii: Bool
  ) throws(WriteError) {
    try TextExporter(measure: TerminalMeasure(), colors: color.textColors, ascii: ascii)
      .write(discussion, to: { bytes throws(WriteError) in try write(bytes) })
  }

  /// Prints what was not understood of a page, a line each: `FILE:LINE: what`.
  static func write(diagnosticsOf discussion: Discussion) throws(WriteError) {
    for diagnostic in discussion.diagnostics {
      let says = TextWidth.clipped(diagnostic.message(in: discussion.source), to: 400)
      try write(says + "\n")
    }
  }
}

/// Measures text for the exporters as the reader does.
struct TerminalMeasure: TextMeasure {
  func rows(of bytes: TextBytes, width: Int) -> [Range<Int>] {
    let start = bytes.startIndex
    return bytes.withBytes { Wrapping.rows(of: $0, in: 0..<$0.count, width: width) }
      .map { $0.range.lowerBound + start..<$0.range.upperBound + start }
  }

  func cells(of text: String) -> Int { TextWidth.of(text) }

  func clipped(_ text: String, to width: Int) -> String { TextWidth.clipped(text, to: width) }
}
