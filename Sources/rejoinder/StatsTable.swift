import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

/// The figures of a discussion's writers as columns of text.
struct StatsTable {
  private let discussion: Discussion
  private let statistics: CommenterStatistics
  private let glyphs: Glyphs
  private let hasVotes: Bool

  /// The table of a page, with some signs.
  init(_ discussion: Discussion, _ statistics: CommenterStatistics, glyphs: Glyphs) {
    self.discussion = discussion
    self.statistics = statistics
    self.glyphs = glyphs
    hasVotes = discussion.comments.contains { $0.votes != nil }
  }

  /// A line of counts, then a row for each writer, the unnamed comments last; of a page without comments only the line.
  var text: String {
    guard !discussion.comments.isEmpty else { return summary + "\n" }
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
    let description = PageDescription(discussion, glyphs: glyphs)
    let name = TextWidth.clipped(description.title, to: 200)
    guard !discussion.comments.isEmpty else { return "\(name): \(description.comments)" }
    let names = CommenterDescription(statistics, glyphs: glyphs).names
    return "\(name): \(description.comments), \(names) of them"
  }

  private var headings: [String] {
    ["name", "comments"] + (hasVotes ? ["net", "up", "down"] : [])
      + ["answers", "to", "answered", "by", "first", "last"]
  }

  private func row(_ row: Commenter) -> [String] {
    let (answers, answered) = (row.answers, row.answered)
    let talk =
      row.name == nil
      ? ["", "", "", ""]
      : [answers.count, answers.people, answered.count, answered.people].map(Figures.grouped)
    let name =
      row.markedName.map { TextWidth.clipped($0, to: 40) } ?? "(\(CommenterDescription.unnamed))"
    return [name, Figures.grouped(row.comments.count)] + (hasVotes ? votes(of: row) : []) + talk
      + [row.first, row.last].map { $0.map { "#\($0 + 1)" } ?? "" }
  }

  /// The net and the sums for and against; blank for one on whom nobody could vote.
  private func votes(of row: Commenter) -> [String] {
    guard row.voted > 0 else { return ["", "", ""] }
    let net = row.scored > 0 ? Figures.signed(row.net, glyphs: glyphs) : ""
    return [net, Figures.grouped(row.up), Figures.grouped(row.down)]
  }
}
