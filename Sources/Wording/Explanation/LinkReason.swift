import DiscussionModel
import DiscussionQuery

/// Why a comment is held to answer another, in a sentence that says no more than what can be seen of it.
struct LinkReason {
  private let link: ReplyLink
  private let signs: LinkSigns
  private let explainer: Explainer

  /// The reason for a link of the explained comment.
  init(_ link: ReplyLink, _ signs: LinkSigns, _ explainer: Explainer) {
    self.link = link
    self.signs = signs
    self.explainer = explainer
  }

  private var discussion: Discussion { explainer.discussion }

  /// The sentence, without a full stop.
  var says: String {
    switch link.kind {
    case .quote: quoted
    case .header: "a header names the writer and the time under which others quote this one"
    case .address: addressed
    case .formula: "opens with a phrase that answers somebody, and " + placeOfFormula
    case .hand: "put there by hand"
    case .stated: "\(explainer.inputWord) says so"
    case .inReplyTo: "\(explainer.inputWord) says that it answers this one"
    case .references: "\(explainer.inputWord) names it among what came before"
    case .nesting: "\(explainer.inputWord) puts it inside this one"
    case .cite: "\(explainer.inputWord) names it as the source of a quote"
    case .selfReference: "takes up its words as the writer's own"
    case .style: "is written in a like manner"
    }
  }

  // MARK: By a quote

  private var quoted: String {
    guard let first = signs.quotes.first else {
      return "\(explainer.inputWord) says that it quotes this one"
    }
    let isWhole = discussion.blocks[first].quote != nil
    let quotes = (isWhole ? "quotes it" : "quotes it inside a sentence") + doubt(of: first)
    if let heading = signs.heading, let name = discussion.blocks[heading].heading?.name {
      return "\(quotes), below a line that names \(discussion.text[name])"
    }
    return signs.call == nil ? quotes : "\(quotes), and calls its writer by name"
  }

  private func doubt(of block: Int) -> String {
    if link.certainty == .sure { return "" }
    return explainer.quote(in: block, of: link.target)?.match == .edited
      ? ", though not word for word" : ", though not surely"
  }

  // MARK: By a name

  private var addressed: String {
    if isByTime { return "names the time at which this one was posted" }
    let name = signs.line.flatMap { discussion.blocks[$0].heading?.name }.map {
      discussion.text[$0]
    }
    let target = discussion.comments[link.target]
    let whom = target.author == nil ? name ?? "somebody" : "its writer"
    let how = name == nil || target.author == nil ? "" : " by name"
    return "speaks to \(whom)\(how)" + whichOne
  }

  /// Why it is this one of that writer's comments, where that can be seen.
  private var whichOne: String {
    if !signs.quotes.isEmpty { return " and takes up words of this one" }
    if let own = answeredByTarget {
      return ", who here answers \(explainer.naming.number(own)) by the same hand"
    }
    return isNearest ? ", of whom no other comment stands between" : ""
  }

  /// The comment by the explained one's writer that the other answers.
  private var answeredByTarget: Int? {
    guard let writer = writer(of: explainer.index) else { return nil }
    return discussion.comments[link.target].replies.first { self.writer(of: $0.target) == writer }?
      .target
  }

  /// Whether no comment between the two is by the other's writer.
  private var isNearest: Bool {
    guard let writer = writer(of: link.target) else { return false }
    let ends = [explainer.index, link.target].sorted()
    return !(ends[0] + 1..<ends[1]).contains { self.writer(of: $0) == writer }
  }

  private func writer(of index: Int) -> [UInt32]? {
    discussion.comments[index].author.map { NameTable.key(of: $0.name) }
  }

  /// Whether the line names a time, `07:12`, and no name stands alone on it.
  private var isByTime: Bool {
    guard let line = signs.line, discussion.blocks[line].heading == nil, signs.quotes.isEmpty,
      discussion.comments[link.target].posted != nil
    else { return false }
    let bytes = Array(discussion.text.bytes(of: discussion.blocks[line].range))
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    return bytes.indices.dropFirst().dropLast().contains {
      bytes[$0] == UInt8(ascii: ":") && isDigit(bytes[$0 - 1]) && isDigit(bytes[$0 + 1])
    }
  }

  // MARK: By a phrase

  private var placeOfFormula: String {
    switch explainer.index - link.target {
    case 1: "this one stands right above"
    case -1: "this one stands right below"
    default: "this one near it fits best"
    }
  }
}
