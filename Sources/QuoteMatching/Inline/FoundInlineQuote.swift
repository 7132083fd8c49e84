import DiscussionModel

/// Words inside a writer's own sentence that stand in a passage, before comments have their final numbers.
package struct FoundInlineQuote {
  /// The quoting words, in the store.
  package var at: ByteRange
  /// How well they match.
  package var match: QuoteMatch
  /// How sure it is that they are quoted: marks say so, length alone hardly.
  package var certainty: Certainty
  /// The words on both sides, all of one comment or of the article.
  package var spans: [FoundQuote.Span]
  /// How many words they are.
  package var words: Int

  /// The passage that holds the first of them.
  package var passage: Int { spans[0].passage }
}
