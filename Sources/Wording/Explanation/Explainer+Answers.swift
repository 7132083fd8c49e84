import DiscussionModel
import DiscussionQuery
import TextKit

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
    let quotes = comment.blocks.filter { quotesComment(link.target, in: $0) }
    let heading = quotes.first.flatMap(headingAbove)
    let call = heading == nil ? call(of: link.target) : nil
    claim.says = "\(link.certainty.rawValue): \(reason(link, hasHeading: heading != nil, call))"
    if let heading { claim.grounds.append(ground(heading)) }
    claim.grounds += quotes.prefix(3).map { ground($0, note: match(of: $0)) }
    if let call, !quotes.contains(call) { claim.grounds.append(ground(call)) }
    if claim.grounds.isEmpty, let line = link.line,
      let block = comment.blocks.first(where: { discussion.blocks[$0].line == line })
    {
      claim.grounds.append(ground(block))
    }
    if quotes.count > 3 {
      claim.remarks.append("\(Figures.count(quotes.count - 3, "further quote")) of it.")
    }
    claim.remarks += quotes.prefix(3).flatMap { leftOut(of: $0) + otherSources(of: $0) }
    return claim
  }

  private func reason(_ link: ReplyLink, hasHeading: Bool, _ call: Int?) -> String {
    let doubt = link.certainty == .sure ? "" : ", though not word for word"
    return switch link.kind {
    case .quote where hasHeading: "quotes it\(doubt), and names its writer on the line above"
    case .quote where call != nil: "quotes it\(doubt), and calls its writer by name"
    case .quote: "quotes it\(doubt)"
    case .header: "a header above the quote names its writer and time"
    case .address: "addresses its writer, whom no other comment can mean"
    case .formula: "answers with a phrase that can only mean this one"
    case .hand: "put there by hand"
    case .stated: "the page says so"
    case .inReplyTo: "the page says that it answers this one"
    case .references: "the page names it among what came before"
    case .nesting: "the page puts it inside this one"
    case .cite: "the page names it as the source of a quote"
    case .selfReference, .style: "goes on with the writer's own words"
    }
  }

  private func quotesComment(_ target: Int, in block: Int) -> Bool {
    discussion.blocks[block].quote?.comment == target
      || discussion.blocks[block].inlineQuotes.contains { $0.quote.comment == target }
  }

  /// The block in which this comment calls the writer of another by name.
  private func call(of target: Int) -> Int? {
    let words = discussion.comments[target].author?.evidence.first {
      $0.kind == .address && $0.comment == index
    }?.words
    return comment.blocks.first { block in
      discussion.blocks[block].isOwn
        && words.map { discussion.blocks[block].range.contains($0) } == true
    }
  }

  /// The header or address right above a quote.
  private func headingAbove(_ quote: Int) -> Int? {
    guard quote > comment.blocks.lowerBound, discussion.blocks[quote - 1].heading != nil else {
      return nil
    }
    return quote - 1
  }
}

// MARK: - Quoted words

extension Explainer {
  /// The quote that a block is or holds.
  private func quote(in block: Int) -> Quote? {
    discussion.blocks[block].quote ?? discussion.blocks[block].inlineQuotes.first?.quote
  }

  /// Which line a quote repeats: `= line 337, whole`, `part of line 275`.
  func match(of block: Int) -> String {
    guard let quote = quote(in: block), let source = quote.block,
      let line = discussion.blocks[source].line
    else { return "" }
    return switch quote.match {
    case .exact: "= line \(line), whole"
    case .partial: "part of line \(line)"
    case .edited: "line \(line), in other words"
    }
  }

  /// What of its source a quote leaves out.
  private func leftOut(of block: Int) -> [String] {
    guard let quote = discussion.blocks[block].quote, quote.match == .partial else { return [] }
    let parts = QuoteReport(quote, in: discussion, glyphs: naming.glyphs).leftOut
    return parts.isEmpty ? [] : ["Left out: \(parts.listed)."]
  }

  /// Where else the quoted words stand, and why those places are not the source.
  private func otherSources(of block: Int) -> [String] {
    guard let quote = discussion.blocks[block].quote, let source = quote.block,
      let span = quote.spans.max(by: { $0.source.count < $1.source.count }),
      span.source.count >= Self.leastWords
    else { return [] }
    let needle = BytePattern(discussion.text.bytes(of: span.source))
    var found: [String] = []
    var counted = 0
    for (other, comment) in discussion.comments.enumerated() where other != index {
      for candidate in comment.blocks where candidate != source {
        let words = discussion.text.bytes(of: discussion.blocks[candidate].range)
        guard needle.isFound(in: words) else { continue }
        counted += 1
        if counted <= 2 { found.append(rejection(of: candidate, in: other, source: source)) }
      }
    }
    if counted > 2 {
      found.append("\(Figures.count(counted - 2, "further place")) with these words.")
    }
    return found
  }

  /// Shorter words stand in many places by chance.
  private static let leastWords = 16

  private func rejection(of block: Int, in other: Int, source: Int) -> String {
    let place =
      naming.number(other)
      + (discussion.blocks[block].line.map { ", line \($0)" } ?? "")
    let why =
      if discussion.blocks[block].quote != nil {
        "itself quotes them"
      } else if block > source {
        "wrote them later"
      } else {
        "they are a part of more there"
      }
    return "Not from \(place): \(why)."
  }
}
