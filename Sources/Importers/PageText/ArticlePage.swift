import DiscussionModel
import TextKit

/// A page without comments, read as an article: title, byline, dates, body, and nothing of the site's own.
struct ArticlePage {
  private let lines: PageLines
  private let keywords: Set<[UInt8]>
  private let title: Int
  private let tail: Int

  /// Longer lines are no titles.
  private static let longestTitle = 300

  /// A page of which no line marks comments.
  init(_ lines: PageLines) {
    self.lines = lines
    keywords = Self.repeatedLines(lines)
    title = Self.titleIndex(lines)
    tail = Self.tailIndex(lines, after: title)
  }

  /// Reads the article; the page gets no comments.
  func read(into page: inout PageBuilder) {
    page.marksComments()
    guard lines.count > 0 else { return }
    var article = Article()
    guard lines.bytes(title).count <= Self.longestTitle else {
      // A page of nothing but running text has no title, and all of it is to be read.
      article.body = (0..<lines.count).map(lines.articleParagraph)
      article.status = .present
      page.setArticle(article)
      return
    }
    article.title = lines.articleParagraph(title)
    readAbove(&article, &page)
    readBody(&article, &page)
    readTail(&article)
    article.status = article.body.isEmpty ? .absent : .present
    page.setArticle(article)
    if !keywords.isEmpty { warn(&page) }
  }

  private func warn(_ page: inout PageBuilder) {
    let first = (0..<lines.count).first(where: isKeyword)
    let words = first.map { lines.text[lines.lines[$0].range] } ?? ""
    let count = (0..<lines.count).count(where: isKeyword)
    page.note(
      Diagnostic(
        line: nil, kind: .stitched,
        says: "several texts seem to be stitched together here around \u{201C}\(words)\u{201D}, "
          + "which stands on \(CountWords.count(count, "line")); shown as an article, with no comments made of it"
      ))
  }

  /// The short lines that stand on the page at least three times: what a made-up page is built around.
  private static func repeatedLines(_ lines: PageLines) -> Set<[UInt8]> {
    var counts: [[UInt8]: Int] = [:]
    for index in 0..<lines.count where lines.bytes(index).count <= 80 {
      counts[lines.bytes(index).map(\.lowered), default: 0] += 1
    }
    return Set(counts.filter { $0.value >= 3 && $0.key.count >= 8 }.keys)
  }

  private func isKeyword(_ index: Int) -> Bool {
    let line = lines.bytes(index)
    return line.count <= 80 && !keywords.isEmpty && keywords.contains(line.map(\.lowered))
  }

  /// Whether a line is a paragraph of running text.
  private static func isProse(_ line: Bytes) -> Bool {
    line.endsSentence && (line.count >= 60 || line.wordCount >= 8)
      && !Furniture.isCopyright(line)
  }

  /// The last line that can be one before the byline, else the longest before the text begins.
  private static func titleIndex(_ lines: PageLines) -> Int {
    let text = (0..<lines.count).first { isProse(lines.bytes($0)) } ?? lines.count
    let byline = (0..<text).first { Byline(lines.bytes($0)) != nil }
    let candidates = (0..<(byline ?? text)).filter { index in
      let line = lines.bytes(index)
      return !Furniture.isAdvert(line) && !Furniture.isCopyright(line) && breadcrumb(line) == nil
    }
    if byline != nil, let last = candidates.last { return last }
    let longest = candidates.max { left, right in
      let (a, b) = (lines.bytes(left).wordCount, lines.bytes(right).wordCount)
      return a < b || (a == b && left > right)
    }
    return longest ?? 0
  }

  /// The index of the first line below the text that is no part of it.
  private static func tailIndex(_ lines: PageLines, after title: Int) -> Int {
    var last = title
    for index in (title + 1)..<max(title + 1, lines.count) {
      let line = lines.bytes(index)
      if last > title, isNote(line) || Furniture.opensFooter(line) || Furniture.isCopyright(line) {
        break
      }
      if isProse(line) { last = index }
    }
    return last + 1
  }

  /// Whether a line speaks about the writer or the paper rather than the matter.
  private static func isNote(_ line: Bytes) -> Bool {
    let openings = [
      "The author is ", "The author a ", "The author ", "The views ", "The writer is ",
      "The opinions expressed", "About the author",
    ]
    return openings.contains { line.begins(with: $0) }
      && (line.holds("necessarily reflect") || line.begins(with: "The author")
        || line.begins(with: "The writer") || line.begins(with: "About"))
  }

  /// The sections of a line like `Home / Opinion / Global Lens`, without "Home".
  private static func breadcrumb(_ line: Bytes) -> Range<Int>? {
    for separator in [" / ", " > ", " » "] where line.begins(with: "Home" + separator) {
      return (line.startIndex + 4 + separator.utf8.count)..<line.endIndex
    }
    return nil
  }

  private func readAbove(_ article: inout Article, _ page: inout PageBuilder) {
    for index in 0..<title where article.section == nil {
      let line = lines.bytes(index)
      if let sections = Self.breadcrumb(line) {
        article.section = ByteRange(sections)
        page.understand(ByteRange(line.startIndex..<sections.lowerBound))
      } else if index == 0, title == 1, line.count <= 40, !isKeyword(index) {
        article.section = lines.lines[index].range
      }
    }
  }

  private func readBody(_ article: inout Article, _ page: inout PageBuilder) {
    for index in (title + 1)..<max(title + 1, tail) {
      let line = lines.bytes(index)
      if Self.isProse(line), Byline(line) == nil {
        article.body.append(lines.articleParagraph(index))
      } else if article.body.isEmpty {
        readUnderTitle(index, &article, &page)
      } else if keywords.isEmpty, !Furniture.isAdvert(line) {
        article.body.append(lines.articleParagraph(index))
      }
    }
  }

  /// Byline, dates and the site's name stand between the title and the text.
  private func readUnderTitle(_ index: Int, _ article: inout Article, _ page: inout PageBuilder) {
    let line = lines.bytes(index)
    if article.byline == nil, let byline = Byline(line) {
      article.take(byline).forEach { page.understand($0) }
    } else if article.published == nil, let date = PrintedDate(line), date.end == line.endIndex {
      article.published = date.iso
      page.understand(line.range)
    } else if article.site == nil, line.wordCount <= 3, line.count <= 40, !isKeyword(index),
      Byline(line) == nil,
      !Furniture.isAdvert(line), keywords.isEmpty
    {
      article.site = lines.lines[index].range
    }
  }

  private func readTail(_ article: inout Article) {
    for index in tail..<max(tail, lines.count) {
      let line = lines.bytes(index)
      if article.note == nil, Self.isNote(line) {
        article.note = lines.lines[index].range
        if article.site == nil { article.site = siteNamed(in: line) }
      } else if index == tail, article.byline == nil, line.wordCount <= 5, line.count <= 40,
        Byline.isName(line), !Furniture.opensFooter(line)
      {
        article.byline = lines.lines[index].range
      }
    }
  }

  /// The paper's name in a disclaimer like "… necessarily reflect those of NAME".
  private func siteNamed(in line: Bytes) -> ByteRange? {
    guard let at = line.firstIndex(of: "those of ") else { return nil }
    var name = line[(at + 9)...]
    if name.last == UInt8(ascii: ".") { name = name.dropLast() }
    return name.isEmpty || name.count > 40 ? nil : ByteRange(name.startIndex..<name.endIndex)
  }
}
