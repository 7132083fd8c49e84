import DiscussionModel
import DiscussionQuery
import TerminalUI

/// Draws the conversation: the entries that are on the screen, row by row.
///
/// It never changes; a class only so that the drawers of its entries share it without copying.
final class ThreadScreen {
  let state: ReaderState
  let page: Page
  let layout: ThreadLayout
  let theme: Theme
  let glyphs: Glyphs
  let words: CommentWords
  /// The words that are lit, ascending: those of a quote, and the hits of a search on the screen.
  let lit: [ByteRange]

  init(_ state: ReaderState, page: Page) {
    self.state = state
    self.page = page
    layout = state.layout(of: page, in: .thread)
    theme = Theme(hasColor: state.options.color)
    glyphs = state.options.glyphs
    words = CommentWords(discussion: page.discussion, glyphs: glyphs)
    lit = Self.lit(state, layout)
  }

  private static func lit(_ state: ReaderState, _ layout: ThreadLayout) -> [ByteRange] {
    let light = layout.view.light?.words ?? []
    guard let search = state.search, search.isLit else { return light }
    let comments = layout.visible.compactMap { visible -> Int? in
      let entry = layout.view.entries[visible.position]
      return entry.form == .full || entry.form == .short ? entry.item.comment : nil
    }
    return (light + comments.flatMap(search.words)).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The lit words of which some stand in a range.
  private func litWords(in bytes: ByteRange) -> [ByteRange] {
    // Those of one comment do not overlap, so the first is found by bisection; one may have thousands.
    var low = 0
    var high = lit.count
    while low < high {
      let middle = (low + high) / 2
      if lit[middle].upperBound <= bytes.lowerBound { low = middle + 1 } else { high = middle }
    }
    return Array(lit[low...].prefix { $0.lowerBound < bytes.upperBound })
  }

  var metrics: ScreenMetrics { layout.metrics }
  var discussion: Discussion { page.discussion }

  /// Draws the entries on the screen.
  ///
  /// - Returns: where the cursor stands, or `nil` where its row is off the screen.
  func draw(into buffer: inout Buffer) -> Position? {
    var cursor: Position?
    for visible in layout.visible {
      let entry = layout.view.entries[visible.position]
      let isSelected = entry.item == layout.view.selection
      if let found = draw(entry, visible, isSelected: isSelected, into: &buffer) { cursor = found }
    }
    if layout.view.entries.count == 0 {
      buffer.writeClipped(
        "no comment fits this limit", x: metrics.textX(step: 0), y: metrics.contentY,
        style: theme[.detail])
    }
    return cursor
  }

  private func draw(
    _ entry: Entry, _ visible: ThreadLayout.Visible, isSelected: Bool, into buffer: inout Buffer
  ) -> Position? {
    let rows = layout.content(at: visible.position, atLeast: visible.rows).rows
    let next = visible.position + 1
    let below =
      layout.hasGap(below: visible.position) && next < layout.view.entries.count ? 1 : 0
    let drawer = EntryDrawer(screen: self, entry: entry, isSelected: isSelected)
    var cursor: Position?
    for row in max(0, -visible.y)..<max(0, -visible.y, visible.rows + below) {
      let y = visible.y + row
      guard y < layout.height else { break }
      if row < visible.rows {
        let found = drawer.draw(rows[row], at: row, y: metrics.contentY + y, into: &buffer)
        if cursor == nil { cursor = found }
      } else {
        drawer.drawGap(
          before: layout.view.entries[next], y: metrics.contentY + y, into: &buffer)
      }
    }
    // Where the head is above the screen the cursor stands on what of the comment is on it.
    let y = metrics.contentY + max(0, visible.y)
    return cursor ?? (isSelected ? Position(x: drawer.cursorX, y: y) : nil)
  }

  /// Writes a range of the text, lit words in reverse, words quoted inside a sentence dim and underlined.
  ///
  /// - Parameters:
  ///   - bytes: the range.
  ///   - lit: the lit words; those of the thread by default.
  ///   - inline: the words quoted inside a sentence.
  ///   - focused: those of them that have the focus, which are bright.
  ///   - style: how the rest looks.
  ///   - x: the column of its first cell.
  ///   - y: the row.
  ///   - limit: the column before which it ends.
  ///   - buffer: where to draw.
  /// - Returns: the column behind the last cell.
  @discardableResult
  func drawText(
    _ bytes: ByteRange, lit: [ByteRange]? = nil, inline: [ByteRange] = [],
    focused: ByteRange? = nil,
    style: Style, x: Int, y: Int, limit: Int, into buffer: inout Buffer
  ) -> Int {
    var column = x
    for piece in pieces(of: bytes, lit: lit, inline: inline, focused: focused, style: style) {
      column = buffer.write(
        discussion.text.bytes, in: piece.bytes.offsets, x: column, y: y, style: piece.style,
        limit: limit)
    }
    return column
  }

  /// A range of the text in pieces of one look each.
  func pieces(
    of bytes: ByteRange, lit: [ByteRange]? = nil, inline: [ByteRange] = [],
    focused: ByteRange? = nil,
    style: Style
  ) -> [(bytes: ByteRange, style: Style)] {
    let lit = lit ?? litWords(in: bytes)
    if lit.isEmpty && inline.isEmpty { return [(bytes, style)] }
    let edges = (lit + inline).flatMap { [$0.lowerBound, $0.upperBound] }
      .filter { bytes.lowerBound < $0 && $0 < bytes.upperBound }
    let starts = Set(edges + [bytes.lowerBound]).sorted()
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.upperBound
      let piece = ByteRange(start, end)
      var look = style
      if inline.contains(where: { $0.contains(piece) }) {
        let hasFocus = focused.map { $0.contains(piece) } ?? false
        look = look.adding([hasFocus ? .bold : .dim, .underline])
      }
      if lit.contains(where: { $0.contains(piece) }) { look = look.adding(.reverse) }
      return (piece, look)
    }
  }
}
