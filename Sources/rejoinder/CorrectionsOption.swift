import ArgumentParser
import DiscussionLoading

/// The option that names a file of corrections.
struct CorrectionsOption: ParsableArguments {
  @Option(
    name: .customLong("corrections"),
    help: ArgumentHelp(
      "Read what was set right by hand from a file; the reader writes it there.",
      valueName: "file"))
  var path: String?

  /// The file, or `nil` where none is named.
  ///
  /// - Throws: `ExitCode.failure` after saying in one line what is wrong with it.
  func store() throws -> CorrectionsStore? {
    guard let path else { return nil }
    do throws(LoadingError) {
      return try CorrectionsStore(path: path)
    } catch {
      StandardError.report("\(error)")
      throw ExitCode.failure
    }
  }
}
