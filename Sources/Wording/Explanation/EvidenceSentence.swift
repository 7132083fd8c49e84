import DiscussionModel
import TextKit

/// What a piece of evidence says of a comment's writer, in a sentence: `#33 quotes this comment under a header with that name`.
///
/// The evidence view, `rejoinder explain` and the JSON export all speak
/// through it. The parts are constant texts and comments, so that an export
/// joins bytes and builds no string. What a sentence says of the comments is
/// looked up in them; the mere kind of the evidence proves none of it.
package struct EvidenceSentence {
  /// What a sentence is made of.
  package enum Part {
    /// Words that are always the same; no quotation mark stands in them.
    case words(StaticString)
    /// A comment by its index: `#33`.
    case comment(Int)
  }

  /// The parts, blanks between them included.
  package private(set) var parts: [Part] = []

  /// The sentence for a piece of evidence.
  ///
  /// - Parameters:
  ///   - evidence: the evidence of the name of a comment's writer.
  ///   - index: the index of that comment.
  ///   - discussion: the page.
  package init(_ evidence: Evidence, of index: Int, in discussion: Discussion) {
    let witness = Self.witness(of: evidence, among: discussion.comments.indices)
    switch evidence.kind {
    case .stated: say("the page names the writer beside the comment")
    case .header: sayHeader(evidence, in: witness, of: index, discussion)
    case .address: sayAddress(evidence, in: witness, of: index, discussion)
    case .selfReference: sayOwnWords(in: witness, of: index, discussion)
    case .style:
      say("only the manner of writing is like that of ")
      name(witness, of: index)
    case .quote: say(witness, " quotes this comment")
    case .formula: say(witness, " answers this comment with a phrase")
    case .inReplyTo, .references, .nesting: say(witness, " is stated to be answered")
    case .cite: say(witness, " is stated to be the source")
    case .hand: say("it was set by hand")
    }
  }

  /// The sentence, without a full stop.
  package var says: String {
    parts.map { part in
      switch part {
      case .words(let words): "\(words)"
      case .comment(let index): "#\(index + 1)"
      }
    }.joined()
  }

  // MARK: Kinds

  private mutating func sayHeader(
    _ evidence: Evidence, in witness: Int?, of index: Int, _ discussion: Discussion
  ) {
    guard let named = Self.named(by: evidence, in: witness, of: index, discussion) else {
      return say(witness, " has a header with that name")
    }
    say(witness, " quotes ")
    name(named, of: index)
    say(" under a header with that name")
  }

  private mutating func sayAddress(
    _ evidence: Evidence, in witness: Int?, of index: Int, _ discussion: Discussion
  ) {
    let answered =
      Self.answers(witness, index, discussion)
      ? index : Self.named(by: evidence, in: witness, of: index, discussion)
    guard let answered, Self.answers(witness, answered, discussion) else {
      return say(witness, " addresses somebody by that name")
    }
    say(witness, " answers ")
    name(answered, of: index)
    say(" and addresses its writer by that name")
  }

  /// Of words that speak of what was said before as one's own, or own to what somebody was told.
  private mutating func sayOwnWords(
    in witness: Int?, of index: Int, _ discussion: Discussion
  ) {
    guard let witness else { return say("somebody speaks of these words as their own") }
    if witness == index {
      say("it answers a reply to that writer and speaks as the one who was replied to")
    } else if discussion.comments[witness].replies.contains(where: {
      Self.answers($0.target, index, discussion)
    }) {
      say(witness, " answers a reply to this comment and speaks as the one who was replied to")
    } else {
      say(witness, " carries on this writer's part of an exchange")
    }
  }

  // MARK: What the comments tell

  private static func witness(of evidence: Evidence, among comments: Range<Int>) -> Int? {
    evidence.comment.flatMap { comments.contains($0) ? $0 : nil }
  }

  /// So many links of a comment are looked at, and so many of its paragraphs on either side of the evidence, so that one
  /// comment that answers thousands is not read for each of them.
  private static let reach = 64

  private static func answers(_ comment: Int?, _ target: Int, _ discussion: Discussion) -> Bool {
    guard let comment else { return false }
    return discussion.comments[comment].replies.prefix(reach).contains { $0.target == target }
  }

  /// The comment whose writer a name goes with: this one, where the witness quotes it there; else the one quoted
  /// nearest to the name.
  private static func named(
    by evidence: Evidence, in witness: Int?, of index: Int, _ discussion: Discussion
  ) -> Int? {
    guard let witness else { return nil }
    // By lines, not by where the words stand: they stand elsewhere in a page that is read from an export.
    let blocks = discussion.comments[witness].blocks
    let line = evidence.line ?? 0
    let start = discussion.blocks[blocks].firstIndexInOrder { $0.lineNumber >= line }
    let above = max(blocks.lowerBound, start - reach)..<start
    let below = start..<min(blocks.upperBound, start + reach)
    let all = discussion.blocks
    let quoted = { (block: Int) in all[block].quote?.comment }
    if (above.lowerBound..<below.upperBound).contains(where: { quoted($0) == index }) {
      return index
    }
    let (next, last) = (
      below.lazy.compactMap(quoted).first, above.reversed().lazy.compactMap(quoted).first
    )
    // A name on a line of its own goes with the words below it, one that is called with those above.
    let isLine = blocks.contains(start) && discussion.blocks[start].heading != nil
    return isLine ? next ?? last : last ?? next
  }

  // MARK: Parts

  private mutating func say(_ words: StaticString) { parts.append(.words(words)) }

  /// Of a comment, by its number, what it does.
  private mutating func say(_ comment: Int?, _ words: StaticString) {
    parts.append(comment.map { .comment($0) } ?? .words("another comment"))
    say(words)
  }

  /// A comment as the one that something is done to.
  private mutating func name(_ comment: Int?, of index: Int) {
    if comment == index {
      say("this comment")
    } else {
      parts.append(comment.map { .comment($0) } ?? .words("another comment"))
    }
  }
}
