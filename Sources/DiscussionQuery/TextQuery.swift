import DiscussionModel

/// Which words of a comment are searched.
package enum TextPart: Hashable, Sendable {
  /// Own and quoted ones; the names pasted above quotes are no text.
  case all
  /// Own ones.
  case own
  /// Quoted ones.
  case quoted
}

/// Words to search for: in the writers' names and the whole text of comments, or in a part of the text.
///
/// The case is smart, as in vim: without an upper-case letter case does not
/// matter, with one it does. A blank stands for any run of blanks, and curly
/// marks and dashes for those that one types.
package struct TextQuery: Hashable, Sendable {
  /// The words as typed.
  package let words: String
  /// Which words of a comment are searched.
  package let part: TextPart
  let needle: Needle
  /// What names are looked through for, without the marks of their degree; `nil` where only text is searched.
  let nameNeedle: Needle?

  /// A search for words.
  ///
  /// - Parameters:
  ///   - words: what to look for; nothing matches if it is empty.
  ///   - part: where to look.
  package init(_ words: String, in part: TextPart = .all) {
    self.words = words
    self.part = part
    let keepsCase = words.unicodeScalars.contains { $0.properties.isUppercase }
    needle = Needle(words, keepingCase: keepsCase)
    let name = NameTest.bare(words)
    nameNeedle = part == .all && !name.isEmpty ? Needle(name, keepingCase: keepsCase) : nil
  }

  /// What marks the words in the writers' names.
  package var names: NameHighlighter { NameHighlighter(needles: nameNeedle.map { [$0] } ?? []) }

  /// Whether there is nothing to look for.
  package var isEmpty: Bool { words.isEmpty }

  /// Where the words stand in a page's headline, its byline and the article's text; quoted ones stand in comments only.
  package func hits(inArticleOf discussion: Discussion) -> [ByteRange] {
    guard !isEmpty, part != .quoted else { return [] }
    let article = discussion.article
    let around = [article.title?.range, article.byline, article.note].compactMap { $0 }
    let ranges = (around + article.body.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    var hits: [ByteRange] = []
    for range in ranges {
      needle.forEachMatch(in: range, of: discussion.text) { hits.append($0) }
    }
    return hits
  }
}

/// A place where searched words stand: in the text of a comment, or in its writer's name at its head.
package struct TextHit: Hashable, Sendable {
  /// The index of the comment.
  package let comment: Int
  /// The words, in the store, which may run across the rows in which a paragraph is wrapped; `nil` in a name.
  package let words: ByteRange?
  /// Whether they are somebody else's, quoted.
  package let isQuoted: Bool

  /// Where it stands among those of its comment: the name before all words.
  package var offset: Int { words.map { Int($0.lowerBound) } ?? -1 }
}
