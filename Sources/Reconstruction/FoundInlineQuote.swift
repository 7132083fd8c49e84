import DiscussionModel

/// Words inside a writer's own sentence that stand in a passage, before comments have their final numbers.
struct FoundInlineQuote {
  /// The quoting words, in the store.
  var at: ByteRange
  /// How well they match.
  var match: QuoteMatch
  /// How sure it is that they are quoted: marks say so, length alone hardly.
  var certainty: Certainty
  /// The words on both sides, all of one comment or of the article.
  var spans: [FoundQuote.Span]
  /// How many words they are.
  var words: Int

  /// The passage that holds the first of them.
  var passage: Int { spans[0].passage }
}
