import DiscussionModel

/// How wide text is and where it breaks: handed in, so that the program has one width function.
///
/// Exporters know no terminal; the executable hands them the terminal's own measure.
package protocol TextMeasure: Sendable {
  /// The rows of some bytes of a page at a width, as offsets in the page's text; no letter is lost between them.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8; where there are none, there are no rows.
  ///   - width: the cells of a row.
  func rows(of bytes: TextBytes, width: Int) -> [Range<Int>]

  /// The cells of a text after cleaning.
  func cells(of text: String) -> Int

  /// The start of a text that fits, cleaned of all that a terminal could take for a command.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - width: the cells it may take; what is cut ends with `…`, one cell wide.
  func clipped(_ text: String, to width: Int) -> String
}
