import DiscussionModel
import TextKit

/// Layout B: a bullet with the net score, then the name, then the body, indented.
struct BulletLayout {
  private let lines: PageLines
  private let bullets: [Int]

  /// The layout of a page that has bullets with nothing but a score.
  init?(_ lines: PageLines) {
    let bullets = (0..<lines.count).filter { Self.score(lines.bytes($0)) != nil }
    guard let first = bullets.first, first + 1 < lines.count, lines.lines[first + 1].indent > 0
    else { return nil }
    self.lines = lines
    self.bullets = bullets
  }

  /// Reads head and comments.
  func read(into page: inout PageBuilder) {
    page.take(PageHead(lines, before: bullets[0]))
    page.marksComments()
    for (position, bullet) in bullets.enumerated() {
      let next = position + 1 < bullets.count ? bullets[position + 1] : lines.count
      append(&page, bullet: bullet, end: bodyEnd(from: bullet + 1, before: next))
    }
  }

  /// The net score of a line like `• 2`.
  private static func score(_ line: Bytes) -> Int? {
    guard line.starts(with: [0xE2, 0x80, 0xA2]) || line.starts(with: [0xC2, 0xB7]) else {
      return nil
    }
    let rest = line.dropFirst(line.first == 0xE2 ? 3 : 2).trimmed
    let isNegative = rest.first == UInt8(ascii: "-")
    let digits = isNegative || rest.first == UInt8(ascii: "+") ? rest.dropFirst() : rest
    return digits.number.map { isNegative ? -$0 : $0 }
  }

  /// The body goes on as long as lines are indented.
  private func bodyEnd(from start: Int, before limit: Int) -> Int {
    (start..<max(start, limit)).first { index in
      lines.lines[index].indent == 0 || lines.bytes(index).begins(with: "Posted in: ")
    } ?? limit
  }

  private func append(_ page: inout PageBuilder, bullet: Int, end: Int) {
    var index = bullet + 1
    var name: ByteRange?
    // Where the name is missing, a blank line stands in its place.
    if index < end, !lines.lines[index].followsBlank {
      name = lines.lines[index].range
      index += 1
    }
    let from = page.paragraphCount
    for line in index..<max(index, end) {
      let kind: Paragraph.Kind = Furniture.isModerator(lines.bytes(line)) ? .moderator : .prose
      page.add(lines.paragraph(line, kind: kind))
    }
    page.understand(lines.lines[bullet].range)
    page.addComment(line: lines.lines[bullet].number, paragraphs: from..<page.paragraphCount) {
      $0.person = name.map { Person(name: $0) }
      $0.votes = Votes(up: nil, down: nil, net: Self.score(lines.bytes(bullet)))
    }
  }
}
