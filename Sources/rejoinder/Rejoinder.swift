import ArgumentParser

/// The program: reads comment pages as conversations.
@main
struct Rejoinder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejoinder",
    abstract: "Read a page of comments as the conversation that it was.",
    usage: """
      rejoinder <file>
      rejoinder export --format json|jsonl|text <file> ...
      rejoinder keys | limits
      """,
    discussion: """
      Exit codes: 0 done; 1 an input could not be read (the others were); 64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, ExportCommand.self, KeysCommand.self, LimitsCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)
}
