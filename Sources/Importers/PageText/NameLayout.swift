import DiscussionModel
import TextKit

/// Layout A: a line with the name, then the body, single line ends, no votes.
///
/// A body's paragraphs are single lines as well, so that a short one looks
/// like a name. A line is taken for a name if it can be one by its form and
/// is repeated, or begins the section, or comes right after the end of a
/// sentence and before a longer line.
struct NameLayout {
  private let lines: PageLines
  private let section: CommentSection
  private let names: [Int]

  /// The layout of a section whose lines follow each other without blank lines and that holds names.
  init?(_ lines: PageLines, section: CommentSection) {
    let range = section.lines
    let glued = range.dropFirst().count { !lines.lines[$0].followsBlank }
    guard range.count >= 3, glued * 10 >= (range.count - 1) * 7 else { return nil }
    self.lines = lines
    self.section = section
    names = Self.nameLines(lines, in: range)
    guard names.count >= 2 else { return nil }
  }

  /// Reads head and comments.
  func read(into page: inout PageBuilder) {
    let start = section.lines.lowerBound
    let first = names.first ?? start
    page.take(PageHead(lines, before: first))
    page.marksComments()
    for (position, name) in names.enumerated() {
      let end = position + 1 < names.count ? names[position + 1] : section.lines.upperBound
      let from = page.paragraphCount
      for index in (name + 1)..<end {
        let kind: Paragraph.Kind = Furniture.isModerator(lines.bytes(index)) ? .moderator : .prose
        page.add(lines.paragraph(index, kind: kind))
      }
      page.addComment(line: lines.lines[name].number, paragraphs: from..<page.paragraphCount) {
        $0.person = Person(name: lines.lines[name].range)
      }
    }
  }

  private static func nameLines(_ lines: PageLines, in range: Range<Int>) -> [Int] {
    let candidates = range.filter { canBeName(lines.bytes($0)) }
    var counts: [Bytes: Int] = [:]
    for index in candidates { counts[lines.bytes(index), default: 0] += 1 }
    return candidates.filter { index in
      if index == range.lowerBound { return true }
      guard !isReply(lines.bytes(index)) else { return false }
      if counts[lines.bytes(index), default: 0] > 1 { return true }
      return index + 1 < range.upperBound && endsBody(lines, index - 1)
        && lines.bytes(index + 1).count > lines.bytes(index).count
    }
  }

  /// Whether a line can be the last of a body: it ends a sentence, or is a name itself (an empty body).
  private static func endsBody(_ lines: PageLines, _ index: Int) -> Bool {
    lines.bytes(index).endsSentence || canBeName(lines.bytes(index))
  }

  private static func canBeName(_ line: Bytes) -> Bool {
    guard line.count >= 2, line.count <= 30, line.wordCount <= 3 else { return false }
    guard let first = line.first, first.isCapital || first.isSmall || first.isDigit || first >= 0x80
    else { return false }
    let isDotted = line.split(separator: 0x20).allSatisfy { $0.count <= 3 && $0.last == 0x2E }
    let closes = line.endsSentence && line.last != UInt8(ascii: "!")
    return (!closes || isDotted) && !line.contains { Array(",;:?\"()".utf8).contains($0) }
  }

  /// Whether a line is an answer rather than a name, though it is one word.
  private static func isReply(_ line: Bytes) -> Bool {
    let replies = [
      "exactly", "agreed", "indeed", "yes", "no", "nonsense", "rubbish", "true", "wrong", "lol",
      "amen", "ditto", "thanks", "thank you", "well said", "of course", "not really", "why not",
    ]
    let word = line.last == UInt8(ascii: "!") ? line.dropLast() : line
    return replies.contains { word.equals($0) }
  }
}
