import DiscussionModel

/// Which comments a reader wants to see, as typed in the limit language.
///
///     author:ada score>=5 not is:leaf | text:"tower bell" | /bells?/
///
/// `LimitGrammar.help` describes the language.
package struct Limit: Hashable, Sendable {
  /// The text as it was typed, ready to be typed on: without blanks at its end, and no pattern open.
  package let text: String
  let term: LimitTerm

  /// The limit that a text describes; a blank one lets every comment through.
  ///
  /// - Parameter text: a limit in the limit language.
  /// - Throws: a `LimitError` with the place of what is wrong.
  package init(parsing text: String) throws(LimitError) {
    var parser = LimitParser(text)
    term = try parser.parse()
    let blanks = text.reversed().prefix(while: \.isWhitespace)
    self.text = parser.scanner.endsInPattern ? text + "/" : String(text.dropLast(blanks.count))
  }

  /// A limit whose term is known.
  init(text: String, term: LimitTerm) {
    self.text = text
    self.term = term
  }

  /// The limit to the comments of one writer: the name must be the whole one, whatever its case.
  ///
  /// - Parameter name: the writer's name as it is printed, with the mark of its degree or without.
  package init(author name: String) {
    text = "author:=" + LimitWord.quoted(name)
    term = .test(.name(.author, NameTest(name, isWhole: true)))
  }

  /// The limit to what two writers say to each other: `between:=Ada,=Ben`.
  ///
  /// - Parameters:
  ///   - first: the name of one as it is printed, with the mark of its degree or without.
  ///   - second: that of the other.
  package init(between first: String, and second: String) {
    text = "between:=\(LimitWord.quoted(first)),=\(LimitWord.quoted(second))"
    term = .test(
      .between(NameTest(first, isWhole: true), NameTest(second, isWhole: true)))
  }

  /// What in a comment made it pass.
  package var highlights: LimitHighlights { LimitHighlights(self) }

  /// Whether every comment passes.
  package var isEmpty: Bool { term == .everything }

  /// The comments that pass, found at one go; `LimitEvaluation` finds them in pieces.
  ///
  /// - Parameters:
  ///   - index: the index of the discussion.
  ///   - read: the comments that were read already, for `is:unread`; by default none.
  package func hits(in index: QueryIndex, read: CommentSet? = nil) -> CommentSet {
    var evaluation = LimitEvaluation(self, in: index, read: read)
    while !evaluation.isFinished { evaluation.advance(bytes: .max) }
    return evaluation.hits
  }
}

/// What is wrong with a limit, and where.
package struct LimitError: Error, Hashable, Sendable {
  /// The place in the typed text, in Unicode scalars, 0-based; the text's length where something is missing at its end.
  package let position: Int
  /// What is wrong, in one line without a full stop.
  package let message: String

  /// An error at a scalar offset.
  init(_ position: Int, _ message: String) {
    self.position = position
    self.message = message
  }
}
