import ArgumentParser
import DiscussionLoading
import DiscussionModel
import Exporters
import Glibc

/// Reads the inputs of a command one after the other.
enum InputRunner {
  /// Calls `body` with each input that can be read.
  ///
  /// An input that cannot be read is reported in one line on standard error,
  /// and the others are read all the same.
  ///
  /// A `LoadingError` of `body` is reported likewise.
  ///
  /// - Parameters:
  ///   - files: the inputs.
  ///   - store: what was set right by hand, to be applied first.
  ///   - body: takes a page.
  /// - Throws: `ValidationError` where no input is named; `ExitCode.failure` in the end, if one could not be read or
  ///   the output not be written.
  static func run(
    _ files: [String], keeping store: CorrectionsStore?, _ body: (CorrectedPage) throws -> Void
  ) throws {
    try require(files)
    // Whoever reads our output may stop early (`… | head`): that is an error number, not a death.
    signal(SIGPIPE, SIG_IGN)
    var failed = false
    reading: for file in files {
      do {
        try body(try PageLoader(store: store).load(file))
      } catch let error as LoadingError {
        StandardError.report("\(error)")
        failed = true
      } catch let error as WriteError {
        if error.isClosedPipe { break reading }
        StandardError.report("standard output: \(String(cString: strerror(error.code)))")
        failed = true
        break reading
      }
    }
    if failed { throw ExitCode.failure }
  }

  /// Sees that an input is named.
  ///
  /// Were the argument one that the parser requires, it would speak of it
  /// before it speaks of an option that it does not know.
  ///
  /// - Throws: `ValidationError` where none is.
  static func require(_ files: [String]) throws(ValidationError) {
    if files.isEmpty { throw ValidationError("Missing expected argument '<file>'") }
  }
}
