import DiscussionModel

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
    let title = titleIndex()
    if let title { article.title = page.articleParagraph(title) }
    readAboveTitle(title ?? 0)
    readBelowTitle(from: title.map { $0 + 1 } ?? 0)
  }

  /// The index of the title: the last line before the count or the byline, else the first that can be one.
  private func titleIndex() -> Int? {
    let anchor = (0..<end).first { index in
      let line = page.bytes(index)
      return Furniture.declaredCount(line) != nil || Byline(line) != nil
    }
    if let anchor, let title = (0..<anchor).reversed().first(where: canBeTitle) { return title }
    return (0..<end).first { index in
      canBeTitle(index) && page.bytes(index).wordCount >= 2 && !isSection(index)
    }
  }

  private func canBeTitle(_ index: Int) -> Bool {
    let line = page.bytes(index)
    return line.count >= 3 && line.count <= 300 && !isFurniture(line)
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
    return !line.contains(where: \.isCapital) || (index == 1 && !page.lines[1].followsBlank)
  }

  private mutating func readAboveTitle(_ title: Int) {
    for index in 0..<title {
      let line = page.bytes(index)
      if isFurniture(line) || line.count > 60 {
        leftOver.append(index)
      } else if index > 0 || isSection(index), article.section == nil {
        article.section = page.lines[index].range
      } else if article.site == nil {
        article.site = page.lines[index].range
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
        continue
      } else if article.byline == nil, article.body.isEmpty, let byline = Byline(line) {
        article.byline = ByteRange(byline.name)
        article.published = byline.published
        article.updated = byline.updated
        continue
      } else if Furniture.saysExpired(line) {
        article.status = .expired
        isOver = true
        continue
      } else if Furniture.isCopyright(line) {
        isOver = true
      } else if !isOver, !isFurniture(line), !isDateline(line) {
        article.body.append(page.articleParagraph(index))
        continue
      }
      leftOver.append(index)
    }
    if !article.body.isEmpty { article.status = .present }
  }

  /// Whether the line is no more than the place of the report: `TOKYO`.
  private func isDateline(_ line: Bytes) -> Bool {
    line.count <= 30 && !line.contains(where: \.isSmall) && line.contains(where: \.isCapital)
  }
}
