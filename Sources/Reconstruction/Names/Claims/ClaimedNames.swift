import DiscussionModel
import QuoteMatching

/// What the page, headers and address lines say about who wrote what.
struct ClaimedNames {
  /// The names, by these claims.
  private(set) var names: NameSolver
  private let page: CutPage
  private let links: ReplyLinks
  /// For each comment that was asked for it the names above its quotes, folded, by the comment quoted.
  private var namesAboveQuotes: [Int: [Int: Set<String>]] = [:]

  /// Collects the claims of a page whose quotes are linked.
  init(_ page: CutPage, _ quoted: QuoteLinks) {
    self.page = page
    links = quoted.links
    names = NameSolver(page.page.text)
    for (index, draft) in page.drafts.enumerated() {
      if let name = draft.mark?.person?.name {
        names.add(
          NameClaim(
            name: name, place: CommentPlace(comment: index), ground: .stated, witness: index,
            line: draft.line))
      }
      for paragraph in draft.paragraphs {
        guard let heading = page.reading.heading(paragraph) else { continue }
        claim(heading, at: paragraph, by: index)
      }
    }
    names.settle()
  }

  private mutating func claim(_ heading: Heading, at paragraph: Int, by index: Int) {
    guard let (place, alternative) = named(by: paragraph, in: page.drafts[index]) else { return }
    names.add(
      NameClaim(
        name: heading.name, place: place, alternative: alternative,
        ground: page.reading.isHeader(paragraph) ? .header : .addressLine, witness: index,
        line: page.line(of: paragraph), posted: heading.posted))
  }

  private func name(at paragraph: Int) -> String? {
    page.reading.heading(paragraph).map { names.folded($0.name) }
  }

  /// The words whose writer a header or an address names: those quoted right below it.
  ///
  /// Where the pasted text begins with what its writer quoted, perhaps under
  /// a header of its own, these are the words of the comment that answers the
  /// one quoted first; the inner header names the writer of the first. Where
  /// the first has no header of its own it may be meant all the same.
  private mutating func named(by paragraph: Int, in draft: CommentDraft) -> (
    place: CommentPlace, alternative: CommentPlace?
  )? {
    let reading = page.reading
    let isInner =
      paragraph > draft.paragraphs.lowerBound && reading.heading(paragraph - 1) != nil
    var first: CommentPlace?
    var hasInner = false
    for below in (paragraph + 1)..<draft.paragraphs.upperBound {
      if reading.heading(below) != nil, below == paragraph + 1 {
        hasInner = true
        continue
      }
      guard reading.quote(below) != nil else { break }
      guard let found = page.place(quotedBy: below) else { continue }
      guard let outer = first else {
        if isInner { return (found, nil) }
        first = found
        continue
      }
      guard links.has(found.comment, to: outer.comment) else { continue }
      if isPasted(paragraph, from: found.comment, above: outer.comment) { return (outer, nil) }
      return (found, hasInner ? nil : outer)
    }
    return hasInner ? nil : first.map { ($0, nil) }
  }

  /// Whether a comment has the same name above its own quote of another, so that it was pasted with the quote.
  private mutating func isPasted(_ paragraph: Int, from comment: Int, above quoted: Int) -> Bool {
    guard let name = name(at: paragraph) else { return false }
    let known = namesAboveQuotes[comment] ?? namesAboveQuotes(in: comment)
    namesAboveQuotes[comment] = known
    return known[quoted]?.contains(name) == true
  }

  private func namesAboveQuotes(in comment: Int) -> [Int: Set<String>] {
    page.drafts[comment].paragraphs.dropLast().reduce(into: [:]) { names, index in
      guard let name = name(at: index), let quoted = page.target(of: index + 1) else { return }
      names[quoted, default: []].insert(name)
    }
  }
}
