import ArgumentParser
import DiscussionQuery

/// `rejoinder limits`: prints the limit language.
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits",
    abstract: "Print the language of limits, from the parser's own table.")

  func run() throws {
    try StandardOutput.write(LimitGrammar.help + "\n")
  }
}
