import ArgumentParser
import DiscussionModel
import Exporters

/// `rejoinder export`: prints what was understood of some inputs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print what was understood of a page, as JSON or as text.")

  /// What can be printed.
  enum Format: String, ExpressibleByArgument {
    case json, jsonl, text
  }

  @Option(help: "json (an object), jsonl (a line for each page) or text (the tree).")
  var format = Format.json

  @OptionGroup var output: OutputOptions

  @OptionGroup var corrections: CorrectionsOption

  @Argument(help: ArgumentHelp("The pages to read; - is standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    let store = try corrections.store()
    try InputRunner.run(files) { page in
      let discussion = store?.apply(to: page).discussion ?? page
      if output.diagnostics {
        try StandardOutput.write(diagnosticsOf: discussion)
      } else {
        try write(discussion)
      }
    }
  }

  private func write(_ discussion: Discussion) throws {
    switch format {
    case .json where files.count == 1:
      try JSONExporter(layout: .lineForEachComment).write(discussion, to: StandardOutput.write)
    case .json, .jsonl:
      try JSONExporter(layout: .oneLine).write(discussion, to: StandardOutput.write)
    case .text:
      try StandardOutput.write(textOf: discussion, color: output.color)
    }
  }
}
