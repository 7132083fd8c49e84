/// What a row or a selection is about.
package enum Item: Hashable, Sendable {
  /// The article block above the comments.
  case article
  /// The comment at an index of the discussion.
  case comment(Int)
  /// A row that stands for a comment under a second one that it answers: both by index.
  case ghost(of: Int, under: Int)

  /// The comment's index, where it is one.
  package var comment: Int? {
    if case .comment(let index) = self { return index }
    return nil
  }

  /// The index of the comment that it is or stands for.
  package var represented: Int? {
    switch self {
    case .article: nil
    case .comment(let index), .ghost(of: let index, under: _): index
    }
  }
}

/// A thing on the thread screen, above others: the article block or a comment.
package struct Entry: Hashable, Sendable {
  /// How much of it is shown.
  package enum Form: UInt8, Sendable {
    /// All of it.
    case full
    /// One row for it and what stands below it.
    case folded
    /// A hit of a limit: its head and its first own rows.
    case short
    /// A dim row that keeps the thread of a hit.
    case ancestor
    /// A dim row for a muted comment and all below it.
    case muted
    /// A dim row that stands for a comment which is elsewhere.
    case ghost
  }

  /// What it is about.
  package var item: Item
  /// How much of it is shown.
  package var form: Form

  /// Whether no blank row parts it from the next that is so as well.
  var isCompact: Bool { form != .full }
}

/// What stands on the thread screen from top to bottom, and where each comment stands in it.
package struct Entries: Sendable {
  /// What only copies of one list share.
  private final class Identity: Sendable {}

  private let identity = Identity()
  /// The entries from top to bottom.
  package private(set) var list: [Entry]
  /// For each comment of the discussion its place in `list`, or -1 where it is hidden.
  private var positions: [Int32]
  /// The places of the rows that stand for comments elsewhere.
  private var ghosts: [Item: Int] = [:]

  /// The entries of a discussion with `count` comments.
  package init(_ list: [Entry], count: Int) {
    self.list = list
    positions = [Int32](repeating: -1, count: count)
    for (position, entry) in list.enumerated() {
      switch entry.item {
      case .article: break
      case .comment(let comment): positions[comment] = Int32(position)
      case .ghost: ghosts[entry.item] = position
      }
    }
  }

  /// Whether another list is known to be the same, without a look at it.
  package func isCopy(of other: Entries) -> Bool { identity === other.identity }

  /// How many entries there are.
  package var count: Int { list.count }

  /// The entry at a place, 0-based.
  package subscript(position: Int) -> Entry { list[position] }

  /// The place of an item, or `nil` where it is hidden.
  package func position(of item: Item) -> Int? {
    switch item {
    case .article: return list.first?.item == .article ? 0 : nil
    case .comment(let index):
      guard positions.indices.contains(index), positions[index] >= 0 else { return nil }
      return Int(positions[index])
    case .ghost: return ghosts[item]
    }
  }
}
