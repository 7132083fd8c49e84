/// What came of writing a file.
package enum ExportOutcome: Hashable, Sendable {
  /// It is written.
  case written(bytes: Int)
  /// There is one already, which may not be replaced; nothing was changed.
  case exists
  /// It could not be written, for this reason.
  case failed(String)
}
