import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

// MARK: - Rows that stand for comments elsewhere

extension EntryDrawer {
  /// Draws the row of a comment under a second one that it answers: `#13 Hana? also answers this (under Sefa #8)`.
  func drawGhost(y: Int, into buffer: inout Buffer) {
    guard case .ghost(let comment, under: _) = entry.item else { return }
    let parent = screen.discussion.tree.parent(of: comment)
    let place = parent.map { " (under \(naming.named($0)))" } ?? ""
    buffer.writeClipped(
      "\(naming.number(comment)) \(naming.writer(of: comment)) also answers this\(place)",
      x: textX, y: y, style: theme[.detail], limit: metrics.headerRight)
  }

  /// What stands for the text of a comment that shows none.
  var emptyWords: String {
    guard screen.key.hidesQuotes, let comment,
      comment.blocks.contains(where: { screen.discussion.blocks[$0].quote != nil })
    else { return CommentRemarks.noText }
    return CommentRemarks.onlyQuotes
  }
}

extension ThreadLook {
  /// Whether answers or rows that stand for answers hang below a comment.
  func hasRowsBelow(_ index: Int) -> Bool {
    !discussion.tree.children(of: index).isEmpty || !page.facts.ghosts[index].isEmpty
  }
}
