import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

/// Draws the conversation: the entries that are on the screen, row by row.
///
/// It never changes; a class only so that it is shared without copying.
final class ThreadScreen {
  let screen: ReaderScreen
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
  ///   - screen: the screen of which it is a part.
  ///   - page: its page.
  ///   - last: the look of the screen before, which is kept where nothing changed it.
  init(_ screen: ReaderScreen, page: Page, after last: ThreadLook? = nil) {
    self.screen = screen
    self.page = page
    layout = screen.state.layout(of: page, in: .thread)
    visible = layout.visible
    selectedWriter = screen.state.selectedComment.flatMap { page.facts.query.writer(of: $0) }
    let key = ThreadLook.Key(
      layout, screenWidth: screen.state.size.width,
      lit: Self.lit(screen.state.search, layout, visible))
    look = last.flatMap { $0.key == key ? $0 : nil } ?? ThreadLook(key)
  }

  /// What is lit: quoted words and the hits of a search; where there are none, what made comments pass the limit.
  private static func lit(
    _ search: Search?, _ layout: ThreadLayout, _ visible: [ThreadLayout.Visible]
  ) -> LitWords {
    let light = layout.view.light?.words ?? []
    if let search, search.isLit {
      let items = items(visible, layout)
      let words = (light + items.flatMap(search.words)).sorted { $0.lowerBound < $1.lowerBound }
      return LitWords(words, names: search.names, hit: hit(of: search, layout.view))
    }
    guard light.isEmpty, let limit = layout.view.limit else { return LitWords(light) }
    let hits = items(visible, layout).compactMap(\.comment).filter(limit.hits.contains)
    let words = hits.flatMap { limit.highlights.words(in: $0, of: layout.page.facts.query) }
    return LitWords(
      words.sorted { $0.lowerBound < $1.lowerBound }, names: limit.highlights.names)
  }

  /// What is on the screen with words that can be lit.
  private static func items(
    _ visible: [ThreadLayout.Visible], _ layout: ThreadLayout
  ) -> [Item] {
    visible.compactMap { visible in
      let entry = layout.view.entries[visible.position]
      return entry.form == .full || entry.form == .short ? entry.item : nil
    }
  }

  /// The hit on which the reader stands; none where one went on from it.
  private static func hit(of search: Search, _ view: ThreadView) -> LitWords.Hit? {
    guard let hit = search.current, hit.words != nil || hit.isName,
      view.selection == hit.comment.map(Item.comment) ?? .article
    else { return nil }
    return LitWords.Hit(in: view.selection, words: hit.words)
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
    var remembered = RememberedRows(of: last, for: look, on: buffer.size)
    let standing = remembered.flatMap(standing)
    var drawn =
      standing
      ?? DrawnThread(look, list: layout.view.entries, readCount: screen.state.read.count)
    let kept = standing?.entries ?? []
    let shown = remembered?.buffer
    for (index, visible) in visible.enumerated() {
      let isSelected = layout.view.entries[visible.position].item == layout.view.selection
      if index < kept.count, let shown, !changes(kept[index], isSelected) {
        let y = kept[index].y
        for row in kept[index].rows { buffer.copyRow(y + row, of: shown, to: y + row) }
        continue
      }
      let entry = drawnEntry(visible, isSelected)
      let known = remembered?.find(entry.look)
      draw(entry, visible, known, of: shown, into: &buffer)
      if isSelected { cursor = self.cursor(in: entry, visible) }
      if kept.isEmpty { drawn.add(entry) } else { drawn.replace(at: index, with: entry) }
    }
    if layout.view.entries.count == 0 {
      buffer.writeClipped(
        "no comment fits this limit", x: metrics.textX(step: 0), y: metrics.contentY,
        style: look.theme[.detail])
    }
    return (drawn, cursor)
  }

  /// The screen before where the same entries stand in the same places, as after most steps of the selection.
  private func standing(in remembered: RememberedRows) -> DrawnThread? {
    let before = remembered.thread
    guard before.list.isCopy(of: layout.view.entries), before.readCount == screen.state.read.count,
      before.entries.count == visible.count, let first = before.entries.first,
      first.position == visible[0].position, first.y == metrics.contentY + visible[0].y
    else { return nil }
    return before
  }

  /// Whether an entry that stands where it stood looks other than it did.
  private func changes(_ before: DrawnThread.DrawnEntry, _ isSelected: Bool) -> Bool {
    if isSelected || before.isSelected { return true }
    let isNameUnderlined = before.look.entry.item.comment.map(isBySelectedWriter) ?? false
    return isNameUnderlined != before.look.isNameUnderlined
  }

  private func isBySelectedWriter(_ index: Int) -> Bool {
    selectedWriter != nil && page.facts.query.writer(of: index) == selectedWriter
  }

  /// Draws the rows of an entry but those that stand on another screen.
  private func draw(
    _ entry: DrawnThread.DrawnEntry, _ visible: ThreadLayout.Visible,
    _ known: DrawnThread.DrawnEntry?, of other: Buffer?, into buffer: inout Buffer
  ) {
    lazy var rows = layout.content(at: visible.position, atLeast: visible.rows).rows
    lazy var drawer = EntryDrawer(screen: look, look: entry.look)
    for row in entry.rows {
      let y = entry.y + row
      var hasBar = false
      if let known, let other, known.rows.contains(row) {
        buffer.copyRow(known.y + row, of: other, to: y)
        hasBar = known.isSelected
      } else if row < visible.rows {
        drawer.draw(rows[row], at: row, y: y, into: &buffer)
      } else {
        drawer.drawGap(y: y, into: &buffer)
      }
      if hasBar != entry.isSelected { drawBar(entry.isSelected, y: y, into: &buffer) }
    }
  }

  /// Draws the bar beside a row of the selected entry, or takes it away.
  private func drawBar(_ isThere: Bool, y: Int, into buffer: inout Buffer) {
    buffer.write(
      isThere ? look.glyphs.selection : " ", x: 0, y: y,
      style: isThere ? look.theme[.selection] : .plain)
  }

  private func drawnEntry(
    _ visible: ThreadLayout.Visible, _ isSelected: Bool
  ) -> DrawnThread.DrawnEntry {
    let index = layout.view.entries[visible.position].item.comment
    let look = EntryLook(
      at: visible.position, in: layout,
      isNameUnderlined: index.map(isBySelectedWriter) ?? false, read: screen.state.read)
    let first = max(0, -visible.y)
    let end = min(visible.rows + (look.gap == .none ? 0 : 1), layout.height - visible.y)
    return DrawnThread.DrawnEntry(
      position: visible.position, look: look, isSelected: isSelected,
      y: metrics.contentY + visible.y, rows: first..<max(first, end))
  }

  /// The cursor in the selected entry; where its head is above the screen, on what of it is on the screen.
  private func cursor(
    in entry: DrawnThread.DrawnEntry, _ visible: ThreadLayout.Visible
  ) -> Position? {
    let rows = layout.content(at: visible.position, atLeast: visible.rows).rows
    let drawer = EntryDrawer(screen: look, look: entry.look)
    let shown = entry.rows.lazy.filter { $0 < rows.count }
    let onHit = shown.compactMap { drawer.hitCursor(on: rows[$0], at: $0, y: entry.y + $0) }
    if let cursor = onHit.first { return cursor }
    for row in shown {
      if let cursor = drawer.cursor(on: rows[row], at: row, y: entry.y + row) { return cursor }
    }
    return Position(x: drawer.cursorX, y: max(metrics.contentY, entry.y))
  }
}
