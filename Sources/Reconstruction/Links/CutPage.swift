import DiscussionModel
import QuoteMatching

/// A page that was read and cut into comments: what all stages look at, and none changes.
struct CutPage {
  /// The page, with headers and tagged quotes in paragraphs of their own.
  let page: ImportedPage
  /// Its comments.
  let drafts: [CommentDraft]
  /// What its paragraphs are.
  let reading: QuoteReading
  /// All that can be quoted on it.
  let passages: Passages
  /// Which comment was written before which.
  let order: ReadingOrder
  /// For each paragraph the index of its comment; -1 where it is in none.
  private let homes: [Int32]
  /// For each paragraph how probable it is that its comment begins where it was cut and reaches as far.
  let reaches: [Float]

  /// A page with what was read of it.
  init(
    _ page: ImportedPage, _ drafts: [CommentDraft], _ reading: QuoteReading, order: ReadingOrder
  ) {
    self.page = page
    self.drafts = drafts
    self.reading = reading
    self.order = order
    passages = Passages(page)
    var homes = [Int32](repeating: -1, count: page.paragraphs.count)
    for (index, draft) in drafts.enumerated() {
      for paragraph in draft.paragraphs { homes[paragraph] = Int32(index) }
    }
    self.homes = homes
    reaches = Self.reaches(of: drafts, count: page.paragraphs.count)
  }

  private static func reaches(of drafts: [CommentDraft], count: Int) -> [Float] {
    var reaches = [Float](repeating: 1, count: count)
    for draft in drafts {
      guard let start = draft.paragraphs.first, draft.cuts.indices.contains(start) else { continue }
      reaches[start] = start == 0 ? 1 : draft.cuts[start]
      for next in draft.paragraphs.dropFirst() {
        reaches[next] = reaches[next - 1] * (1 - draft.cuts[next])
      }
    }
    return reaches
  }

  /// The text of a paragraph.
  func bytes(of paragraph: Int) -> TextBytes {
    page.text.bytes(of: page.paragraphs[paragraph].range)
  }

  /// The line on which a paragraph begins, 1-based; `nil` where the input has no lines.
  func line(of paragraph: Int) -> Int? { page.paragraphs[paragraph].line }

  /// The index of the comment that holds a paragraph; -1 where none does.
  func comment(of paragraph: Int) -> Int { Int(homes[paragraph]) }

  /// The comment and the paragraph that a passage is; `nil` where it is the article's or in no comment.
  func place(of passage: Int) -> CommentPlace? {
    guard let paragraph = passages.paragraph(passage), homes[paragraph] >= 0 else { return nil }
    return CommentPlace(comment: Int(homes[paragraph]), paragraph: paragraph)
  }

  /// The words of another comment that a quoting paragraph quotes; `nil` where it quotes the article or its own comment.
  func place(quotedBy paragraph: Int) -> CommentPlace? {
    guard let quote = reading.quote(paragraph), let place = place(of: quote.passage),
      place.comment != comment(of: paragraph), !isQuotedTwice(paragraph)
    else { return nil }
    return place
  }

  /// Whether the page says that a quote is part of another one: whom that answered, this comment need not.
  private func isQuotedTwice(_ paragraph: Int) -> Bool {
    if case .quote(let level) = page.paragraphs[paragraph].kind { return level > 1 }
    return false
  }

  /// The comment that a quoting paragraph quotes; `nil` where it quotes the article or its own comment.
  func target(of paragraph: Int) -> Int? { place(quotedBy: paragraph)?.comment }

  /// How probable it is that a comment begins where it was cut and reaches as far as one of its
  /// paragraphs, by default the last; 1 where the page marks that.
  func reach(of comment: Int, to paragraph: Int? = nil) -> Float {
    (paragraph ?? drafts[comment].paragraphs.last).map { reaches[$0] } ?? 1
  }

  /// Whether a comment surely begins where it was cut and reaches as far as a paragraph, by default the last.
  func isWhole(_ comment: Int, to paragraph: Int? = nil) -> Bool {
    reach(of: comment, to: paragraph) >= Self.whole
  }

  /// The chance at which a comment is taken to be one piece.
  private static let whole: Float = 0.9
}
