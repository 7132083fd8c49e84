import DiscussionModel

/// Layout N: paragraphs only; where a comment begins has to be worked out from what they say.
struct PlainLayout {
  private let lines: PageLines
  private let section: CommentSection

  /// The layout of a page whose comment section is known.
  init(_ lines: PageLines, section: CommentSection) {
    self.lines = lines
    self.section = section
  }

  /// Reads head and paragraphs; the page gets no marks.
  func read(into page: inout PageBuilder) {
    page.take(PageHead(lines, before: section.lines.lowerBound))
    page.reserve(paragraphs: section.lines.count)
    for index in section.lines {
      let kind: Paragraph.Kind = Furniture.isModerator(lines.bytes(index)) ? .moderator : .prose
      page.add(lines.paragraph(index, kind: kind))
    }
  }
}
