import DiscussionModel
import QuoteMatching

/// Works out whom each comment answers, from its quotes and the names above them.
struct ReplyLinker {
  private let drafts: [CommentDraft]
  private let reading: PageReading
  private let passages: Passages
  private let page: ImportedPage
  /// For each paragraph the index of its comment.
  let commentOf: [Int32]

  /// A linker for a page cut into comments.
  init(
    _ page: ImportedPage, _ drafts: [CommentDraft], _ reading: PageReading, _ passages: Passages
  ) {
    self.page = page
    self.drafts = drafts
    self.reading = reading
    self.passages = passages
    var commentOf = [Int32](repeating: -1, count: page.paragraphs.count)
    for (index, draft) in drafts.enumerated() {
      for paragraph in draft.paragraphs { commentOf[paragraph] = Int32(index) }
    }
    self.commentOf = commentOf
  }

  /// The comment that a quoting paragraph quotes, or `nil` where it quotes the article or its own comment.
  func target(of paragraph: Int) -> Int? {
    guard let quote = reading.quote(paragraph), let source = passages.paragraph(quote.passage),
      !isQuotedTwice(paragraph)
    else { return nil }
    let target = Int(commentOf[source])
    return target == Int(commentOf[paragraph]) || target < 0 ? nil : target
  }

  /// Whether the page says that a quote is part of another one: whom that answered, this comment need not.
  private func isQuotedTwice(_ paragraph: Int) -> Bool {
    if case .quote(let level) = page.paragraphs[paragraph].kind { return level > 1 }
    return false
  }

  /// The words of another comment that a quoting paragraph quotes.
  func words(of paragraph: Int) -> NamedWords? {
    guard let target = target(of: paragraph), let quote = reading.quote(paragraph) else {
      return nil
    }
    return NamedWords(comment: target, paragraph: passages.paragraph(quote.passage))
  }

  /// Whom a comment answers by its quotes, in order, with how many own words each is given.
  func links(of comment: Int) -> (links: [ReplyLink], weights: [Int]) {
    var links: [ReplyLink] = []
    var weights: [Int] = []
    var places = LinkPlaces()
    var current: Int?
    for paragraph in drafts[comment].paragraphs {
      if let target = target(of: paragraph) {
        if let known = places.place(of: target, in: links) {
          current = known
        } else {
          current = links.count
          links.append(link(to: target, by: paragraph))
          weights.append(0)
        }
      } else if reading.isOwn(paragraph), let current {
        weights[current] += page.paragraphs[paragraph].range.count
      } else if case .unresolved = reading.roles[paragraph] {
        // What follows answers words that are not on the page.
        current = nil
      }
    }
    return (links, weights)
  }

  private func link(to target: Int, by paragraph: Int) -> ReplyLink {
    let quote = reading.quote(paragraph)
    let isEdited = quote?.match == .edited
    return ReplyLink(
      target: target, kind: .quote, line: page.paragraphs[paragraph].line,
      certainty: isEdited ? .likely : .sure)
  }
}

/// Where the links to comments stand in a list that only grows.
private struct LinkPlaces {
  /// So few links are looked through.
  private static let few = 8

  private var places: [Int: Int] = [:]

  mutating func place(of target: Int, in links: [ReplyLink]) -> Int? {
    if links.count <= Self.few { return links.firstIndex { $0.target == target } }
    for place in places.count..<links.count { places[links[place].target] = place }
    return places[target]
  }
}
