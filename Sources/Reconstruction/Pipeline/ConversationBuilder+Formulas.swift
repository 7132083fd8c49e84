import DiscussionModel
import QuoteMatching

extension ConversationBuilder {
  /// Links the comments that quote and name nobody but open with a formula that answers one comment only.
  mutating func linkFormulas() {
    let formula = ReplyFormula(page, drafts, order)
    for (index, draft) in drafts.enumerated()
    where replies[index].isEmpty && stated.places[index] == nil {
      guard draft.paragraphs.allSatisfy({ reading.isOwn($0) }),
        let target = formula.target(of: index)
      else { continue }
      let line = draft.paragraphs.first.flatMap { page.paragraphs[$0].line }
      replies[index].append(
        ReplyLink(target: target, kind: .formula, line: line, certainty: .guess))
      parents[index] = target
    }
  }
}
