import DiscussionModel
import DiscussionQuery
import TerminalUI

/// Draws the conversation: the entries that are on the screen, row by row.
///
/// It never changes; a class only so that it is shared without copying.
final class ThreadScreen {
  let state: ReaderState
  let page: Page
  let layout: ThreadLayout
  let look: ThreadLook
  /// The entries on the screen, from top to bottom.
  let visible: [ThreadLayout.Visible]
  /// The writer of the selected comment, as the query index numbers them.
  let selectedWriter: Int?

  /// The conversation as it is now.
  ///
  /// - Parameters:
  ///   - state: the reader.
  ///   - page: its page.
  ///   - last: the look of the screen before, which is kept where nothing changed it.
  init(_ state: ReaderState, page: Page, after last: ThreadLook? = nil) {
    self.state = state
    self.page = page
    layout = state.layout(of: page, in: .thread)
    visible = layout.visible
    selectedWriter = state.selectedComment.flatMap { page.facts.query.writer(of: $0) }
    let key = ThreadLook.Key(
      page: page, metrics: layout.metrics, screenWidth: state.size.width, options: state.options,
      isIndented: layout.isIndented,
      isFlat: state.view.isFlat, isArticleOpen: state.view.isArticleOpen,
      hidesQuotes: state.view.hidesQuotes, lit: Self.lit(state, layout, visible))
    look = last.flatMap { $0.key == key ? $0 : nil } ?? ThreadLook(key)
  }

  private static func lit(
    _ state: ReaderState, _ layout: ThreadLayout, _ visible: [ThreadLayout.Visible]
  ) -> [ByteRange] {
    let light = layout.view.light?.words ?? []
    guard let search = state.search, search.isLit else { return light }
    let comments = visible.compactMap { visible -> Int? in
      let entry = layout.view.entries[visible.position]
      return entry.form == .full || entry.form == .short ? entry.item.comment : nil
    }
    return (light + comments.flatMap(search.words)).sorted { $0.lowerBound < $1.lowerBound }
  }

  private var metrics: ScreenMetrics { layout.metrics }

  /// Draws the entries on the screen.
  ///
  /// - Parameters:
  ///   - buffer: where to draw.
  ///   - last: the screen before, whose rows are taken over where they are the same.
  /// - Returns: what was drawn, and where the cursor stands, or `nil` where its row is off the screen.
  func draw(
    into buffer: inout Buffer, after last: Screen? = nil
  ) -> (drawn: DrawnThread, cursor: Position?) {
    var cursor: Position?
    var drawn = DrawnThread(look)
    var remembered = RememberedRows(of: last, for: look, on: buffer.size)
    for visible in visible {
      let entry = drawnEntry(visible)
      let known = remembered?.find(entry.look)
      let rows = layout.content(at: visible.position, atLeast: visible.rows).rows
      let drawer = EntryDrawer(screen: look, look: entry.look)
      for row in entry.rows {
        let y = entry.y + row
        var hasBar = false
        if let known, known.rows.contains(row), let remembered {
          buffer.copyRow(known.y + row, of: remembered.buffer, to: y)
          hasBar = known.isSelected
        } else if row < visible.rows {
          drawer.draw(rows[row], at: row, y: y, into: &buffer)
        } else {
          drawer.drawGap(y: y, into: &buffer)
        }
        if hasBar != entry.isSelected { drawBar(entry.isSelected, y: y, into: &buffer) }
      }
      if entry.isSelected { cursor = self.cursor(in: entry, rows, drawer) }
      drawn.add(entry)
    }
    if layout.view.entries.count == 0 {
      buffer.writeClipped(
        "no comment fits this limit", x: metrics.textX(step: 0), y: metrics.contentY,
        style: look.theme[.detail])
    }
    return (drawn, cursor)
  }

  /// Draws the bar beside a row of the selected entry, or takes it away.
  private func drawBar(_ isThere: Bool, y: Int, into buffer: inout Buffer) {
    buffer.write(
      isThere ? look.glyphs.selection : " ", x: 0, y: y,
      style: isThere ? look.theme[.selection] : .plain)
  }

  private func drawnEntry(_ visible: ThreadLayout.Visible) -> DrawnThread.DrawnEntry {
    let entry = look(at: visible.position)
    let first = max(0, -visible.y)
    let end = min(visible.rows + (entry.gap == .none ? 0 : 1), layout.height - visible.y)
    return DrawnThread.DrawnEntry(
      look: entry, isSelected: layout.view.entries[visible.position].item == layout.view.selection,
      y: metrics.contentY + visible.y, rows: first..<max(first, end))
  }

  /// The cursor in the selected entry; where its head is above the screen, on what of it is on the screen.
  private func cursor(
    in entry: DrawnThread.DrawnEntry, _ rows: [LayoutRow], _ drawer: EntryDrawer
  ) -> Position? {
    for row in entry.rows where row < rows.count {
      if let cursor = drawer.cursor(on: rows[row], at: row, y: entry.y + row) { return cursor }
    }
    return Position(x: drawer.cursorX, y: max(metrics.contentY, entry.y))
  }
}
