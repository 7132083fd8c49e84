import DiscussionModel
import DiscussionQuery

// MARK: - Who wrote it

extension Explainer {
  /// What is held of the writer.
  var writer: Explanation.Claim {
    var claim = Explanation.Claim(subject: .writer, title: "", says: "")
    if let author = comment.author {
      claim.title = author.markedName
      let main = author.evidence.first { $0.kind.certainty == author.certainty }
      claim.says = reason(for: author, main)
      claim.grounds = Array(author.evidence.prefix(3)).flatMap(grounds)
      let more = author.evidence.count - 3
      if more > 0 {
        claim.remarks.append("\(Figures.count(more, "further ground")) of the same kind.")
      }
    } else {
      claim.title = "not known"
      claim.says = "no header, no address and no words taken up again name who wrote this"
    }
    if let posted = comment.posted {
      claim.remarks.append("The page gives the time \(posted.iso).")
    }
    claim.remarks += comment.rejectedNames.map(rejection)
    if comment.author != nil, comment.rejectedNames.isEmpty {
      claim.remarks.append("Nothing on the page speaks against it.")
    }
    return claim
  }

  private func reason(for author: Attribution, _ evidence: Evidence?) -> String {
    let who = evidence?.comment.map(naming.number) ?? "another comment"
    return switch author.certainty {
    case .stated: "sure: the page names the writer beside the comment"
    case .header: "sure: \(who) quotes this comment under a header with that name"
    case .address: "sure: \(who) answers this comment and addresses its writer by that name"
    case .selfReference:
      evidence?.comment == index || evidence?.comment == nil
        ? "worked out: takes up words of that writer as the writer's own"
        : "worked out: \(who), by that writer, takes up words of this comment as its own"
    case .style: "a guess: only the manner of writing is like that of \(who)"
    }
  }

  /// The words of a piece of evidence, and with a header or an address the words of this comment that it stands by:
  /// those below, or else, where a name is called in the answer to them, those above.
  private func grounds(_ evidence: Evidence) -> [Explanation.Ground] {
    guard let words = evidence.words else { return [] }
    let place = evidence.comment.map { $0 == index ? "" : "in \(naming.number($0))" } ?? ""
    var found = [
      Explanation.Ground(line: evidence.line, words: words, isQuote: false, note: place)
    ]
    guard evidence.kind == .header || evidence.kind == .address, let other = evidence.comment,
      discussion.comments.indices.contains(other)
    else { return found }
    let quotes = discussion.comments[other].blocks.filter {
      discussion.blocks[$0].quote?.comment == index
    }
    let below = quotes.first { discussion.blocks[$0].range.lowerBound > words.lowerBound }
    if let quote = below ?? quotes.last { found.append(ground(quote, note: match(of: quote))) }
    return found
  }

  private func rejection(_ name: RejectedName) -> String {
    let ground = name.evidence.first.map { evidence in
      let place = evidence.comment.map(naming.number) ?? "the page"
      return evidence.line.map { "\(place), line \($0)" } ?? place
    }
    let why =
      switch name.reason {
      case .outweighed: "more speaks for the other name"
      case .disputed: "as much speaks for another name, so that neither is given"
      case .answersSelf: "that writer would be answering themselves"
      case .doubtfulStart: "the words quoted are theirs, but this comment may begin elsewhere"
      }
    return "Not \(name.name)" + (ground.map { " (\($0))" } ?? "") + ": \(why)."
  }
}

extension Evidence.Kind {
  /// What a name is worth that rests on such a thing.
  fileprivate var certainty: NameCertainty? {
    switch self {
    case .stated: .stated
    case .header: .header
    case .address: .address
    case .selfReference: .selfReference
    case .style: .style
    case .quote, .formula, .inReplyTo, .references, .nesting, .cite, .hand: nil
    }
  }
}
