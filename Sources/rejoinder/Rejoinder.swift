import ArgumentParser

/// The program: reads comment pages as conversations.
@main
struct Rejoinder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejoinder",
    abstract: "Read a page of comments as the conversation that it was.",
    subcommands: [ReadCommand.self, ExportCommand.self, LimitsCommand.self],
    defaultSubcommand: ReadCommand.self)
}
