import DiscussionModel
import TextKit

/// Reads a comment page from its text as browsers copy and crawlers extract it.
///
/// Of one news site four layouts are known: a vote line after each body (V),
/// a name line before it (A), neither (N), and bullets of score and name (B).
/// On a page of any other site the comments are found by the lines that
/// repeat with each. A page without comments is read as an article.
///
/// It takes what no other importer knows.
package enum PageTextImporter: Importer {
  package static let format = Format(name: "page-text", endings: ["txt", "text"])

  package static func score(_ head: Head) -> Score { .fallback }

  package static func open(_ input: Input) throws(ImportError) -> any Listing {
    let (text, remarks) = try TextDecoder.decode(input.bytes)
    return PageTextListing(text: text, source: input.source, decoding: remarks)
  }

  package static func beginning(_ head: Head, of source: String) -> ImportedPage? {
    // A line that is cut may be cut within a letter.
    guard let end = head.bytes.lastIndex(of: UInt8(ascii: "\n")),
      let (text, remarks) = try? TextDecoder.decode(head.bytes[...end])
    else { return nil }
    return PageTextListing(text: text, source: source, decoding: remarks).page
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - text: the decoded page.
  ///   - source: where it came from, as the user named it.
  package static func read(_ text: TextStore, source: String) -> ImportedPage {
    let lines = PageLines(text)
    var page = PageBuilder(source: source, format: format.name, text: text)
    if let bullets = BulletLayout(lines) {
      bullets.read(into: &page)
    } else if let votes = VoteLayout(lines) {
      votes.read(into: &page)
    } else if !CommentSection.isKnown(lines), let records = RecordLayout(lines) {
      records.read(into: &page)
    } else if let section = CommentSection(lines) {
      if let names = NameLayout(lines, section: section) {
        names.read(into: &page)
      } else {
        PlainLayout(lines, section: section).read(into: &page)
      }
    } else {
      ArticlePage(lines).read(into: &page)
    }
    compareCount(&page)
    page.noteRest(of: lines)
    return page.finished()
  }

  private static func compareCount(_ builder: inout PageBuilder) {
    guard let declared = builder.page.article.declaredComments, let marks = builder.page.marks,
      declared != marks.count
    else { return }
    builder.note(
      Diagnostic(
        line: nil, kind: .count,
        says: "the page says that it has \(CountWords.count(declared, "comment")); on it "
          + CountWords.count(marks.count, "is", "are")))
  }
}

extension PageBuilder {
  /// Takes over what stands above the comments.
  mutating func take(_ head: PageHead) {
    setArticle(head.article)
    head.understood.forEach { understand($0) }
  }
}
