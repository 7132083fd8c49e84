import ArgumentParser
import DiscussionModel
import Glibc

/// `rejoinder FILE`: the reader, or, where standard output is no terminal, the page as text.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read a page; the default.")

  @OptionGroup var output: OutputOptions

  @Argument(help: ArgumentHelp("The page to read; - is standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    try Self.read(files, diagnostics: output.diagnostics, color: output.color)
  }

  /// Opens the reader on each page; prints the text where standard output is no terminal, or one that cannot move its cursor.
  ///
  /// - Parameters:
  ///   - files: the pages, `-` for standard input.
  ///   - diagnostics: whether only what was not understood is printed.
  ///   - color: whether text is printed in colour.
  /// - Throws: `ExitCode.failure` in the end, if a page could not be read.
  static func read(
    _ files: [String], diagnostics: Bool = false, color: OutputOptions.Color = .auto
  ) throws {
    try InputRunner.run(files) { discussion in
      if diagnostics {
        try StandardOutput.write(diagnosticsOf: discussion)
      } else if isatty(STDOUT_FILENO) != 1 || (try? ReaderLauncher.run(discussion)) == nil {
        try StandardOutput.write(textOf: discussion, color: color)
      }
    }
  }
}
