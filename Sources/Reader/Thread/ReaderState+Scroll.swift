import TerminalUI
import ThreadDisplay

// MARK: - The screen over the rows

extension ReaderState {
  /// The row of the content on which the selected entry's head stands; negative above the screen, `nil` far away or hidden.
  var selectedY: Int? {
    guard let page, let position = view.entries.position(of: view.selection) else { return nil }
    return layout(of: page).y(of: RowPlace(position: position, row: 0))
  }

  /// Puts a row at the top of the screen.
  mutating func setTop(_ place: RowPlace) {
    guard let page, place.position < view.entries.count else { return }
    if panes.acting == .outline {
      view.outlineTop = view.entries[place.position].item
      return
    }
    view.anchor =
      place.row > 0
      ? layout(of: page).anchor(at: place)
      : Anchor(item: view.entries[place.position].item, row: 0)
  }

  /// Scrolls so that the selected entry's head stands on a row of the content.
  ///
  /// Where there are not so many rows above it, the screen begins with the first.
  mutating func putSelection(at y: Int) { putRow(0, at: y) }

  /// Scrolls so that a row of the selected entry stands on a row of the content.
  mutating func putRow(_ row: Int, at y: Int) {
    guard let page, let position = view.entries.position(of: view.selection) else { return }
    let place = RowPlace(position: position, row: row)
    setTop(layout(of: page).place(place, movedBy: -y))
  }

  /// Brings the selected entry on the screen where it is not on it whole, with rows of context around it.
  ///
  /// Its head then stands a quarter down, that of one too tall for the
  /// screen at the top.
  mutating func showSelection() {
    guard let page, let position = view.entries.position(of: view.selection) else {
      return clampAnchor()
    }
    let layout = layout(of: page)
    let (height, context) = (layout.height, layout.metrics.contextRows)
    let rows = layout.contentHeight(at: position, upTo: height + 1)
    let fits = rows + 2 * context <= height
    let y = layout.y(of: RowPlace(position: position, row: 0), reach: 2 * height)
    let isShown =
      y.map { y in
        fits
          ? y >= context && y + rows <= height - context
          : y == context || y >= 0 && y + rows <= height
      } ?? false
    if isShown { return fillScreen(layout) }
    // Not just as far as it must: what comes next is read on the same screen.
    putSelection(at: fits ? min(max(context, height / 4), height - rows - context) : context)
    clampToEnd()
  }

  /// Takes back what was scrolled past the end of the page.
  mutating func clampToEnd() {
    guard let page, view.entries.count > 0 else { return }
    fillScreen(layout(of: page))
  }

  private mutating func fillScreen(_ layout: ThreadLayout) {
    if !layout.fillsScreen(from: layout.top) { setTop(layout.lastTop) }
  }

  /// Sees to it that the top of the screen is a row that there is.
  private mutating func clampAnchor() {
    guard let page, view.entries.count > 0 else { return }
    setTop(layout(of: page).top)
  }

  /// Scrolls by some rows, not beyond the ends; the selection stays if it is still on the screen.
  ///
  /// - Parameters:
  ///   - count: rows down; negative is up.
  ///   - byPage: whether a comment whose head is on the screen is preferred to the rest of the selected one.
  mutating func scroll(by count: Int, byPage: Bool) {
    guard let page, view.entries.count > 0 else { return }
    let layout = layout(of: page)
    let top = layout.top
    var place = layout.place(top, movedBy: count)
    if count > 0, !layout.fillsScreen(from: place) { place = max(top, min(place, layout.lastTop)) }
    setTop(place)
    keepSelectionOnScreen(goingDown: count > 0, byPage: byPage)
    if place == top { notice = count > 0 ? "the end" + soFar : "the top" }
  }

  private mutating func keepSelectionOnScreen(goingDown: Bool, byPage: Bool) {
    guard let page else { return }
    let layout = layout(of: page)
    let all = layout.visible
    let withRows = all.filter { $0.y + $0.rows > 0 }
    // On a screen of one row that row may be the blank one below an entry.
    let visible = withRows.isEmpty ? all : withRows
    let selected = view.entries.position(of: view.selection)
    let withHead = visible.filter { $0.y >= 0 }
    if let now = visible.first(where: { $0.position == selected }), !byPage || now.y >= 0 { return }
    let candidates = withHead.isEmpty ? visible : withHead
    if let chosen = goingDown ? candidates.first : candidates.last {
      session.select(view.entries[chosen.position].item)
    }
  }

  /// No count scrolls by more screens or lines: all rows between must be laid out.
  private static let mostScreensAtOnce = 1_000

  /// Scrolls the conversation as keys ask for; to the end with a count is to the comment of that number.
  mutating func scrollThread(_ scroll: Scroll) {
    guard let page else { return }
    if scroll.unit == .end {
      if let count = scroll.count { return goToNumber(count) }
      return scroll.direction > 0 ? goToBottom() : goToTop()
    }
    let layout = layout(of: page)
    let capped = Scroll(
      scroll.unit, scroll.direction, count: scroll.count.map { min($0, Self.mostScreensAtOnce) })
    let rows = capped.rows(
      page: layout.height - max(1, layout.metrics.contextRows), half: layout.height / 2, all: 0)
    self.scroll(by: rows, byPage: scroll.unit != .row)
  }

  /// Where on the screen the selected comment is brought.
  enum Edge {
    case top, centre, bottom
  }

  /// `zt`, `zz`, `zb`: brings the selected comment to a place of the screen.
  mutating func scrollSelection(to edge: Edge) {
    guard let page else { return }
    let layout = layout(of: page)
    switch edge {
    case .top: putSelection(at: 0)
    case .centre: centreSelection(layout)
    case .bottom: putSelectionAtBottom(layout)
    }
  }

  private mutating func centreSelection(_ layout: ThreadLayout) {
    guard let position = view.entries.position(of: view.selection) else { return }
    let rows = layout.contentHeight(at: position, upTo: layout.height)
    putSelection(at: max(0, (layout.height - rows) / 2))
  }

  private mutating func putSelectionAtBottom(_ layout: ThreadLayout) {
    guard let position = view.entries.position(of: view.selection) else { return }
    let rows = layout.contentHeight(at: position, upTo: layout.height)
    putSelection(at: max(0, layout.height - rows))
  }

  private mutating func goToTop() {
    guard view.entries.count > 0 else { return }
    jumps.leave(view)
    setTop(RowPlace(position: 0, row: 0))
    let first = view.entries.list.first { $0.item != .article && $0.form != .ancestor }
    if let item = (first ?? view.entries.list.first)?.item { session.select(item) }
    showSelection()
  }

  private mutating func goToBottom() {
    guard let page, view.entries.count > 0 else { return }
    jumps.leave(view)
    session.select(view.entries[view.entries.count - 1].item)
    setTop(layout(of: page).lastTop)
  }
}
