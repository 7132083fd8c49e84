import DiscussionModel
import DiscussionQuery
import TerminalUI

// MARK: - Rows that stand for comments elsewhere

extension EntryDrawer {
  /// Draws the row of a comment under a second one that it answers: `#13 Fos? also answers this (under Tamarama #8)`.
  func drawGhost(y: Int, into buffer: inout Buffer) {
    guard case .ghost(let comment, under: _) = entry.item else { return }
    let parent = screen.discussion.tree.parent(of: comment)
    let place = parent.map { " (under \(screen.words.named($0)))" } ?? ""
    buffer.writeClipped(
      "\(screen.words.number(comment)) \(screen.words.writer(of: comment)) also answers this\(place)",
      x: textX, y: y, style: theme[.detail], limit: metrics.headerRight)
  }

  /// The rails left of an item: a ghost hangs like an answer on the rail of the comment under which it stands.
  static func rails(of item: Item, on screen: ThreadScreen) -> [ThreadShape.Rail] {
    switch item {
    case .article: return []
    case .comment(let index): return screen.rails(of: index)
    case .ghost(let comment, let under):
      let outer = screen.rails(of: under).map {
        ThreadShape.Rail(continues: $0.continues, isOwn: false)
      }
      let isLast = screen.page.facts.ghosts[under].last == Int32(comment)
      let continues = !isLast || !screen.discussion.tree.children(of: under).isEmpty
      return outer + [ThreadShape.Rail(continues: continues, isOwn: true)]
    }
  }

  /// What stands for the text of a comment that shows none.
  var emptyWords: String {
    guard screen.layout.view.hidesQuotes, let comment,
      comment.blocks.contains(where: { screen.discussion.blocks[$0].quote != nil })
    else { return "(no text)" }
    return "(nothing but quotes)"
  }
}

extension ThreadScreen {
  /// The rails left of a comment; they end at the last answer that has a row.
  func rails(of index: Int) -> [ThreadShape.Rail] {
    let entries = layout.view.entries
    guard layout.view.floor != nil else { return layout.shape.rails(of: index) }
    return layout.shape.rails(of: index) { entries.position(of: .comment($0)) != nil }
  }

  /// Whether answers or rows that stand for answers hang below a comment.
  func hasRowsBelow(_ index: Int) -> Bool {
    !discussion.tree.children(of: index).isEmpty || !page.facts.ghosts[index].isEmpty
  }
}
