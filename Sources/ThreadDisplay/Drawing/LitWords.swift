import DiscussionModel
import DiscussionQuery

/// What is lit in the conversation.
package struct LitWords: Equatable {
  /// The hit of a search on which the reader stands; it looks otherwise than the others.
  package struct Hit: Equatable {
    /// Its comment, or the article.
    package let item: Item
    /// Its words, in the store; `nil` where it is the name at the head of the comment.
    package let words: ByteRange?

    /// A hit of words or, without them, of the name at the head of a comment.
    package init(in item: Item, words: ByteRange?) {
      self.item = item
      self.words = words
    }
  }

  /// The words, ascending: those of a quote, the hits of a search on the screen, what made comments pass a limit.
  package let words: [ByteRange]
  /// What marks the parts of writers' names that are lit.
  package let names: NameHighlighter?
  /// The hit on which the reader stands.
  package let hit: Hit?

  /// What is lit; nothing by default.
  ///
  /// - Parameters:
  ///   - words: the words, ascending.
  ///   - names: what marks parts of names.
  ///   - hit: the hit on which the reader stands.
  package init(_ words: [ByteRange] = [], names: NameHighlighter? = nil, hit: Hit? = nil) {
    self.words = words
    self.names = names
    self.hit = hit
  }
}
