import DiscussionModel
import QuoteMatching

extension ConversationBuilder {
  /// Collects what the page, headers, addresses and names called out say about who wrote what.
  mutating func claimNames() {
    for (index, draft) in drafts.enumerated() {
      if let name = draft.mark?.person?.name {
        names.add(
          NameClaim(
            name: name, words: NamedWords(comment: index), ground: .stated, witness: index,
            line: draft.line))
      }
      for paragraph in draft.paragraphs {
        guard let heading = reading.heading(paragraph) else { continue }
        claim(heading, at: paragraph, by: index)
      }
    }
    names.settle()
    claimCalls()
  }

  private mutating func claim(_ heading: Heading, at paragraph: Int, by index: Int) {
    guard let (words, alternative) = named(by: paragraph, in: drafts[index]) else { return }
    names.add(
      NameClaim(
        name: heading.name, words: words, alternative: alternative,
        ground: reading.isHeader(paragraph) ? .header : .addressLine, witness: index,
        line: line(paragraph), posted: heading.posted))
  }

  /// The line on which a paragraph begins, 1-based.
  func line(_ paragraph: Int) -> Int? { page.paragraphs[paragraph].line }

  /// Links the headers above words that were not found to the comment that others quote under the same name and
  /// time.
  mutating func linkKnownHeaders() {
    var known: [String: Int] = [:]
    for index in drafts.indices {
      for claim in names.winner(index) ?? [] {
        if let posted = claim.posted { known[key(claim.name, posted)] = index }
      }
    }
    for (index, draft) in drafts.enumerated() {
      for paragraph in draft.paragraphs {
        guard let heading = reading.heading(paragraph), let posted = heading.posted,
          paragraph + 1 < draft.paragraphs.upperBound, reading.isOwn(paragraph + 1),
          let target = known[key(heading.name, posted)], target != index,
          order.rank(of: target) < order.rank(of: index),
          !replies[index].contains(where: { $0.target == target })
        else { continue }
        replies[index].append(
          ReplyLink(target: target, kind: .header, line: line(paragraph), certainty: .sure))
        parents[index] = parents[index] ?? target
      }
    }
  }

  private func key(_ name: ByteRange, _ posted: PostedTime) -> String {
    names.folded(name) + " " + posted.iso
  }

  /// The words whose writer a header or an address names: those quoted right below it.
  ///
  /// Where the pasted text begins with what its writer quoted, perhaps under
  /// a header of its own, these are the words of the comment that answers the
  /// one quoted first; the inner header names the writer of the first. Where
  /// the first has no header of its own it may be meant all the same.
  private func named(by paragraph: Int, in draft: CommentDraft) -> (
    words: NamedWords, alternative: NamedWords?
  )? {
    let isInner =
      paragraph > draft.paragraphs.lowerBound && reading.heading(paragraph - 1) != nil
    var first: NamedWords?
    var hasInner = false
    for below in (paragraph + 1)..<draft.paragraphs.upperBound {
      if reading.heading(below) != nil, below == paragraph + 1 {
        hasInner = true
        continue
      }
      guard reading.quote(below) != nil else { break }
      guard let found = linker.words(of: below) else { continue }
      guard let outer = first else {
        if isInner { return (found, nil) }
        first = found
        continue
      }
      guard replies[found.comment].contains(where: { $0.target == outer.comment }) else {
        continue
      }
      if isPasted(paragraph, from: found.comment, above: outer.comment) { return (outer, nil) }
      return (found, hasInner ? nil : outer)
    }
    return hasInner ? nil : first.map { ($0, nil) }
  }

  /// Whether a comment has the same name above its own quote of another, so that it was pasted with the quote.
  private func isPasted(_ paragraph: Int, from comment: Int, above quoted: Int) -> Bool {
    guard let name = reading.heading(paragraph).map({ names.folded($0.name) }) else { return false }
    let paragraphs = drafts[comment].paragraphs
    return paragraphs.dropLast().contains { index in
      reading.heading(index).map { names.folded($0.name) } == name
        && linker.target(of: index + 1) == quoted
    }
  }

  /// Notes the comments to which several names lay equal claim.
  mutating func noteDisputes() {
    for index in drafts.indices {
      guard let disputed = names.disputed(index) else { continue }
      diagnostics.append(
        Diagnostic(
          line: drafts[index].line, kind: .name,
          says: "named by others as \(disputed.joined(separator: " and as ")); left without a name")
      )
    }
    diagnostics.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }
}
