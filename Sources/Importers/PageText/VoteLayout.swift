import DiscussionModel
import TextKit

/// Layout V: the body, then a line of votes, no names.
struct VoteLayout {
  private let lines: PageLines
  private let firstVotes: Int
  private let lastVotes: Int

  /// The layout of a page that has a vote line.
  init?(_ lines: PageLines) {
    let isVotes = { VoteLine.parse(lines.bytes($0)) != nil }
    guard let first = (0..<lines.count).first(where: isVotes),
      let last = (0..<lines.count).last(where: isVotes)
    else { return nil }
    self.lines = lines
    firstVotes = first
    lastVotes = last
  }

  /// Reads head and comments.
  func read(into page: inout PageBuilder) {
    let start = sectionStart(&page)
    let end = CommentSection.footer(lines, from: lastVotes + 1)
    page.take(PageHead(lines, before: start))
    page.marksComments()
    page.reserve(paragraphs: end - start)
    var first = page.paragraphCount
    for index in start..<end {
      if let votes = votes(at: index, isLast: index == end - 1, in: &page) {
        page.understand(lines.lines[index].range)
        close(&page, from: first, votesAt: index, votes: votes)
        first = page.paragraphCount
      } else {
        let kind: Paragraph.Kind = Furniture.isModerator(lines.bytes(index)) ? .moderator : .prose
        page.add(lines.paragraph(index, kind: kind))
      }
    }
    if first < page.paragraphCount { close(&page, from: first, votesAt: end - 1, votes: nil) }
  }

  /// The votes of a line that is a vote line, whole or, as the last of the comments, cut.
  private func votes(at index: Int, isLast: Bool, in page: inout PageBuilder) -> Votes? {
    if let votes = VoteLine.parse(lines.bytes(index)) { return votes }
    guard isLast, index > lastVotes, lines.lines[index].followsBlank,
      let votes = VoteLine.parseCut(lines.bytes(index))
    else { return nil }
    page.note(
      Diagnostic(
        line: lines.lines[index].number, kind: .cutVotes,
        says: "the vote line is cut short; what is missing stays open"))
    return votes
  }

  /// Ends a comment of the paragraphs since `first`; one without paragraphs starts at its vote line.
  private func close(_ page: inout PageBuilder, from first: Int, votesAt index: Int, votes: Votes?)
  {
    let paragraphs = first..<page.paragraphCount
    let line = paragraphs.isEmpty ? lines.lines[index].number : page.page.paragraphs[first].line
    page.addComment(line: line, paragraphs: paragraphs) { $0.votes = votes }
  }

  /// The index of the first line of the first comment.
  private func sectionStart(_ page: inout PageBuilder) -> Int {
    if let start = CommentSection.start(in: lines, before: firstVotes) { return start }
    // Some pages begin with the first comment; on others the article runs into it unmarked.
    let hasByline = (0..<firstVotes).contains { Byline(lines.bytes($0)) != nil }
    let first = lines.bytes(0)
    // A line of name and time is pasted into a comment and heads no article.
    let canBeTitle =
      first.count < 200 && first.wordCount > 2 && !first.endsSentence && !first.holds(" JST")
    let hasTitle = firstVotes >= 4 && canBeTitle
    guard hasByline || hasTitle else { return 0 }
    page.note(
      Diagnostic(
        line: lines.lines[firstVotes - 1].number, kind: .furniture,
        says: "where the article ends and the comments begin is not marked; taken to be here"))
    return firstVotes - 1
  }
}
