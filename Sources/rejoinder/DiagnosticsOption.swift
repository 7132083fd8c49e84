import ArgumentParser
import DiscussionModel

/// The option that has printed what was not understood of a page.
struct DiagnosticsOption: ParsableArguments {
  @Flag(
    name: .customLong("diagnostics"),
    help: "Print to standard error what was not understood or was left out, with its lines.")
  var isWanted = false

  /// Prints what was not understood of a page, where that is wanted.
  func report(_ discussion: Discussion) {
    if isWanted { StandardError.write(diagnosticsOf: discussion) }
  }
}
