import DiscussionModel
import TextKit

/// A line of the page that is not blank.
struct PageLine {
  /// Where its text stands in the store, without blanks at either end.
  var range: ByteRange
  /// Its 1-based number.
  var number: Int
  /// How many columns it is indented by blanks and tabs.
  var indent: Int
  /// Whether a blank line, or the top of the page, stands before it.
  var followsBlank: Bool
}

/// The lines of a page that are not blank, with their text at hand.
struct PageLines {
  let text: TextStore
  let lines: [PageLine]

  init(_ text: TextStore) {
    self.text = text
    var lines: [PageLine] = []
    let starts = text.first.lineStarts ?? [0]
    let bytes = text.first.bytes
    lines.reserveCapacity(starts.count * 2 / 3)
    var followsBlank = true
    for (index, start) in starts.enumerated() {
      let next = index + 1 < starts.count ? Int(starts[index + 1]) - 1 : bytes.endIndex
      let trimmed = bytes[Int(start)..<max(Int(start), next)].trimmed
      guard !trimmed.isEmpty else {
        followsBlank = true
        continue
      }
      lines.append(
        PageLine(
          range: ByteRange(trimmed.startIndex..<trimmed.endIndex), number: index + 1,
          indent: trimmed.startIndex - Int(start), followsBlank: followsBlank))
      followsBlank = false
    }
    self.lines = lines
  }

  private init(_ text: TextStore, _ lines: [PageLine]) {
    self.text = text
    self.lines = lines
  }

  /// The first lines of the page.
  func prefix(_ count: Int) -> PageLines { PageLines(text, Array(lines.prefix(count))) }

  /// How many lines there are.
  var count: Int { lines.count }

  /// The text of the line at an index.
  func bytes(_ index: Int) -> Bytes { text.bytes(of: lines[index].range) }

  /// The line at an index as a paragraph.
  func paragraph(_ index: Int, kind: Paragraph.Kind = .prose) -> Paragraph {
    Paragraph(range: lines[index].range, line: lines[index].number, kind: kind)
  }

  /// The line at an index as a paragraph of the article.
  func articleParagraph(_ index: Int) -> Article.Paragraph {
    Article.Paragraph(range: lines[index].range, line: lines[index].number)
  }
}
