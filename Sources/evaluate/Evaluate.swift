import ArgumentParser

/// Measures the reconstruction on the labelled pages, and trains its weights.
@main
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure the reconstruction on the labelled pages of ../shared.",
    subcommands: [ScoreCommand.self, TrainCommand.self], defaultSubcommand: ScoreCommand.self)
}
