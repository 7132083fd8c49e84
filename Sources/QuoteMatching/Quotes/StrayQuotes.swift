import DiscussionModel
import TextKit

/// Finds the paragraphs that are quotes, but of nothing on the page.
///
/// What `>` or a tag marks; what opens an answer and reads as news, where the
/// article has expired; what stands whole in quotation marks and is answered,
/// or has its web address beside it.
package struct StrayQuotes {
  private let page: ImportedPage
  private let reading: QuoteReading
  private let quotesNews: Bool

  /// A finder for a page whose quotes are known.
  package init(_ page: ImportedPage, _ reading: QuoteReading) {
    self.page = page
    self.reading = reading
    quotesNews = page.article.status != .present
  }

  /// So many words in quotation marks are more than a phrase.
  private static let fewestMarked = 8
  /// So many words with a web address beside them were taken from there.
  private static let fewestExternal = 12

  /// The sources of a comment's stray quotes, by paragraph.
  package func sources(in paragraphs: Range<Int>) -> [Int: QuoteSource] {
    var sources: [Int: QuoteSource] = [:]
    findMarked(paragraphs, &sources)
    if quotesNews, page.marks == nil {
      // Where cuts are worked out, what opens an answer may stand amid a comment.
      for paragraph in paragraphs where isNews(paragraph) {
        sources[paragraph] = .body(paragraph: nil)
      }
    }
    guard let first = paragraphs.first(where: { reading.heading($0) == nil }) else {
      return sources
    }
    var current = first
    while current + 1 < paragraphs.upperBound, reading.isOwn(current), reading.isOwn(current + 1) {
      if quotesNews, isNews(current) {
        sources[current] = .body(paragraph: nil)
      } else if quotesNews, current == first, isFragment(current), isNews(current + 1),
        current + 2 < paragraphs.upperBound
      {
        sources[current] = .body(paragraph: nil)
      } else {
        break
      }
      current += 1
    }
    if sources[first] == nil, first + 1 < paragraphs.upperBound, reading.isOwn(first),
      reading.isOwn(first + 1), isHeld(first, Self.fewestMarked)
    {
      sources[first] = .unresolved
    }
    return sources
  }

  /// Paragraphs in quotation marks with a web address above or below.
  private func findMarked(_ paragraphs: Range<Int>, _ sources: inout [Int: QuoteSource]) {
    for paragraph in paragraphs where reading.isOwn(paragraph) {
      let beside = [paragraph - 1, paragraph + 1].filter(paragraphs.contains)
      guard opensWithMark(paragraph), beside.contains(where: { isLink($0) }),
        isHeld(paragraph, Self.fewestExternal)
      else { continue }
      sources[paragraph] = .external
    }
  }

  private func bytes(_ paragraph: Int) -> TextBytes {
    page.text.bytes(of: page.paragraphs[paragraph].range)
  }

  private func opensWithMark(_ paragraph: Int) -> Bool {
    let first = bytes(paragraph).first
    return first == 0x22 || first == 0xE2
  }

  private func isHeld(_ paragraph: Int, _ fewest: Int) -> Bool {
    opensWithMark(paragraph) && words(paragraph).count >= fewest
      && QuotationMarks.hold(bytes(paragraph))
  }

  private func isNews(_ paragraph: Int) -> Bool {
    reading.readsAsNews(paragraph, of: page)
  }

  /// Whether a paragraph is a part of a sentence: it begins small and ends without a mark.
  private func isFragment(_ paragraph: Int) -> Bool {
    let bytes = bytes(paragraph)
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first.isSmall && last.isASCIILetter
      && words(paragraph).count >= 5
  }

  private func isLink(_ paragraph: Int) -> Bool {
    let bytes = bytes(paragraph)
    return !bytes.contains(0x20)
      && (bytes.starts(with: "http".utf8) || bytes.starts(with: "www.".utf8))
  }

  private func words(_ paragraph: Int) -> [Word] {
    WordScanner.words(bytes(paragraph))
  }
}
