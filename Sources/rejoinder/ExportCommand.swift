import ArgumentParser
import DiscussionLoading
import DiscussionModel
import Exporters

/// `rejoinder export`: prints what was understood of some inputs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print what was understood of pages, as JSON or as text.",
    usage: "rejoinder export [--format json|jsonl|text] [<options>] <file> ...",
    discussion: """
      As json one page is one object, over several lines. Several pages are an object a line, in the order in which \
      they are named, and so is each page as jsonl.
      """)

  /// What can be printed.
  enum Format: String, ExpressibleByArgument {
    case json, jsonl, text
  }

  @Option(help: "json (of several pages as jsonl), jsonl (an object a line) or text (the tree).")
  var format = Format.json

  @OptionGroup var output: OutputOptions

  @OptionGroup var corrections: CorrectionsOption

  @Argument(help: ArgumentHelp("The pages to read; - is standard input.", valueName: "file"))
  var files: [String] = []

  func run() throws {
    let inputs = try InputRunner(files, keeping: try corrections.store())
    try inputs.run { page in
      if output.diagnostics {
        try StandardOutput.write(diagnosticsOf: page.discussion)
      } else {
        try write(page.discussion, isOnlyOne: inputs.hasOnePage)
      }
    }
  }

  private func write(_ discussion: Discussion, isOnlyOne: Bool) throws {
    switch format {
    case .json where isOnlyOne:
      try JSONExporter(layout: .lineForEachComment).write(discussion, to: StandardOutput.write)
    case .json, .jsonl:
      try JSONExporter(layout: .oneLine).write(discussion, to: StandardOutput.write)
    case .text:
      try StandardOutput.write(textOf: discussion, color: output.color, ascii: output.ascii)
    }
  }
}
