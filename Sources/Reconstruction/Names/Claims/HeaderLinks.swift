import DiscussionModel
import QuoteMatching

/// The links of headers above words that were not found, to the comment that others quote under the same name and time.
struct HeaderLinks {
  /// All links, these included.
  private(set) var links: ReplyLinks

  /// Adds such links to those of the quotes.
  init(_ page: CutPage, _ quoted: QuoteLinks, _ calls: CalledNames) {
    links = quoted.links
    let names = calls.names
    var known: [String: Int] = [:]
    for index in page.drafts.indices {
      for claim in names.winner(index) ?? [] {
        if let posted = claim.posted { known[Self.key(names.folded(claim.name), posted)] = index }
      }
    }
    guard !known.isEmpty else { return }
    for (index, draft) in page.drafts.enumerated() {
      for paragraph in draft.paragraphs {
        guard let heading = page.reading.heading(paragraph), let posted = heading.posted,
          paragraph + 1 < draft.paragraphs.upperBound, page.reading.isOwn(paragraph + 1),
          let target = known[Self.key(names.folded(heading.name), posted)],
          page.order.rank(of: target) < page.order.rank(of: index)
        else { continue }
        links.add(
          ReplyLink(
            target: target, kind: .header, line: page.line(of: paragraph), certainty: .sure),
          of: index)
      }
    }
  }

  private static func key(_ name: String, _ posted: PostedTime) -> String {
    name + " " + posted.iso
  }
}
