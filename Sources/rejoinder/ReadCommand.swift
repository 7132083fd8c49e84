import ArgumentParser
import DiscussionModel
import Glibc
import NcursesBackend

/// `rejoinder FILE`: the reader, or, where standard output is no terminal, the page as text.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read a page; the default.",
    usage: "rejoinder [read] [<options>] <file>[#<comment>]",
    discussion: """
      Opens the page in the reader; ? lists the keys, q quits. Where standard output is no \
      terminal, or one that cannot move its cursor, the page is printed as text.
      """)

  @OptionGroup var output: OutputOptions

  @Flag(help: "Draw rails, bars and marks in ASCII.")
  var ascii = false

  @Argument(
    help: ArgumentHelp(
      "The page to read; FILE#26 opens at comment 26; - is standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    let pages = files.map(PageAddress.init)
    if pages.count > 1, !output.diagnostics, isatty(STDOUT_FILENO) == 1 {
      throw ValidationError(
        "The reader opens one page at a time; to print several: rejoinder export --format text")
    }
    try InputRunner.run(pages.map(\.path)) { discussion in
      if output.diagnostics {
        try StandardOutput.write(diagnosticsOf: discussion)
      } else {
        try show(discussion, at: pages.first?.comment)
      }
    }
  }

  /// Opens the reader; prints the text where standard output is no terminal, or one that cannot move its cursor.
  private func show(_ discussion: Discussion, at comment: Int?) throws {
    if isatty(STDOUT_FILENO) == 1 {
      do throws(TerminalError) {
        return try ReaderLauncher.run(discussion, at: comment, ascii: ascii)
      } catch {
        // A dumb terminal is what its user chose; all else deserves a word.
        if case .noCursorAddressing = error {} else { StandardError.report("\(error)") }
      }
    }
    try StandardOutput.write(textOf: discussion, color: output.color)
  }
}
