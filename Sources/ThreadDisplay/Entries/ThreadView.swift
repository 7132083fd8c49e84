import DiscussionModel
import DiscussionQuery

/// What within the selected comment the cursor stands on.
package enum Focus: Hashable, Sendable {
  /// Its head.
  case head
  /// One of its quotes, 0-based.
  case quote(Int)
}

/// The row at the top of the screen: an item and one of its rows, never a row of the whole page.
///
/// So nothing but what is on the screen has to be wrapped and measured.
package struct Anchor: Hashable, Sendable {
  /// The item.
  package var item: Item
  /// Its row, 0-based.
  package var row: Int
  /// The first byte shown on that row, in the store, by which it is found again where the text has other rows by now,
  /// as at another width or without its quotes; `nil` above the first words.
  package var offset: UInt32?

  /// A row of an item, and the first byte shown on it.
  package init(item: Item, row: Int, offset: UInt32? = nil) {
    self.item = item
    self.row = row
    self.offset = offset
  }
}

/// Words that are lit until the next motion.
package struct Light: Hashable, Sendable {
  /// The words, in the store, ascending.
  package var words: [ByteRange]
  /// What the status line says meanwhile.
  package var says: String

  /// Some words, in the store, ascending, and what the status line says of them.
  package init(words: [ByteRange], says: String) {
    self.words = words
    self.says = says
  }
}

/// A limit that acts, and the comments that pass it.
package struct ActiveLimit: Sendable {
  /// The limit.
  package let limit: Limit
  /// The comments that pass.
  package var hits: CommentSet
  /// How many pass.
  package var hitCount: Int
  /// Whether these are all that pass; `false` while text is left to read.
  package var isComplete: Bool
  /// What in a comment made it pass.
  package let highlights: LimitHighlights

  /// A limit with what passes it.
  ///
  /// - Parameters:
  ///   - limit: the limit.
  ///   - hits: the comments that pass.
  ///   - hitCount: how many pass.
  ///   - isComplete: whether these are all.
  package init(limit: Limit, hits: CommentSet, hitCount: Int, isComplete: Bool = true) {
    self.limit = limit
    self.hits = hits
    self.hitCount = hitCount
    self.isComplete = isComplete
    highlights = limit.highlights
  }
}

/// How the conversation is shown.
package enum ViewKind: String, Sendable {
  /// The comments in full.
  case thread
  /// One row a comment.
  case outline
  /// The outline beside the thread, on screens that are wide enough.
  case split
}

/// A score below which comments are hidden.
package struct ScoreFloor: Hashable, Sendable {
  /// The lowest score that is shown.
  package var score: Int
  /// How many comments of the page have less.
  package var hidden: Int

  /// A score, and how many comments have less.
  package init(score: Int, hidden: Int) {
    self.score = score
    self.hidden = hidden
  }
}

/// All that decides what the thread screen shows of a discussion: a value, so that a jump can bring it back.
package struct ThreadView: Sendable {
  /// Whether comments are shown in full, as rows of an outline, or both; `nil` for what the screen's width suggests.
  package var kind: ViewKind?
  /// What the cursor is on.
  package var selection: Item
  /// Where within it.
  package var focus: Focus = .head
  /// The row at the top of the screen.
  package var anchor: Anchor
  /// What stands at the top of the outline.
  package var outlineTop: Item
  /// The comments that are folded.
  package var folded: Set<CommentID> = []
  /// The depth below which all was folded last, 1-based; `nil` after all was opened.
  package var foldDepth: Int?
  /// The comments that are shown in full under a limit.
  package var opened: Set<CommentID> = []
  /// Whether the article's text is shown.
  package var isArticleOpen = false
  /// Whether quotes are left out.
  package var hidesQuotes = false
  /// The paragraph of a quote that is shown whole, though a longer one has but its first row: a hit is in it.
  package var wholeQuote: Int?
  /// Whether the comments stand in the page's own order.
  package var isFlat = false
  /// In which order the answers to one comment stand, but in the flat view.
  package var order = SiblingOrder.page
  /// The comments that are muted with all below them.
  package var muted: Set<CommentID> = []
  /// The score below which comments are hidden.
  package var floor: ScoreFloor?
  /// The limit that acts.
  package var limit: ActiveLimit?
  /// The words that are lit.
  package var light: Light?
  /// What stands on the screen from top to bottom; computed from the rest.
  package var entries: Entries

  /// The view of an empty page.
  package init() {
    selection = .article
    anchor = Anchor(item: .article, row: 0)
    outlineTop = .article
    entries = Entries([], count: 0)
  }
}
