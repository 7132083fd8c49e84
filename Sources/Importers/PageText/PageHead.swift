import DiscussionModel
import TextKit

/// Reads what stands above the comments: site, section, title, byline, the article's text.
struct PageHead {
  private let page: PageLines
  private let end: Int
  private(set) var article = Article()
  /// The indices of the lines that are part of none of it.
  private(set) var leftOver: [Int] = []

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
      if Furniture.saysExpired(line) {
        article.status = .expired
      } else if isFurniture(line) || line.count > 60 {
        leftOver.append(index)
      } else if article.section == nil, !isFirst || isSection(index) {
        article.section = page.lines[index].range
        isFirst = false
      } else if article.site == nil {
        article.site = page.lines[index].range
        isFirst = false
      } else {
        leftOver.append(index)
      }
    }
  }

  private mutating func readBelowTitle(from start: Int) {
    var isOver = false
    for index in start..<max(start, end) {
      let line = page.bytes(index)
      if let count = Furniture.declaredCount(line) {
        article.declaredComments = article.declaredComments ?? count
      } else if article.byline == nil, article.body.isEmpty, let byline = Byline(line) {
        article.byline = ByteRange(byline.name)
        article.published = byline.published
        article.updated = byline.updated
      } else if Furniture.saysExpired(line) {
        article.status = .expired
        isOver = true
      } else if Furniture.isCopyright(line) {
        isOver = true
        if !takeGluedTitle(index) { leftOver.append(index) }
      } else if article.title == nil, isOver, canBeTitle(index), line.wordCount > 2 {
        article.title = page.articleParagraph(index)
      } else if !isOver, !isFurniture(line), !isDateline(line) {
        isOver = appendBody(index)
      } else {
        leftOver.append(index)
      }
    }
    if !article.body.isEmpty { article.status = .present }
  }

  /// Takes the title out of a copyright notice to which it is glued.
  private mutating func takeGluedTitle(_ index: Int) -> Bool {
    let line = page.bytes(index)
    guard article.title == nil, let start = Furniture.titleOffset(inCopyright: line) else {
      return false
    }
    article.title = Article.Paragraph(
      range: ByteRange(start..<line.endIndex), line: page.lines[index].number)
    return true
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
