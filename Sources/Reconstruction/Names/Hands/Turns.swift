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

/// Finds the comments that carry on an exchange of two: A answered B, B answered A by name, and here B's "you" is denied or owned to.
///
/// Each of the signs alone is right in 70 to 90 of 100 cases on the labelled
/// debates, all together in all that there were.
struct Turns {
  private let page: CutPage
  private let links: ReplyLinks
  private let names: NameSolver
  private var spokenTo: SpokenTo

  /// A finder for a page whose links and names are known as far as anything else tells them.
  init(_ page: CutPage, _ links: ReplyLinks, _ names: NameSolver, _ spokenTo: SpokenTo) {
    self.page = page
    self.links = links
    self.names = names
    self.spokenTo = spokenTo
  }

  /// Which comments are by the hand of an earlier one.
  mutating func find() -> [SameHand] {
    var exchanges = Exchanges()
    var found: [SameHand] = []
    var lastBy: [String: Int] = [:]
    for position in page.drafts.indices {
      let index = page.order.comment(at: position)
      let writer = names.foldedName(of: index)
      if writer == nil, let turn = turn(index, exchanges), let own = lastBy[turn.writer] {
        found.append(SameHand(later: index, earlier: own, evidence: turn.evidence))
      }
      guard let writer else { continue }
      lastBy[writer] = index
      for target in Set(links[index].compactMap { names.foldedName(of: $0.target) }) {
        exchanges.note(writer, target)
      }
    }
    return found
  }

  /// The writer who takes the next turn in a comment, and what tells so.
  private mutating func turn(_ index: Int, _ exchanges: Exchanges) -> (
    writer: String, evidence: [Evidence]
  )? {
    guard !names.isClaimed(index), links[index].count == 1, let answered = links[index].first,
      answered.kind == .quote, let other = names.foldedName(of: answered.target),
      spokenTo.names(by: index, names).isSubset(of: [other])
    else { return nil }
    let called = spokenTo.names(by: answered.target, names)
    guard called.count == 1, let writer = called.first, writer != other,
      exchanges.count(writer, other) >= 1, exchanges.count(other, writer) >= 2,
      page.isWhole(index), page.isWhole(answered.target),
      let line = addressLine(of: answered.target), let opening = denial(in: index)
    else { return nil }
    return (writer, [opening, line])
  }

  /// The line in which a comment names whom it speaks to.
  private func addressLine(of comment: Int) -> Evidence? {
    page.drafts[comment].paragraphs.lazy.compactMap { paragraph in
      page.reading.heading(paragraph).map { heading in
        Evidence(
          kind: page.reading.isHeader(paragraph) ? .header : .address, comment: comment,
          line: page.line(of: paragraph), words: heading.name)
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
    let paragraphs = page.drafts[comment].paragraphs
    for paragraph in paragraphs.dropLast() {
      guard page.target(of: paragraph) != nil, page.reading.isOwn(paragraph + 1) else { continue }
      var quoted = WordReader(page.bytes(of: paragraph))
      var isToYou = false
      while !isToYou, let word = quoted.next() { isToYou = Self.you.contains(word) }
      let below = page.bytes(of: paragraph + 1)
      var answer = WordReader(below)
      guard isToYou, let word = answer.next(), Self.openings.contains(word) else { continue }
      return Evidence(
        kind: .selfReference, comment: comment,
        line: page.line(of: paragraph + 1),
        words: ByteRange(below.startIndex..<answer.index))
    }
    return nil
  }
}
