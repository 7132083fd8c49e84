import ArgumentParser
import DiscussionLoading
import DiscussionModel
import Exporters
import Glibc

/// `rejoinder export`: prints what was understood of some inputs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print what was understood of a page, as JSON or as text.")

  /// What can be printed.
  enum Format: String, ExpressibleByArgument {
    case json, jsonl, text
  }

  @Option(
    help: "What to print: json (one object a page), jsonl (one line a page), text (the tree).")
  var format = Format.json

  @Flag(help: "Print what was not understood or left out instead.")
  var diagnostics = false

  @Argument(help: "The pages to read; - is standard input.")
  var files: [String]

  func run() throws {
    let output = DescriptorOutput(descriptor: STDOUT_FILENO)
    for file in files {
      let discussion = try DiscussionLoader.load(InputFile.read(file), source: file)
      try JSONExporter(layout: .lineForEachComment).write(discussion) { bytes in
        try output.write(bytes)
      }
    }
  }
}
