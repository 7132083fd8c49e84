import ArgumentParser
import DiscussionLoading
import DiscussionModel
import Reader
import Wording

/// `rejoinder explain`: prints why a comment is read as it is.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Print why a comment is read as it is: its writer, whom it answers, its place, its cut.",
    usage: "rejoinder explain <file>#<comment> ... | --comment <comment> <file>|<folder> ...")

  @Option(help: "The number of the comment, of each page for which none is named.")
  var comment: Int?

  @OptionGroup var signs: SignsOption

  @OptionGroup var diagnostics: DiagnosticsOption

  @OptionGroup var corrections: CorrectionsOption

  @Argument(
    help: ArgumentHelp(
      "The pages, or folders of them; FILE#26 means its comment 26; - is standard input, which is read where none is named.",
      valueName: "file"))
  var files: [String] = []

  func run() throws {
    let sources = try InputArguments.sources(files)
    guard comment != nil || sources.allSatisfy({ $0.comment != nil }) else {
      throw ValidationError("Say which comment: rejoinder explain FILE --comment 26")
    }
    let inputs = InputRunner(sources, keeping: try corrections.store())
    var isFirst = true
    try inputs.run { page, numbers in
      let wanted = numbers.isEmpty ? [comment].compactMap { $0 } : numbers
      for number in wanted {
        try page.discussion.requireComment(number)
        let text = self.text(of: page, number, isNamed: !inputs.hasOnePage)
        try StandardOutput.write((isFirst ? "" : "\n") + text)
        isFirst = false
      }
      diagnostics.report(page.discussion)
    }
  }

  private func text(of page: LoadedPage, _ number: Int, isNamed: Bool) -> String {
    let explanation = Explanation(
      of: number - 1, in: page.discussion, corrections: page.corrections)
    return EvidenceRows.plain(
      explanation, of: page.discussion, source: isNamed ? page.discussion.source : nil,
      ascii: signs.ascii)
  }
}
