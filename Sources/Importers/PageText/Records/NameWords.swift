import DiscussionModel
import TextKit

/// Takes a name out of what stands beside a time: without the form's words, numbers and signs around it.
enum NameWords {
  /// No name is longer, in bytes.
  private static let longest = 60

  private static let leads = TimeVocabulary.hashes(
    """
    by from von par por da posted written submitted comment commented reply response number no nr
    originally name left on at postby beitrag antwort um am le el
    """)
  private static let tails = TimeVocabulary.hashes(
    """
    says said wrote writes commented responded replied sagt sagte schrieb meint posted added on at
    am um the le dit dijo
    """)
  private static let answers = TimeVocabulary.hashes(
    "responded replied reply response said wrote commented")

  /// Where the name stands in some words; `nil` where none is left.
  static func name(in bytes: Bytes) -> Range<Int>? {
    let line = LineTokens(bytes)
    var first = behindPicture(line)
    var end = line.count
    if let bracket = identifier(line) { end = bracket }
    if let answer = answer(line, end) { end = answer }
    while first < end, isLead(line, first) { first += 1 }
    while first < end, isTail(line, end - 1) { end -= 1 }
    guard first < end else { return nil }
    let start = line.tokens[first].range.lowerBound
    let range = start..<line.tokens[end - 1].range.upperBound
    guard range.count <= longest, bytes[range].contains(where: \.isLetterByte) else { return nil }
    return range
  }

  /// The first token behind what stands for a picture in dumps: `[photo] NAME`.
  private static func behindPicture(_ line: LineTokens) -> Int {
    var first = 0
    while first < line.count, line.tokens[first].kind != .letters, !line.isSign(first, "[") {
      first += 1
    }
    guard line.isSign(first, "["),
      let end = (first..<line.count).first(where: { line.isSign($0, "]") }), end + 1 < line.count
    else { return 0 }
    return end + 1
  }

  /// The token at which a bracket with nothing but a number opens: what follows is no name any more.
  private static func identifier(_ line: LineTokens) -> Int? {
    (1..<max(1, line.count)).first { index in
      guard line.isSign(index, "(") else { return false }
      let number = line.isSign(index + 1, "#") ? index + 2 : index + 1
      return line.number(number, digits: 1...12) != nil || line.isSign(number, ")")
        || number >= line.count
    }
  }

  /// The token of a word like "responded" with "to" behind it.
  private static func answer(_ line: LineTokens, _ end: Int) -> Int? {
    (1..<max(1, end)).first { index in
      line.tokens[index].kind == .letters
        && answers.contains(TimeVocabulary.hash(line.text(index)))
        && (line.text(index + 1).equals("to") || line.text(index + 1).equals("in"))
    }
  }

  private static func isLead(_ line: LineTokens, _ index: Int) -> Bool {
    switch line.tokens[index].kind {
    case .sign: return !line.isSign(index, "@") || line.tokens[index].range.count > 1
    case .digits:
      // "12. NAME" and "#12 NAME", but not "3lue".
      return line.isGlued(index + 1) ? line.tokens[index + 1].kind == .sign : true
    case .letters:
      let isWord = !line.isGlued(index + 1) || line.isSign(index + 1, ":")
      return isWord && index + 1 < line.count
        && leads.contains(TimeVocabulary.hash(line.text(index)))
    }
  }

  private static func isTail(_ line: LineTokens, _ index: Int) -> Bool {
    switch line.tokens[index].kind {
    case .sign: return !closing.contains { line.text(index).elementsEqual($0.utf8) }
    case .digits: return false
    case .letters:
      return !line.isGlued(index) && tails.contains(TimeVocabulary.hash(line.text(index)))
    }
  }

  /// The signs with which a name can end.
  private static let closing = [")", "]", ".", "!", "’", "'", "_", "-", "*"]
}
