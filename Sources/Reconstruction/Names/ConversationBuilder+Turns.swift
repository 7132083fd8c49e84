import DiscussionModel
import QuoteMatching

/// Who answered whom how often, so far down the page.
private struct Exchanges {
  private var counts: [[String]: Int] = [:]

  /// How many comments of one writer answer another's.
  func count(_ writer: String, _ other: String) -> Int { counts[[writer, other]] ?? 0 }

  /// Takes in that a comment of one writer answers another's.
  mutating func note(_ writer: String, _ other: String) {
    counts[[writer, other], default: 0] += 1
  }
}

extension ConversationBuilder {
  /// The comments that carry on an exchange of two: A answered B, B answered A by name, and here B's "you" is denied or owned to.
  ///
  /// Each of the signs alone is right in 70 to 90 of 100 cases on the labelled
  /// debates, all together in all that there were.
  func turnReferences() -> [SameHand] {
    var exchanges = Exchanges()
    var links: [SameHand] = []
    var lastBy: [String: Int] = [:]
    for position in drafts.indices {
      let index = order.comment(at: position)
      let writer = names.foldedName(of: index)
      if writer == nil, let turn = turn(index, exchanges), let own = lastBy[turn.writer] {
        links.append(SameHand(later: index, earlier: own, evidence: turn.evidence))
      }
      guard let writer else { continue }
      lastBy[writer] = index
      for target in Set(replies[index].compactMap { names.foldedName(of: $0.target) }) {
        exchanges.note(writer, target)
      }
    }
    return links
  }

  /// The writer who takes the next turn in a comment, and what tells so.
  private func turn(_ index: Int, _ exchanges: Exchanges) -> (
    writer: String, evidence: [Evidence]
  )? {
    guard !names.isClaimed(index), replies[index].count == 1, let answered = replies[index].first,
      answered.kind == .quote, let other = names.foldedName(of: answered.target),
      addressed(by: index).isSubset(of: [other])
    else { return nil }
    let spokenTo = addressed(by: answered.target)
    guard spokenTo.count == 1, let writer = spokenTo.first, writer != other,
      exchanges.count(writer, other) >= 1, exchanges.count(other, writer) >= 2,
      isWhole(index), isWhole(answered.target),
      let line = addressLine(of: answered.target), let opening = denial(in: index)
    else { return nil }
    return (writer, [opening, line])
  }

  /// The line in which a comment names whom it speaks to.
  private func addressLine(of comment: Int) -> Evidence? {
    drafts[comment].paragraphs.lazy.compactMap { paragraph in
      reading.heading(paragraph).map { heading in
        Evidence(
          kind: reading.isHeader(paragraph) ? .header : .address, comment: comment,
          line: page.paragraphs[paragraph].line, words: heading.name)
      }
    }.first
  }

  private static let you: Set<String> = ["you", "your", "yours", "you're", "youre", "you've"]
  private static let openings: Set<String> = [
    "no", "nope", "nah", "yes", "yep", "yeah", "i", "i'm", "i've", "i'd", "i'll", "my", "sure",
    "actually",
  ]

  /// The first word of an answer to a quoted "you" that only the one spoken to has reason to say.
  private func denial(in comment: Int) -> Evidence? {
    let paragraphs = drafts[comment].paragraphs
    for paragraph in paragraphs.dropLast() {
      guard linker.target(of: paragraph) != nil, reading.isOwn(paragraph + 1) else { continue }
      var quoted = WordReader(page.text.bytes(of: page.paragraphs[paragraph].range))
      var isToYou = false
      while !isToYou, let word = quoted.next() { isToYou = Self.you.contains(word) }
      let range = page.paragraphs[paragraph + 1].range
      var answer = WordReader(page.text.bytes(of: range))
      guard isToYou, let word = answer.next(), Self.openings.contains(word) else { continue }
      return Evidence(
        kind: .selfReference, comment: comment,
        line: page.paragraphs[paragraph + 1].line,
        words: ByteRange(Int(range.lowerBound)..<answer.index))
    }
    return nil
  }
}
