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

  @OptionGroup var corrections: CorrectionsOption

  @Flag(help: "Draw rails, bars and marks in ASCII.")
  var ascii = false

  @Argument(
    help: ArgumentHelp(
      "The page to read; FILE#26 opens at comment 26; - is standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    try Self.read(
      files, diagnostics: output.diagnostics, color: output.color, ascii: ascii,
      store: try corrections.store())
  }

  /// Opens the reader on a page; prints pages as text where standard output is no terminal, or one that cannot
  /// move its cursor.
  ///
  /// - Parameters:
  ///   - files: the pages, `-` for standard input, with `#` and the number of a comment behind one.
  ///   - diagnostics: whether only what was not understood is printed.
  ///   - color: whether text is printed in colour.
  ///   - ascii: whether rails and bars are drawn in ASCII.
  ///   - store: where what is set right by hand is read from and kept; `nil` without.
  /// - Throws: `ExitCode.failure` in the end, if a page could not be read.
  static func read(
    _ files: [String], diagnostics: Bool = false, color: OutputOptions.Color = .auto,
    ascii: Bool = false, store: CorrectionsStore? = nil
  ) throws {
    let pages = files.map(PageAddress.init)
    let isTerminal = isatty(STDOUT_FILENO) == 1
    if pages.count > 1, !diagnostics, isTerminal {
      throw ValidationError(
        "The reader opens one page at a time; to print several: rejoinder export --format text")
    }
    try InputRunner.run(pages.map(\.path)) { discussion in
      if isTerminal, !diagnostics,
        show(discussion, at: pages.first?.comment, keeping: store, ascii: ascii)
      {
        return
      }
      let discussion = store?.apply(to: discussion).discussion ?? discussion
      if diagnostics {
        try StandardOutput.write(diagnosticsOf: discussion)
      } else {
        try StandardOutput.write(textOf: discussion, color: color)
      }
    }
  }

  /// Opens the reader; says whether there was a screen to open it on.
  private static func show(
    _ discussion: Discussion, at comment: Int?, keeping store: CorrectionsStore?, ascii: Bool
  ) -> Bool {
    do throws(TerminalError) {
      try ReaderLauncher.run(discussion, at: comment, keeping: store, ascii: ascii)
      return true
    } catch {
      // A dumb terminal is what its user chose; all else deserves a word.
      if case .noCursorAddressing = error {} else { StandardError.report("\(error)") }
      return false
    }
  }
}
