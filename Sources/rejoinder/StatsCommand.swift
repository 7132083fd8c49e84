import ArgumentParser
import DiscussionLoading
import DiscussionModel
import DiscussionQuery
import Exporters
import Wording

/// `rejoinder stats`: prints who takes part in some discussions.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Print who takes part: comments, votes, and who answers whom.",
    usage: "rejoinder stats [--format table|json] [<options>] <file>|<folder> ...",
    discussion: """
      A name that is worked out has its mark as everywhere: ~Ada likely, Ada? a guess. As json each page is an object \
      on a line.
      """)

  /// What can be printed.
  enum Format: String, ExpressibleByArgument {
    case table, json
  }

  @Option(help: "table (for people) or json (an object a line).")
  var format = Format.table

  @Flag(help: "Leave out the names that are guesses (?).")
  var withoutGuesses = false

  @OptionGroup var signs: SignsOption

  @OptionGroup var diagnostics: DiagnosticsOption

  @OptionGroup var corrections: CorrectionsOption

  @Argument(
    help: ArgumentHelp(
      "The pages to read, or folders of them; - is standard input, which is read where none is named.",
      valueName: "file"))
  var files: [String] = []

  func run() throws {
    let sources = try InputArguments.sources(files)
    try InputArguments.requireWholePages(
      sources, "the figures are of whole pages; leave the number out")
    var isFirst = true
    try InputRunner(sources, keeping: try corrections.store()).run { page, _ in
      let statistics = CommenterStatistics(page.index, countsGuesses: !withoutGuesses)
      try write(statistics, of: page.discussion, isFirst: isFirst)
      isFirst = false
      diagnostics.report(page.discussion)
    }
  }

  private func write(
    _ statistics: CommenterStatistics, of discussion: Discussion, isFirst: Bool
  ) throws {
    switch format {
    case .table:
      let table = StatsTable(discussion, statistics, glyphs: signs.ascii ? .ascii : .unicode)
      try StandardOutput.write((isFirst ? "" : "\n") + table.text)
    case .json:
      try StatisticsExporter().write(statistics, of: discussion, to: StandardOutput.write)
    }
  }
}
