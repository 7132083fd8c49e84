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
    usage: "rejoinder explain <file>#<comment> | <file> --comment <comment>")

  @Option(help: "The number of the comment.")
  var comment: Int?

  @OptionGroup var corrections: CorrectionsOption

  @Flag(help: "Print only ASCII, but for the page's own text.")
  var ascii = false

  @Argument(help: ArgumentHelp("The page; FILE#26 means its comment 26.", valueName: "file"))
  var file: String?

  func run() throws {
    try InputRunner.require(file.map { [$0] } ?? [])
    let source = Source(file ?? "")
    guard let number = comment ?? source.comment else {
      throw ValidationError("Say which comment: rejoinder explain FILE --comment 26")
    }
    try InputRunner([source.path], keeping: try corrections.store()).run { page in
      try page.discussion.requireComment(number)
      let explanation = Explanation(
        of: number - 1, in: page.discussion, corrections: page.corrections)
      try StandardOutput.write(EvidenceRows.plain(explanation, of: page.discussion, ascii: ascii))
    }
  }
}
