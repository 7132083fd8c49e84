import Exporters
import Glibc
import TerminalUI

/// Prints what went wrong to standard error.
enum StandardError {
  /// Prints one line, `rejoinder: what is wrong; what to do`, cleaned, since names of files are anybody's.
  static func report(_ text: String) {
    let line = String(String.UnicodeScalarView(TextWidth.cleaned("rejoinder: \(text)"))) + "\n"
    Array(line.utf8).withUnsafeBytes { bytes in
      // Where standard error is closed there is nobody left to tell.
      try? DescriptorOutput(descriptor: STDERR_FILENO).write(bytes)
    }
  }
}
