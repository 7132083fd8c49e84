import ArgumentParser

/// The program: reads comment pages as conversations.
@main
struct Rejoinder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejoinder",
    abstract: "Read a page of comments as the conversation that it was.",
    usage: """
      rejoinder [<options>] <file>[#<comment>]|<folder> ...
      rejoinder export [--format json|jsonl|text] <file>|<folder> ...
      rejoinder stats [--format table|json] <file>|<folder> ...
      rejoinder explain <file>#<comment> ...
      rejoinder keys | limits
      """,
    discussion: """
      Opens a page in the reader: there ? lists the keys, and q quits. Where standard output is no terminal the page \
      is printed as text.

      For example:
        rejoinder page.txt#26
        cat page.txt | rejoinder --ascii

      Exit codes: 0 done; 1 an input could not be read (the others were), or holds no page or no such comment; 64 \
      wrong usage.
      """,
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, ExportCommand.self, ExplainCommand.self, StatsCommand.self,
      KeysCommand.self, LimitsCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// Runs the program.
  ///
  /// A page and nothing else is by far the most frequent call, and there is
  /// nothing to parse in it: to ask the parser all the same would take a sixth
  /// of the time until the first screen.
  static func main() {
    let arguments = CommandLine.arguments
    do {
      if let file = loneFile(in: arguments) {
        try ReadCommand.read([file])
      } else if ProgramHelp.isWanted(by: arguments) {
        try StandardOutput.write(ProgramHelp.text())
      } else {
        main(nil)
      }
    } catch {
      exit(withError: error)
    }
  }

  /// The file of a call that names a file and nothing else; `nil` for all that the parser has to judge.
  static func loneFile(in arguments: [String]) -> String? {
    guard arguments.count == 2, let file = arguments.last, !file.isEmpty, !file.hasPrefix("-")
    else { return nil }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    return names.contains(file) || file == "help" ? nil : file
  }
}
