import Importers

/// Why an input could not be read, as one line for the user.
package struct LoadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The input, as the user named it.
  package var source: String
  /// The 1-based line at which it went wrong, where there is one.
  package var line: Int?
  /// What is wrong and what to do.
  package var reason: String

  /// A failure to read an input.
  package init(source: String, line: Int? = nil, reason: String) {
    self.source = source
    self.line = line
    self.reason = reason
  }

  /// The error of an input that is larger than can be read.
  package static func tooLarge(_ source: String) -> LoadingError {
    LoadingError(source: source, reason: ImportError.tooLarge.message)
  }

  /// Reads something of an input.
  ///
  /// - Parameters:
  ///   - source: the input, as the user named it.
  ///   - body: reads it.
  /// - Throws: what `body` throws, with the input's name.
  static func wrapping<Result>(
    _ source: String, _ body: () throws(ImportError) -> Result
  ) throws(LoadingError) -> Result {
    do throws(ImportError) {
      return try body()
    } catch {
      throw LoadingError(source: source, line: error.line, reason: error.message)
    }
  }

  /// The input with the line, where there is one: `FILE:LINE`.
  package var place: String { source + (line.map { ":\($0)" } ?? "") }

  /// `FILE:LINE: what is wrong; what to do`.
  package var description: String { place + ": " + reason }
}
