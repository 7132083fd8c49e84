import ArgumentParser
import DiscussionLoading
import DiscussionModel
import Exporters

/// `rejoinder export`: prints what was understood of some inputs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print what was understood of pages, as JSON or as text.",
    usage: "rejoinder export [--format json|jsonl|text] [<options>] <file>|<folder> ...",
    discussion: """
      As json one page is one object, over several lines. Several pages are an object a line, in the order in which \
      they are named, of folders the newest first, and so is each page as jsonl. As text FILE#26 is comment 26 and \
      what hangs below it.
      """)

  /// What can be printed.
  enum Format: String, ExpressibleByArgument {
    case json, jsonl, text
  }

  @Option(help: "json (of several pages as jsonl), jsonl (an object a line) or text (the tree).")
  var format = Format.json

  @OptionGroup var output: OutputOptions

  @OptionGroup var diagnostics: DiagnosticsOption

  @OptionGroup var corrections: CorrectionsOption

  @Argument(
    help: ArgumentHelp(
      "The pages to read, or folders of them; - is standard input, which is read where none is named.",
      valueName: "file"))
  var files: [String] = []

  func run() throws {
    let sources = try InputArguments.sources(files)
    if format != .text {
      try InputArguments.requireWholePages(
        sources, "\(format.rawValue) is of whole pages; leave the number out, or take --format text"
      )
    }
    let inputs = InputRunner(sources, keeping: try corrections.store())
    try inputs.run { page, numbers in
      try write(page.discussion, comments: numbers, isOnlyOne: inputs.hasOnePage)
      diagnostics.report(page.discussion)
    }
  }

  private func write(_ discussion: Discussion, comments: [Int], isOnlyOne: Bool) throws {
    switch format {
    case .json where isOnlyOne:
      try JSONExporter(layout: .lineForEachComment).write(discussion, to: StandardOutput.write)
    case .json, .jsonl:
      try JSONExporter(layout: .oneLine).write(discussion, to: StandardOutput.write)
    case .text:
      try StandardOutput.write(
        textOf: discussion, comments: comments, color: output.color, ascii: output.signs.ascii)
    }
  }
}
