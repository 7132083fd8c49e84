import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

/// Draws a comment of which no more than a row is shown, in columns: its number, a mark where it hides others, its
/// writer, how many it hides, its first words.
package struct CommentRow {
  private let entry: Entry
  private let index: Int
  private let page: Page
  private let columns: RowColumns
  private let naming: CommentNaming
  private let theme: Theme

  /// The row of an entry; `nil` where that is no comment.
  ///
  /// - Parameters:
  ///   - entry: the entry.
  ///   - page: its page.
  ///   - columns: where the parts stand.
  ///   - naming: what comments are called.
  ///   - theme: how things look.
  package init?(
    _ entry: Entry, of page: Page, in columns: RowColumns, naming: CommentNaming, theme: Theme
  ) {
    guard let index = entry.item.comment else { return nil }
    self.entry = entry
    self.index = index
    self.page = page
    self.columns = columns
    self.naming = naming
    self.theme = theme
  }

  /// Whether it stands only for others, or nothing of it is there.
  package var isDim: Bool {
    page.discussion.comments[index].isPlaceholder || entry.form == .ancestor
      || entry.form == .muted
  }

  private var below: Int { page.below(index) }

  /// How many comments are folded below it.
  private var folded: Int { entry.form == .folded ? below : 0 }

  /// Draws the number, the dot of what was not read before it and the mark of what is hidden behind it.
  package func drawNumber(isUnread: Bool, y: Int, into buffer: inout Buffer) {
    if isUnread {
      buffer.write(naming.glyphs.unread, x: columns.unreadX, y: y, style: theme[.unread])
    }
    let number = String(page.discussion.number(of: index))
    buffer.write(number, x: columns.numberRight - number.count, y: y, style: theme[.detail])
    if folded > 0 || entry.form == .muted {
      buffer.write(naming.glyphs.folded, x: columns.markX, y: y, style: theme[.rail])
    }
  }

  /// Draws the writer's name with the depth and, at the end of the column, how many comments are folded.
  ///
  /// - Parameters:
  ///   - name: the name as it looks on a row that is not dim.
  ///   - x: the column of the name, behind the rails.
  ///   - y: the row.
  ///   - buffer: where to draw.
  package func draw(_ name: StyledLine, x: Int, y: Int, into buffer: inout Buffer) {
    var right = columns.wordsX - 1
    if folded > 0 {
      let more = "+" + Figures.grouped(folded)
      right -= more.count
      buffer.write(more, x: right, y: y, style: theme[.detail])
      right -= 1
    }
    var line = isDim ? StyledLine() : name
    if isDim { line.add(naming.writer(of: index), theme[.detail]) }
    if let depth = naming.depth(of: index) { line.add(" " + depth, theme[.detail]) }
    line.draw(into: &buffer, x: x, y: y, limit: right)
  }

  /// Draws what became of it, and its first own words.
  package func drawWords(y: Int, into buffer: inout Buffer) {
    var line = StyledLine()
    if entry.form == .muted {
      line.add(CommentRemarks.muted(below), theme[.detail])
    } else {
      if let remark = naming.remark(of: index) { line.add(remark + "  ", theme[.detail]) }
      let isOwn = entry.form != .ancestor && page.discussion.hasOwnWords(index)
      let room = max(0, columns.wordsRight - columns.wordsX)
      line.add(naming.opening(of: index, cells: room), theme[isOwn ? .prose : .quote])
      if line.width == 0 { line.add(CommentRemarks.noText, theme[.detail]) }
    }
    line.draw(into: &buffer, x: columns.wordsX, y: y, limit: columns.wordsRight)
  }
}

extension Discussion {
  /// Whether the comment at an index has words of its writer's own.
  fileprivate func hasOwnWords(_ index: Int) -> Bool {
    comments[index].blocks.contains { blocks[$0].isOwn }
  }
}
