import DiscussionModel

/// Cuts a page into comments, where the page marks none.
///
/// For now every paragraph starts a comment, except after a header, an
/// address or a quote; each start is a guess.
enum CommentCutter {
  /// The comments that a page marks.
  static func marked(_ page: ImportedPage) -> [CommentDraft]? {
    page.marks?.map { mark in
      CommentDraft(
        start: mark.start, line: mark.line, paragraphs: mark.paragraphs, boundary: .marked,
        mark: mark)
    }
  }

  /// The comments of a page without marks, from what its paragraphs turned out to be.
  static func inferred(_ page: ImportedPage, _ reading: PageReading) -> [CommentDraft] {
    var drafts: [CommentDraft] = []
    var start = 0
    for index in page.paragraphs.indices {
      let isLast = index + 1 == page.paragraphs.count
      guard isLast || endsComment(reading, index, page) else { continue }
      drafts.append(
        CommentDraft(
          start: page.paragraphs[start].range.lowerBound,
          line: Int(page.paragraphs[start].lineNumber), paragraphs: start..<index + 1,
          boundary: .guess))
      start = index + 1
    }
    return drafts
  }

  /// Whether a paragraph can be the last of a comment: own words can, what introduces own words cannot.
  private static func endsComment(_ reading: PageReading, _ index: Int, _ page: ImportedPage)
    -> Bool
  {
    switch reading.roles[index] {
    case .own: true
    case .moderator, .quote, .header, .address: false
    }
  }
}
