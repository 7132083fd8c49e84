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
  ///
  /// - Parameters:
  ///   - discussion: the page.
  ///   - numbers: the comments of which, with what hangs below them, nothing but that is printed; none for all.
  ///   - color: whether it is printed in colour.
  ///   - ascii: whether in ASCII.
  static func write(
    textOf discussion: Discussion, comments numbers: [Int], color: OutputOptions.Color, ascii: Bool
  ) throws(WriteError) {
    let exporter = TextExporter(measure: TerminalMeasure(), colors: color.textColors, ascii: ascii)
    let sink = { (bytes: UnsafeRawBufferPointer) throws(WriteError) in try write(bytes) }
    if numbers.isEmpty { return try exporter.write(discussion, to: sink) }
    for (place, number) in numbers.enumerated() {
      if place > 0 { try write("\n") }
      try exporter.write(commentAt: number - 1, of: discussion, to: sink)
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
