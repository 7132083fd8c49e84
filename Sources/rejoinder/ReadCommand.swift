import ArgumentParser
import DiscussionLoading
import DiscussionModel
import Glibc
import NcursesBackend

/// `rejoinder FILE`: the reader, or, where standard output is no terminal, the page as text.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read a page; the default.",
    usage: "rejoinder [read] [<options>] <file>[#<comment>]|<folder> ...",
    discussion: """
      Opens the page in the reader, or several pages as a list; ? lists the keys, q quits. Where standard output is no \
      terminal, or one that cannot move its cursor, the page is printed as text: of FILE#26 comment 26 and what hangs \
      below it.
      """)

  @OptionGroup var output: OutputOptions

  @OptionGroup var diagnostics: DiagnosticsOption

  @OptionGroup var corrections: CorrectionsOption

  @Argument(
    help: ArgumentHelp(
      "The pages to read, or folders of them; FILE#26 opens at comment 26; - is standard input, which is read where none is named.",
      valueName: "file"))
  var files: [String] = []

  func run() throws {
    try Self.read(
      files, diagnostics: diagnostics, color: output.color, ascii: output.signs.ascii,
      store: try corrections.store())
  }

  /// Opens the reader on a page; prints pages as text where standard output is no terminal, or one that cannot
  /// move its cursor, or where what was not understood is to be printed as well.
  ///
  /// - Parameters:
  ///   - files: the pages, `-` for standard input, with `#` and the number of a comment behind one.
  ///   - diagnostics: whether what was not understood is printed as well.
  ///   - color: whether text is printed in colour.
  ///   - ascii: whether rails and bars are drawn in ASCII, in the reader and in text.
  ///   - store: where what is set right by hand is read from and kept; `nil` without.
  /// - Throws: `ExitCode.failure` in the end, if a page could not be read or has no such comment; `ValidationError`
  ///   where there is nothing to read.
  static func read(
    _ files: [String], diagnostics: DiagnosticsOption? = nil,
    color: OutputOptions.Color = .auto, ascii: Bool = false, store: CorrectionsStore? = nil
  ) throws {
    let sources = try InputArguments.sources(files)
    let isTerminal = isatty(STDOUT_FILENO) == 1
    if isTerminal, diagnostics?.isWanted != true,
      try show(sources, named: files, keeping: store, ascii: ascii)
    {
      return
    }
    try InputRunner(sources, keeping: store).run { page, numbers in
      try StandardOutput.write(
        textOf: page.discussion, comments: numbers, color: color, ascii: ascii)
      diagnostics?.report(page.discussion)
    }
  }

  /// Opens the reader; says whether there was a screen to open it on.
  ///
  /// - Throws: `ExitCode.failure` where the only page could not be read; that is reported.
  private static func show(
    _ sources: [Source], named names: [String], keeping store: CorrectionsStore?, ascii: Bool
  ) throws -> Bool {
    do {
      let launcher = ReaderLauncher(store: store, ascii: ascii)
      if let source = sources.first, sources.count == 1, !source.isFolder {
        if let error = try launcher.show(source) {
          StandardError.report("\(error)")
          throw ExitCode.failure
        }
      } else {
        try launcher.show(PageFiles(sources.map(\.path)), from: names)
      }
      return true
    } catch let error as TerminalError {
      // A dumb terminal is what its user chose; all else deserves a word.
      if case .noCursorAddressing = error {} else { StandardError.report("\(error)") }
      return false
    }
  }
}
