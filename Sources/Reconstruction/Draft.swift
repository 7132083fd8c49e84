import DiscussionModel

/// A comment before its quotes and its writer are known: some paragraphs.
struct CommentDraft {
  /// What it is known by.
  var id: CommentID
  /// The 1-based line on which it starts, or `nil` where the input has no lines.
  var line: Int?
  /// Its paragraphs: a range of indices into the page's.
  var paragraphs: Range<Int>
  /// How its start is known.
  var boundary: Boundary
  /// What the page marks of it, where it marks comments.
  var mark: ImportedComment?
  /// The comments that were joined to it by hand.
  var joined: [JoinedPart] = []
  /// For each paragraph of the page how probable it is that a comment begins with it; empty where the page marks that.
  var cuts: [Float] = []
}

/// What a paragraph turned out to be.
enum Role {
  /// The writer's own words.
  case own
  /// Repeats a passage: an index into `PageReading.quotes`.
  case quote(Int)
  /// Name and time above a quote.
  case header(Heading)
  /// Only names whom the comment answers.
  case address(Heading)
  /// The moderator's.
  case moderator
  /// Marked as a quote, but of nothing that was found.
  case unresolved
}

/// What was read out of the paragraphs of a page, one after the other.
struct PageReading {
  /// What each paragraph is.
  var roles: [Role]
  /// The quotes found.
  var quotes: [FoundQuote] = []
  /// Pieces of other passages inside the writers' own paragraphs, by paragraph: long ones, or shorter below a name.
  var pieces: [Int: FoundInlineQuote] = [:]
  /// What stands in quotation marks.
  var marked: MarkedPhrases
  /// The paragraphs that read as news, where comments are not marked and all are asked; else `nil`.
  var news: Set<Int>?

  /// The quote that a paragraph is, if it is one.
  func quote(_ paragraph: Int) -> FoundQuote? {
    if case .quote(let index) = roles[paragraph] { return quotes[index] }
    return nil
  }

  /// Whether a paragraph is the writer's own words.
  func isOwn(_ paragraph: Int) -> Bool {
    if case .own = roles[paragraph] { return true }
    return false
  }

  /// Whether a paragraph of a page is the writer's own words and reads as news.
  func readsAsNews(_ paragraph: Int, of page: ImportedPage) -> Bool {
    guard isOwn(paragraph) else { return false }
    return news?.contains(paragraph)
      ?? NewsStyle.reads(page.text.bytes, in: page.paragraphs[paragraph].range)
  }

  /// Whether a paragraph is a header.
  func isHeader(_ paragraph: Int) -> Bool {
    if case .header = roles[paragraph] { return true }
    return false
  }

  /// The name that a paragraph gives, if it is a header or an address.
  func heading(_ paragraph: Int) -> Heading? {
    switch roles[paragraph] {
    case .header(let heading), .address(let heading): heading
    default: nil
    }
  }
}
