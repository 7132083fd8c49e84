import ArgumentParser
import DiscussionLoading
import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

/// `rejoinder stats`: prints who takes part in some discussions.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Print who takes part: comments, votes, and who answers whom.",
    usage: "rejoinder stats [--without-guesses] <file> ...")

  @Flag(help: "Leave out the names that are known by style alone (?).")
  var withoutGuesses = false

  @OptionGroup var corrections: CorrectionsOption

  @Argument(help: ArgumentHelp("The pages to read; - is standard input.", valueName: "file"))
  var files: [String] = []

  func run() throws {
    var isFirst = true
    try InputRunner(files, keeping: try corrections.store()).run { page in
      let discussion = page.discussion
      let statistics = CommenterStatistics(
        QueryIndex(discussion), countsGuesses: !withoutGuesses)
      let table = StatsTable(discussion, statistics)
      try StandardOutput.write((isFirst ? "" : "\n") + table.text)
      isFirst = false
    }
  }
}

/// The figures of a discussion's writers as columns of text.
struct StatsTable {
  private let discussion: Discussion
  private let statistics: CommenterStatistics
  private let hasVotes: Bool

  init(_ discussion: Discussion, _ statistics: CommenterStatistics) {
    self.discussion = discussion
    self.statistics = statistics
    hasVotes = discussion.comments.contains { $0.votes != nil }
  }

  /// A line of counts, then a row for each writer, the unnamed comments last.
  var text: String {
    let all = statistics.commenters + (statistics.unnamed.map { [$0] } ?? [])
    let rows = [headings] + all.map(row)
    let widths = headings.indices.map { column in
      rows.map { TextWidth.of($0[column]) }.max() ?? 0
    }
    let lines = rows.map { row in
      row.enumerated().map { column, text in
        let blanks = String(repeating: " ", count: widths[column] - TextWidth.of(text))
        // Names stand at the left of their column, figures at the right.
        return column == 0 ? text + blanks : blanks + text
      }.joined(separator: "  ")
    }
    return ([summary] + lines).joined(separator: "\n") + "\n"
  }

  private var summary: String {
    let title = discussion.article.title.map { discussion.text[$0.range] }
    let name = TextWidth.clipped(title ?? discussion.source, to: 200)
    let comments = PageDescription.comments(
      discussion.comments.count, isInferred: discussion.segmentation == .inferred)
    let names = CommenterDescription(statistics, glyphs: .unicode).names
    return "\(name): \(comments), \(names) of them"
  }

  private var headings: [String] {
    ["name", "comments"] + (hasVotes ? ["net", "up", "down"] : [])
      + ["answers", "to", "answered", "by", "first", "last"]
  }

  private func row(_ row: Commenter) -> [String] {
    let votes = hasVotes ? ["\(row.net)", "\(row.up)", "\(row.down)"] : []
    let (answers, answered) = (row.answers, row.answered)
    let talk =
      row.name == nil
      ? ["", "", "", ""]
      : [answers.count, answers.people, answered.count, answered.people].map { "\($0)" }
    let name = row.name.map { TextWidth.clipped($0, to: 40) } ?? "(\(CommenterDescription.unnamed))"
    return [name, "\(row.comments.count)"] + votes + talk
      + [row.first, row.last].map { $0.map { "#\($0 + 1)" } ?? "" }
  }
}
