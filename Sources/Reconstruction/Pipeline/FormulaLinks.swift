import DiscussionModel
import QuoteMatching

/// The links of the comments that quote and name nobody but open with a formula that answers one comment only.
struct FormulaLinks {
  /// All links, these included.
  private(set) var links: ReplyLinks

  /// Adds such links to those that quotes, names and times give.
  init(_ page: CutPage, _ earlier: AddressLinks) {
    links = earlier.links
    let formula = ReplyFormula(page.page, page.drafts, page.order)
    for (index, draft) in page.drafts.enumerated()
    where links[index].isEmpty && !links.isStated(index) {
      guard draft.paragraphs.allSatisfy({ page.reading.isOwn($0) }),
        let target = formula.target(of: index)
      else { continue }
      let line = draft.paragraphs.first.flatMap { page.line(of: $0) }
      links.add(
        ReplyLink(target: target, kind: .formula, line: line, certainty: .guess), of: index)
    }
  }
}
