import DiscussionModel

/// The rails of a drawn tree, comment by comment in reading order: only forks indent, chains run straight.
///
/// A step is two cells; steps are capped, and below the cap the rest of a
/// thread runs straight as well.
struct ThreadRails {
  /// What stands left of a comment.
  struct Position: Hashable {
    /// The rails left of the comment's head: `│ ├─`.
    var head = ""
    /// The rails left of its other rows: `│ │ `.
    var body = ""
    /// The rails of the blank row above it: `│ │`.
    var gap = ""
    /// The cells of `head`, and of `body`.
    var cells = 0
  }

  private let tree: ReplyTree
  private let cap: Int
  private let signs: TextSigns
  /// For each comment how many forks it stands below, at most `cap`.
  private var levels: [Int32]
  /// For each level whether the fork's rail goes on below the present branch.
  private var open: [Bool] = []

  /// The rails of a tree, drawn with some signs; `cap` steps at most.
  init(_ tree: ReplyTree, cap: Int, signs: TextSigns = .unicode) {
    self.tree = tree
    self.cap = cap
    self.signs = signs
    levels = [Int32](repeating: 0, count: tree.count)
  }

  /// What stands left of the next comment in reading order; each must be asked for in turn.
  mutating func position(of index: Int) -> Position {
    guard let parent = tree.parent(of: index) else {
      open.removeAll()
      return Position()
    }
    let level = Int(levels[parent])
    open.removeLast(max(0, open.count - level))
    let siblings = tree.children(of: parent)
    guard siblings.count > 1, level < cap else {
      levels[index] = Int32(level)
      let rails = rails(upTo: level)
      return Position(head: rails, body: rails, gap: rails + signs.rail, cells: 2 * level)
    }
    let isLast = siblings.last == Int32(index)
    let outer = rails(upTo: level)
    levels[index] = Int32(level + 1)
    open.append(!isLast)
    return Position(
      head: outer + (isLast ? signs.corner : signs.tee),
      body: outer + (isLast ? "  " : signs.rail + " "),
      gap: outer + signs.rail, cells: 2 * level + 2)
  }

  private func rails(upTo level: Int) -> String {
    open.prefix(level).map { $0 ? signs.rail + " " : "  " }.joined()
  }
}
