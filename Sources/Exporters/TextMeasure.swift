/// How wide text is and where it breaks: handed in, so that the program has one width function.
///
/// Exporters know no terminal; the executable hands them the terminal's own measure.
package protocol TextMeasure: Sendable {
  /// The rows of a range of UTF-8 bytes at a width, as byte offsets; no letter is lost between them.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - range: byte offsets into `bytes`; an empty one has no rows.
  ///   - width: the cells of a row.
  func rows(of bytes: [UInt8], in range: Range<Int>, width: Int) -> [Range<Int>]

  /// The cells of a text after cleaning.
  func cells(of text: String) -> Int

  /// The start of a text that fits, cleaned of all that a terminal could take for a command.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - width: the cells it may take; what is cut ends with `…`, one cell wide.
  func clipped(_ text: String, to width: Int) -> String
}
