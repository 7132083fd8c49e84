import ArgumentParser
import DiscussionLoading
import DiscussionModel
import Exporters
import Glibc
import TerminalUI

/// Reads the inputs of a command one after the other.
enum InputRunner {
  /// Calls `body` with each input that can be read.
  ///
  /// An input that cannot be read is reported in one line on standard error,
  /// and the others are read all the same.
  ///
  /// - Throws: `ExitCode.failure` in the end, if one could not be read.
  static func run(_ files: [String], _ body: (Discussion) throws -> Void) throws {
    // Whoever reads our output may stop early (`… | head`): that is an error number, not a death.
    signal(SIGPIPE, SIG_IGN)
    var failed = false
    for file in files {
      do {
        try body(try DiscussionLoader.load(InputFile.read(file), source: file))
      } catch let error as LoadingError {
        report(error)
        failed = true
      } catch let error as WriteError where error.isClosedPipe {
        return
      }
    }
    if failed { throw ExitCode.failure }
  }

  /// Prints why an input could not be read, as `rejoinder: FILE:LINE: what; what to do`.
  static func report(_ error: LoadingError) {
    let line = TextWidth.cleaned("rejoinder: \(error)")
    let text = String(String.UnicodeScalarView(line)) + "\n"
    Array(text.utf8).withUnsafeBytes { bytes in
      try? DescriptorOutput(descriptor: STDERR_FILENO).write(bytes)
    }
  }
}
