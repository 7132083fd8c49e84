import DiscussionModel
import QuoteMatching

/// Whom each comment answers by what the page states and by its quotes.
struct QuoteLinks {
  /// The links.
  let links: ReplyLinks

  /// The links that a page states and those of its quotes.
  init(_ page: CutPage, _ stated: StatedLinks) {
    var replies: [[ReplyLink]] = []
    var parents: [Int?] = []
    for index in page.drafts.indices {
      let (links, weights) = Self.links(of: index, in: page)
      replies.append(links)
      // The comment mainly answers the one it says most to; of equals the first.
      let most = weights.max() ?? 0
      parents.append(weights.firstIndex(of: most).map { links[$0].target })
    }
    links = ReplyLinks(stated, replies: replies, parents: parents)
  }

  /// Whom a comment answers by its quotes, in order, with how many own words each is given.
  private static func links(of comment: Int, in page: CutPage) -> (
    links: [ReplyLink], weights: [Int]
  ) {
    let reading = page.reading
    var links: [ReplyLink] = []
    var weights: [Int] = []
    var places = LinkPlaces()
    var current: Int?
    for paragraph in page.drafts[comment].paragraphs {
      if let target = page.target(of: paragraph) {
        if let known = places.place(of: target, in: links) {
          current = known
        } else {
          current = links.count
          links.append(link(to: target, by: paragraph, in: page))
          weights.append(0)
        }
      } else if reading.isOwn(paragraph), let current {
        weights[current] += page.page.paragraphs[paragraph].range.count
      } else if case .unresolved = reading.roles[paragraph] {
        // What follows answers words that are not on the page.
        current = nil
      }
    }
    return (links, weights)
  }

  private static func link(to target: Int, by paragraph: Int, in page: CutPage) -> ReplyLink {
    let isEdited = page.reading.quote(paragraph)?.match == .edited
    return ReplyLink(
      target: target, kind: .quote, line: page.line(of: paragraph),
      certainty: isEdited ? .likely : .sure)
  }
}
