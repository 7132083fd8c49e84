/// Puts a page together as an importer reads it, and lets nothing through that a page cannot have.
///
/// Ranges lie within the text, numbers within what one can count to, and
/// identifiers hold no controls. What does not is cut, or left out.
package struct PageBuilder {
  /// The page so far.
  package private(set) var page: ImportedPage
  /// The parts of the text that were read as what they say and stand nowhere as text: votes, counts, dates, labels.
  package private(set) var understood: [ByteRange] = []

  /// The highest number that a page can print, of votes, comments or bytes.
  package static let highest = 999_999_999

  /// A page of which only the text is known yet.
  ///
  /// - Parameters:
  ///   - source: where it came from, as the user named it.
  ///   - format: the name of the format.
  ///   - text: the decoded text.
  package init(source: String, format: String, text: TextStore) {
    page = ImportedPage(source: source, format: format, text: text)
  }

  /// How many paragraphs there are: the index of the next.
  package var paragraphCount: Int { page.paragraphs.count }

  /// How many comments are marked.
  package var commentCount: Int { page.marks?.count ?? 0 }

  /// Says that the page marks its comments, even if none follows.
  package mutating func marksComments() {
    guard page.marks == nil else { return }
    page.marks = []
    // As many as the page speaks of, unless there is no room for so many in its text.
    page.marks?.reserveCapacity(min(page.article.declaredComments ?? 0, page.text.count / 16))
  }

  /// Reserves memory for as many paragraphs.
  package mutating func reserve(paragraphs count: Int) { page.paragraphs.reserveCapacity(count) }

  /// Adds a paragraph, unless it holds no text.
  ///
  /// - Parameters:
  ///   - paragraph: the paragraph.
  ///   - detail: what more there is to say of it.
  package mutating func add(_ paragraph: Paragraph, _ detail: Paragraph.Detail? = nil) {
    var paragraph = paragraph
    guard let range = checked(paragraph.range) else { return }
    paragraph.range = range
    if let detail {
      page.details.append(detail)
      paragraph.detail = UInt32(clamping: page.details.count)
    }
    page.paragraphs.append(paragraph)
  }

  /// Adds a comment whose paragraphs were added before; its identity is its place.
  ///
  /// - Parameters:
  ///   - line: the 1-based line on which it starts.
  ///   - paragraphs: its paragraphs, by index.
  ///   - fill: sets what more the page says of it.
  package mutating func addComment(
    line: Int?, paragraphs: Range<Int>, _ fill: (inout ImportedComment) -> Void = { _ in }
  ) {
    let id = CommentID(ordinal: UInt32(clamping: commentCount))
    let limits = 0..<paragraphCount
    var comment = ImportedComment(id: id, line: line, paragraphs: paragraphs.clamped(to: limits))
    fill(&comment)
    check(&comment)
    page.marks = page.marks ?? []
    page.marks?.append(comment)
  }

  /// Says that a part of the text was read as what it says, a figure, a date, a label, and need not stand anywhere as text.
  package mutating func understand(_ range: ByteRange) { understood.append(range) }

  /// Notes something that was not understood or was left out.
  package mutating func note(_ diagnostic: Diagnostic) { page.diagnostics.append(diagnostic) }

  /// Sets the article.
  package mutating func setArticle(_ article: Article) {
    var article = article
    article.declaredComments = article.declaredComments.map { min(max($0, 0), Self.highest) }
    article.score = article.score.map { min(max($0, -Self.highest), Self.highest) }
    article.url = article.url.flatMap(Self.cleaned)
    article.commentsURL = article.commentsURL.flatMap(Self.cleaned)
    article.title = article.title.flatMap(checked)
    article.body = article.body.compactMap(checked)
    page.article = article
  }

  /// The page, with what there is to remark in line order.
  package consuming func finished() -> ImportedPage {
    page.diagnostics.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return page
  }
}

// MARK: - Checks

extension PageBuilder {
  private mutating func check(_ comment: inout ImportedComment) {
    comment.votes = comment.votes.map(Self.clamped)
    comment.inputID = comment.inputID.flatMap(Self.cleaned)
    comment.permalink = comment.permalink.flatMap(Self.cleaned)
    comment.subject = comment.subject.flatMap(checked)
    comment.postedText = comment.postedText.flatMap(checked)
    if let person = comment.person {
      comment.person = checked(person.name).map {
        Person(name: $0, id: person.id.flatMap(Self.cleaned))
      }
    }
    if let instant = comment.instant { comment.posted = instant.local }
    if case .more(let heldBack?) = comment.state {
      comment.state = .more(heldBack: min(max(heldBack, 0), Self.highest))
    }
  }

  /// A range cut to the segment in which it starts, or `nil` where nothing is left.
  private func checked(_ range: ByteRange) -> ByteRange? {
    let cut = range.clamped(to: page.text.segment(at: range.lowerBound).range)
    return cut.isEmpty ? nil : cut
  }

  private func checked(_ paragraph: Article.Paragraph) -> Article.Paragraph? {
    checked(paragraph.range).map { Article.Paragraph(range: $0, line: paragraph.line) }
  }

  private static func clamped(_ votes: Votes) -> Votes {
    Votes(
      up: votes.up.map { min(max($0, 0), highest) },
      down: votes.down.map { min(max($0, 0), highest) },
      net: votes.net.map { min(max($0, -highest), highest) })
  }

  /// A text without controls, or `nil` where nothing is left.
  package static func cleaned(_ text: String) -> String? {
    let isClean = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    guard !isClean else { return text.isEmpty ? nil : text }
    let kept = text.unicodeScalars.filter {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
    }
    return kept.isEmpty ? nil : String(kept)
  }
}
