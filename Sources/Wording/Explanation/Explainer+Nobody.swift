import DiscussionModel

// MARK: - Where it answers nobody that can be seen

extension Explainer {
  /// What is held of a comment without an answer: what it speaks to or quotes, and why that links it to no comment.
  var answersNobody: Explanation.Claim {
    var claim = Explanation.Claim(subject: .answers, title: "nobody we can see", says: "")
    let addresses = comment.blocks.filter { discussion.blocks[$0].heading != nil }
    let quotes = comment.blocks.filter { discussion.blocks[$0].quote != nil }
    let repeating = comment.blocks.filter { repeatsComment($0) }
    claim.says = reason(addresses: addresses, quotes: quotes, repeating: repeating)
    claim.grounds = addresses.prefix(3).map { ground($0) }
    claim.grounds += repeating.prefix(3).map { ground($0, note: match(of: $0)) }
    return claim
  }

  private func reason(addresses: [Int], quotes: [Int], repeating: [Int]) -> String {
    if let heading = addresses.first.flatMap({ discussion.blocks[$0].heading }) {
      let name = discussion.text[heading.name]
      return "it speaks to \(name), but nothing shows which comment it means"
    }
    if quotes.contains(where: { discussion.blocks[$0].quote?.source == .unresolved }) {
      return "what it quotes stands nowhere else on the page"
    }
    if !quotes.isEmpty { return "it quotes no other comment, only the article, and names nobody" }
    if !repeating.isEmpty { return "it repeats words of another, which alone makes no answer" }
    return "it quotes no other comment and names nobody"
  }

  private func repeatsComment(_ block: Int) -> Bool {
    discussion.blocks[block].inlineQuotes.contains { $0.quote.comment != nil }
  }
}
