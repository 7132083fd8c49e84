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
    try InputRunner.run(files) { discussion in
      if output.diagnostics {
        try StandardOutput.write(diagnosticsOf: discussion)
      } else {
        try show(discussion)
      }
    }
  }

  /// Opens the reader; prints the text where standard output is no terminal, or one that cannot move its cursor.
  private func show(_ discussion: Discussion) throws {
    if isatty(STDOUT_FILENO) == 1, (try? ReaderLauncher.run(discussion)) != nil { return }
    try StandardOutput.write(textOf: discussion, color: output.color)
  }
}
