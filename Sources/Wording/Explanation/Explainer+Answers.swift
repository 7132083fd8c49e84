import DiscussionModel
import DiscussionQuery

// MARK: - Whom it answers

extension Explainer {
  /// What is held of those whom it answers; one claim that says so where it answers nobody.
  var answers: [Explanation.Claim] {
    if comment.replies.isEmpty { return [answersNobody] }
    let more = comment.replies.count - Self.most
    let rest = Explanation.Claim(subject: .answers, title: "", says: notListed(more))
    return comment.replies.prefix(Self.most).map(answer) + (more > 0 ? [rest] : [])
  }

  /// Says how many comments were left out, as a sentence.
  func notListed(_ number: Int) -> String {
    "\(Figures.count(number, "further comment")) \(number == 1 ? "is" : "are") not listed."
  }

  private func answer(_ link: ReplyLink) -> Explanation.Claim {
    var claim = Explanation.Claim(subject: .answers, title: naming.named(link.target), says: "")
    let signs = LinkSigns(of: link, explainer: self)
    claim.says = "\(Self.degree(of: link.certainty)): \(LinkReason(link, signs, self).says)"
    if let heading = signs.heading { claim.grounds.append(ground(heading)) }
    claim.grounds += signs.quotes.prefix(3).map {
      ground($0, note: match(of: $0, with: link.target))
    }
    if let call = signs.call, !signs.quotes.contains(call) { claim.grounds.append(ground(call)) }
    if claim.grounds.isEmpty, let line = signs.line { claim.grounds.append(ground(line)) }
    if signs.quotes.count > 3 {
      claim.remarks.append("\(Figures.count(signs.quotes.count - 3, "further quote")) of it.")
    }
    claim.remarks += signs.quotes.prefix(3).flatMap { leftOut(of: $0) + otherSources(of: $0) }
    return claim
  }

  private static func degree(of certainty: Certainty) -> String {
    switch certainty {
    case .sure: "sure"
    case .likely: "likely"
    case .guess: "a guess"
    }
  }
}

/// What in a comment a link to another can rest on: its blocks, by their indices.
struct LinkSigns {
  /// Those that quote the other, whole or inside a sentence.
  let quotes: [Int]
  /// The header or address right above the first of them.
  let heading: Int?
  /// The one of own words that calls the other's writer by name, where no heading names anybody.
  let call: Int?
  /// The one on the line that the link names.
  let line: Int?

  /// What is there for a link of the explained comment.
  init(of link: ReplyLink, explainer: Explainer) {
    let (comment, blocks) = (explainer.comment, explainer.discussion.blocks)
    quotes = comment.blocks.filter { block in
      blocks[block].quote?.comment == link.target
        || blocks[block].inlineQuotes.contains { $0.quote.comment == link.target }
    }
    heading = quotes.first.flatMap { quote in
      quote > comment.blocks.lowerBound && blocks[quote - 1].heading != nil ? quote - 1 : nil
    }
    let words = explainer.discussion.comments[link.target].author?.evidence.first {
      $0.kind == .address && $0.comment == explainer.index
    }?.words
    call =
      heading != nil
      ? nil
      : comment.blocks.first { block in
        blocks[block].isOwn && words.map { blocks[block].range.contains($0) } == true
      }
    line = link.line.flatMap { line in comment.blocks.first { blocks[$0].line == line } }
  }
}
