import DiscussionModel
import QuoteMatching

extension ConversationBuilder {
  /// Finds who wrote the comments that nobody names but whose writers take up their own words.
  ///
  /// First by what they say of themselves; with the names that this gives,
  /// by the turns of two who answer each other.
  mutating func nameByHand() {
    var links = selfReferences()
    take(links)
    let turns = turnReferences()
    guard !turns.isEmpty else { return }
    links += turns
    take(links)
  }

  /// Gives the name of a group's named comments to the others, and each group without a name a number.
  private mutating func take(_ links: [SameHand]) {
    names.inferred = [:]
    let hands = HandGroups(links, name: names.foldedName) { replies[$0].map(\.target) }
    var unnamed: [[Int]] = []
    for group in hands.groups {
      let named = group.filter { names.foldedName(of: $0) != nil }
      for tie in hands.ties(to: named) where isWhole(tie.comment) {
        let known = names.attribution(of: tie.known) { drafts[tie.known].reach(to: $0) }
        guard let known, known.certainty != .style else { continue }
        names.infer(tie, from: known)
      }
      guard named.isEmpty, !group.contains(where: names.isClaimed) else { continue }
      let whole = group.filter { isWhole($0) }
      if whole.count > 1 { unnamed.append(whole) }
    }
    authorGroups = [:]
    for (number, group) in unnamed.enumerated() {
      for comment in group { authorGroups[comment] = number }
    }
  }

  /// The comments that answer a reply to an earlier one and speak of that as their own.
  private func selfReferences() -> [SameHand] {
    drafts.indices.flatMap { index in
      var answered: NamedWords?
      var found: [SameHand] = []
      for paragraph in drafts[index].paragraphs {
        switch reading.roles[paragraph] {
        case .quote:
          answered = linker.words(of: paragraph)
        case .header, .address, .unresolved: answered = nil
        case .moderator, .stated: break
        case .own:
          // The cue first: few paragraphs have one, and whose words they may be is long to tell.
          guard let words = answered,
            let cue = FirstPersonCue.first(page.text.bytes(of: page.paragraphs[paragraph].range)),
            let own = ownWords(answeredBy: words, in: index),
            !found.contains(where: { $0.earlier == own }), isWhole(index, to: paragraph)
          else { continue }
          found.append(
            SameHand(later: index, earlier: own, evidence: [evidence(cue, index, paragraph)]))
        }
      }
      return found
    }
  }

  private func evidence(_ words: ByteRange, _ comment: Int, _ paragraph: Int) -> Evidence {
    Evidence(
      kind: .selfReference, comment: comment, line: page.paragraphs[paragraph].line,
      words: words)
  }

  /// The comment that some words answer, which may be by the writer of another that answers them.
  private func ownWords(answeredBy words: NamedWords, in comment: Int) -> Int? {
    guard let paragraph = words.paragraph,
      let own = target(answeredBy: words.comment, at: paragraph), own != comment,
      !replies[comment].contains(where: { $0.target == own }),
      order.rank(of: own) < order.rank(of: words.comment)
    else { return nil }
    let writer = names.foldedName(of: own)
    guard writer == nil || writer != names.foldedName(of: words.comment),
      !addressed(by: comment).contains(where: { $0 == writer })
    else { return nil }
    return own
  }

  /// The comment that a paragraph of another answers: the one quoted above it, or the only one.
  private func target(answeredBy comment: Int, at paragraph: Int) -> Int? {
    let above = drafts[comment].paragraphs.lowerBound..<paragraph
    guard let quote = above.last(where: { linker.target(of: $0) != nil }) else {
      return replies[comment].count == 1 ? replies[comment][0].target : nil
    }
    return isWhole(comment, to: paragraph) ? linker.target(of: quote) : nil
  }

  /// Whether a comment surely begins where it was cut and reaches as far as a paragraph, by default the last.
  func isWhole(_ comment: Int, to paragraph: Int? = nil) -> Bool {
    drafts[comment].reach(to: paragraph) >= Self.whole
  }

  /// The chance at which a comment is taken to be one piece.
  private static let whole: Float = 0.9

  /// The names that a comment puts above quotes and answers or calls in these, folded.
  func addressed(by comment: Int) -> Set<String> {
    (called[comment] ?? []).union(
      drafts[comment].paragraphs.compactMap { paragraph in
        reading.heading(paragraph).map { names.folded($0.name) }
      })
  }
}
