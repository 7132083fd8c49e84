import DiscussionModel
import Exporters
import Glibc
import TerminalUI
import Wording

/// Prints what went wrong, and what was not understood, to standard error.
enum StandardError {
  /// Prints one line, `rejoinder: what is wrong; what to do`.
  static func report(_ text: String) { write("rejoinder: \(text)") }

  /// Prints what was not understood of a page, a line each: `FILE:LINE: what`.
  static func write(diagnosticsOf discussion: Discussion) {
    for diagnostic in discussion.diagnostics {
      write(TextWidth.clipped(diagnostic.message(in: discussion.source), to: 400))
    }
  }

  /// Prints a line, cleaned, since names of files are anybody's.
  private static func write(_ text: String) {
    let line = String(String.UnicodeScalarView(TextWidth.cleaned(text))) + "\n"
    Array(line.utf8).withUnsafeBytes { bytes in
      // Where standard error is closed there is nobody left to tell.
      try? DescriptorOutput(descriptor: STDERR_FILENO).write(bytes)
    }
  }
}
