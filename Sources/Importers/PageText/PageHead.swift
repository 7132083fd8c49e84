import DiscussionModel
import TextKit

/// Reads what stands above the comments: site, section, title, byline, the article's text.
struct PageHead {
  private let page: PageLines
  private let end: Int
  private(set) var article = Article()
  /// What was read as what it says and is no part of the article's text.
  private(set) var understood: [ByteRange] = []
  /// Where the page says that the article is gone.
  private var notices: [ByteRange] = []

  /// Reads the lines before an index.
  init(_ page: PageLines, before end: Int) {
    self.page = page
    self.end = end
    let anchor = anchorIndex()
    if let title = titleIndex(above: anchor) {
      article.title = page.articleParagraph(title)
      readAboveTitle(title)
      readBelowTitle(from: title + 1)
    } else {
      // The title may still follow the copyright notice.
      readAboveTitle(anchor ?? 0)
      readBelowTitle(from: anchor ?? 0)
    }
    // A notice above a text that is there all the same is not true.
    if article.body.isEmpty { understood += notices } else { article.status = .present }
  }

  /// The index of the count or the byline, which stand below the title.
  private func anchorIndex() -> Int? {
    (0..<end).first { index in
      let line = page.bytes(index)
      return Furniture.declaredCount(line) != nil || Byline(line) != nil
    }
  }

  /// The index of the title: the last line before the count or the byline, else the first that can be one.
  private func titleIndex(above anchor: Int?) -> Int? {
    if let anchor { return (0..<anchor).last { canBeTitle($0) && !isSection($0) } }
    return (0..<end).first { index in
      canBeTitle(index) && page.bytes(index).wordCount >= 2 && !isSection(index)
    }
  }

  private func canBeTitle(_ index: Int) -> Bool {
    let line = page.bytes(index)
    return line.count >= 3 && line.count <= 300 && !isFurniture(line) && !Furniture.isSite(line)
  }

  private func isFurniture(_ line: Bytes) -> Bool {
    Furniture.declaredCount(line) != nil || Furniture.opensComments(line)
      || Furniture.saysExpired(line) || Furniture.isCopyright(line) || Furniture.isAdvert(line)
      || Byline(line) != nil
  }

  /// Whether a line above the title can name the section: glued below the site, or in small letters.
  private func isSection(_ index: Int) -> Bool {
    let line = page.bytes(index)
    guard line.count <= 40 else { return false }
    let isBelowSite =
      index > 0 && !page.lines[index].followsBlank && Furniture.isSite(page.bytes(index - 1))
    return isBelowSite || !line.contains { $0.isCapital || $0 >= 0x80 }
  }

  private mutating func readAboveTitle(_ title: Int) {
    var isFirst = true
    for index in 0..<title {
      let line = page.bytes(index)
      if takeExpired(line) || isFurniture(line) || line.count > 60 {
        continue
      } else if article.section == nil, !isFirst || isSection(index) {
        article.section = page.lines[index].range
        isFirst = false
      } else if article.site == nil {
        article.site = page.lines[index].range
        isFirst = false
      }
    }
  }

  private mutating func readBelowTitle(from start: Int) {
    var isOver = false
    for index in start..<max(start, end) {
      let line = page.bytes(index)
      if takeCount(line) {
        continue
      } else if article.byline == nil, article.body.isEmpty, let byline = Byline(line) {
        understood += article.take(byline)
      } else if takeExpired(line) {
        isOver = true
      } else if Furniture.isCopyright(line) {
        isOver = true
        takeGluedTitle(index)
      } else if article.title == nil, isOver, canBeTitle(index), line.wordCount > 2 {
        article.title = page.articleParagraph(index)
      } else if !isOver, !isFurniture(line), !isDateline(line) {
        isOver = appendBody(index)
      }
    }
  }

  /// Whether a line declares a number of comments; it is understood unless the page declared another one before.
  private mutating func takeCount(_ line: Bytes) -> Bool {
    guard let count = Furniture.declaredCount(line) else { return false }
    article.declaredComments = article.declaredComments ?? count
    if article.declaredComments == count { understood.append(line.range) }
    return true
  }

  /// Whether a line says that the article is gone; what stands behind that is not understood.
  private mutating func takeExpired(_ line: Bytes) -> Bool {
    guard let notice = Furniture.expiryNotice(line) else { return false }
    article.status = .expired
    notices.append(notice)
    return true
  }

  /// Takes the title out of a copyright notice to which it may be glued.
  private mutating func takeGluedTitle(_ index: Int) {
    let line = page.bytes(index)
    guard article.title == nil, let start = Furniture.titleOffset(inCopyright: line) else { return }
    article.title = Article.Paragraph(
      range: ByteRange(start..<line.endIndex), line: page.lines[index].number)
  }

  /// Appends a paragraph of the article's text and tells whether a credit glued to it ends the text.
  private mutating func appendBody(_ index: Int) -> Bool {
    let line = page.bytes(index)
    var paragraph = page.articleParagraph(index)
    var isLast = false
    if let credit = Furniture.creditOffset(line), line[..<credit].trimmed.endsSentence {
      let text = line[..<credit].trimmed
      paragraph.range = ByteRange(text.startIndex..<text.endIndex)
      isLast = true
    }
    article.body.append(paragraph)
    return isLast
  }

  /// Whether the line is no more than the place of the report: `TOKYO`.
  private func isDateline(_ line: Bytes) -> Bool {
    line.count <= 30 && !line.contains(where: \.isSmall) && line.contains(where: \.isCapital)
  }
}
