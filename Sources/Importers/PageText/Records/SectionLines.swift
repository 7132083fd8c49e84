import DiscussionModel
import TextKit

/// The lines of sites of any kind that open a comment section or stand behind it.
enum SectionLines {
  private static let headings = TimeVocabulary.hashes(
    """
    comment comments response responses reply replies answer answers discussion thoughts kommentar
    kommentare commentaire commentaires comentario comentarios comentários commenti reacties
    antworten réponses respuestas
    """)
  private static let leads = TimeVocabulary.hashes("user reader all latest recent top")
  private static let footers = [
    "leave a ", "post a comment", "add a comment", "add your comment", "write a ",
    "comments are closed", "log in", "login", "sign in", "sign up", "your email",
    "the comments to this entry", "subscribe", "related", "more ", "recent ", "trackback",
    "copyright", "©", "about ", "next", "previous", "older", "newer", "«", "»", "←", "→",
  ]

  /// The first word of a line that can head comments: `Comments (3)`, `7 Responses to …`; `nil` for any other line.
  static func heading(_ line: Bytes) -> UInt32? {
    guard line.count < 90, !line.endsSentence else { return nil }
    let tokens = LineTokens(line)
    var index = 0
    while index < tokens.count, tokens.tokens[index].kind != .letters { index += 1 }
    guard index <= 4, index < tokens.count else { return nil }
    if leads.contains(TimeVocabulary.hash(tokens.text(index))), index + 1 < tokens.count {
      index += 1
    }
    guard headings.contains(TimeVocabulary.hash(tokens.text(index))) else { return nil }
    return TimeVocabulary.hash(tokens.text(0))
  }

  /// Whether what follows the comments begins with a line.
  static func isFooter(_ line: Bytes) -> Bool {
    line.count < 80 && footers.contains { line.begins(with: $0) }
  }

  /// The name in a line like `NAME says:`; `nil` where it is none.
  static func speaker(_ line: Bytes) -> Range<Int>? {
    guard line.count < 70 else { return nil }
    let tokens = LineTokens(line)
    var last = tokens.count - 1
    while last > 0, tokens.tokens[last].kind == .sign { last -= 1 }
    guard last > 0, tokens.tokens[last].kind == .letters,
      verbs.contains(TimeVocabulary.hash(tokens.text(last)))
    else { return nil }
    let name = line[..<tokens.tokens[last].range.lowerBound].trimmed
    return name.isEmpty ? nil : name.startIndex..<name.endIndex
  }

  private static let verbs = TimeVocabulary.hashes(
    """
    says said wrote writes commented responded replied sagt sagte schrieb schreibt meint meinte dit
    dijo dice escribió disse scrive schreef zegt
    """)
}
