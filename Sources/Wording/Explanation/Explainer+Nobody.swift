import DiscussionModel

// MARK: - Where it answers nobody that can be seen

extension Explainer {
  /// What is held of a comment without an answer: what it speaks to or quotes, and why that links it to no comment.
  var answersNobody: Explanation.Claim {
    var claim = Explanation.Claim(subject: .answers, title: "nobody we can see", says: "")
    let headings = comment.blocks.filter { discussion.blocks[$0].heading != nil }
    let quotes = comment.blocks.filter { discussion.blocks[$0].quote != nil }
    let repeating = comment.blocks.filter { repeatsComment($0) }
    claim.says = reason(headings: headings, quotes: quotes, repeating: repeating)
    claim.grounds = headings.prefix(3).map { ground($0) }
    let sources = quotes.filter { discussion.blocks[$0].quote?.comment != nil } + repeating
    claim.grounds += sources.prefix(3).map { block in
      ground(block, note: quotedComments(in: block).first.map { match(of: block, with: $0) } ?? "")
    }
    return claim
  }

  private func reason(headings: [Int], quotes: [Int], repeating: [Int]) -> String {
    if isStatedTopLevel { return "\(inputWord) says that it answers none" }
    if let first = headings.first, let heading = discussion.blocks[first].heading {
      let name = discussion.text[heading.name]
      return if case .address = discussion.blocks[first].content {
        "it speaks to \(name), but nothing shows which comment it means"
      } else {
        "a header names \(name), but nothing shows which comment it means"
      }
    }
    if let first = quotes.first { return reason(quotes: quotes, first) }
    let names = "and no line of it names whom it answers"
    return repeating.isEmpty
      ? "it quotes no other comment, \(names)"
      : "it repeats words of another, which alone makes no answer"
  }

  /// Why a comment that quotes answers nobody, by whence the words are.
  private func reason(quotes: [Int], _ first: Int) -> String {
    let sources = quotes.compactMap { discussion.blocks[$0].quote?.source }
    let comments = quotes.flatMap(quotedComments)
    if let other = comments.first(where: { $0 != index }) {
      return "it quotes \(naming.number(other)), and \(inputWord) makes no answer of that"
    }
    if sources.contains(.unresolved) {
      return sources.allSatisfy { $0 == .unresolved }
        ? "what it quotes stands nowhere else on the page"
        : "it quotes no other comment, and some of its quotes stand nowhere else on the page"
    }
    return "it quotes no other comment, only " + names(of: sources).listed
  }

  private func names(of sources: [QuoteSource]) -> [String] {
    var names: [String] = []
    for source in sources {
      let name =
        switch source {
        case .comment: "itself"
        case .title: "the headline"
        case .body: "the article"
        case .external: "a text from elsewhere"
        case .unresolved: "words that stand nowhere else"
        }
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func repeatsComment(_ block: Int) -> Bool {
    discussion.blocks[block].inlineQuotes.contains { $0.quote.comment != nil }
  }

  private func quotedComments(in block: Int) -> [Int] {
    let block = discussion.blocks[block]
    return (block.quote.map { [$0] } ?? block.inlineQuotes.map(\.quote)).compactMap(\.comment)
  }
}
