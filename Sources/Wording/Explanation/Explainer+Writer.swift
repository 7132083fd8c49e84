import DiscussionModel
import DiscussionQuery

// MARK: - Who wrote it

extension Explainer {
  /// What is held of the writer.
  var writer: Explanation.Claim {
    var claim = Explanation.Claim(subject: .writer, title: "", says: "")
    if let author = comment.author {
      claim.title = author.markedName
      claim.says = "\(Self.degree(of: author.certainty)): \(reason(for: author))"
      claim.grounds = author.evidence.prefix(3).flatMap(grounds)
      claim.remarks = furtherReasons(of: author)
    } else {
      claim.title = "not known"
      claim.says = reasonForNobody
    }
    if let posted = comment.posted {
      claim.remarks.append("The page gives the time \(posted.iso).")
    }
    claim.remarks += comment.rejectedNames.map(rejection)
    if isUncontested { claim.remarks.append("Nothing on the page speaks against it.") }
    return claim
  }

  private static func degree(of certainty: NameCertainty) -> String {
    switch certainty {
    case .stated, .header, .address: "sure"
    case .selfReference: "worked out"
    case .style: "a guess"
    }
  }

  private func reason(for author: Attribution) -> String {
    guard let strongest = author.evidence.first else {
      return author.certainty == .stated
        ? "the page names the writer beside the comment"
        : "\(inputWord) says so and gives no reason"
    }
    return sentence(strongest) + doubt(author, on: strongest)
  }

  /// Why a name is a guess for which more speaks than the manner of writing.
  ///
  /// It is sure of the words that it goes with, and no surer of the comment than those are a part of it.
  private func doubt(_ author: Attribution, on evidence: Evidence) -> String {
    guard author.certainty == .style, evidence.kind != .style else { return "" }
    return switch comment.boundary {
    case .guess: "; but where this comment begins is a guess"
    case .likely: "; but where this comment begins is only likely"
    case .sure: "; but those words may be another comment's"
    case .marked: "; but \(inputWord) gives it as a guess"
    }
  }

  private func sentence(_ evidence: Evidence) -> String {
    EvidenceSentence(evidence, of: index, in: discussion).says
  }

  /// What the other grounds say that are shown, where that is something else, and how many are not shown.
  private func furtherReasons(of author: Attribution) -> [String] {
    var said = author.evidence.first.map { [sentence($0)] } ?? []
    for evidence in author.evidence.prefix(3).dropFirst() {
      let sentence = sentence(evidence)
      if !said.contains(sentence) { said.append(sentence) }
    }
    let more = author.evidence.count - 3
    return said.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
      + (more > 0 ? ["\(Figures.count(more, "further ground"))."] : [])
  }

  private var reasonForNobody: String {
    switch comment.state {
    case .deleted: return "the writer's name was taken away with the words"
    case .missing: return "the comment is not on this page"
    case .more: return "it stands for comments that the site holds back"
    case .present, .collapsed: break
    }
    let reasons = comment.rejectedNames.map(\.reason)
    if reasons.contains(.disputed) { return "as much speaks for one name as for another" }
    if reasons.contains(.doubtfulStart) {
      return "a name goes with some of these words, and whether with this comment is too doubtful"
    }
    if !reasons.isEmpty { return "no name has enough that speaks for it" }
    return isResolved
      ? "\(inputWord) names nobody"
      : "no header, no address and no words taken up again name who wrote this"
  }

  /// Whether all that could speak for another name was looked at, and nothing does.
  private var isUncontested: Bool {
    comment.author.map { $0.certainty.grade != .guess } == true && comment.rejectedNames.isEmpty
      && !isResolved
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
    if let quote = below ?? quotes.last {
      found.append(ground(quote, note: match(of: quote, with: index)))
    }
    return found
  }

  private func rejection(_ name: RejectedName) -> String {
    let ground = name.evidence.first.map { evidence in
      let place = evidence.comment.map(naming.number) ?? "the page"
      return evidence.line.map { "\(place), line \($0)" } ?? place
    }
    let why =
      switch name.reason {
      case .outweighed:
        "more speaks for " + (comment.author.map(\.markedName) ?? "another name")
      case .disputed: "as much speaks for another name, so that neither is given"
      case .doubtfulStart:
        "the words answered there are theirs, but this comment may begin elsewhere"
      }
    return "Not \(name.name)" + (ground.map { " (\($0))" } ?? "") + ": \(why)."
  }
}
