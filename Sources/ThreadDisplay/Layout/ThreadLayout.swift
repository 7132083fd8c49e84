import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

/// A row of the thread screen: an entry's place and one of its rows, both 0-based.
package struct RowPlace: Hashable, Comparable {
  /// The entry's place, 0-based.
  package var position: Int
  /// The row within it, 0-based.
  package var row: Int

  /// A row of the entry at a place.
  package init(position: Int, row: Int) {
    self.position = position
    self.row = row
  }

  /// Whether the left one stands above the right one.
  package static func < (left: RowPlace, right: RowPlace) -> Bool {
    (left.position, left.row) < (right.position, right.row)
  }
}

/// The rows of the thread screen, found from the top of the screen on.
///
/// Only the entries that are asked for are wrapped and measured, so that a
/// key costs the same on ten comments and on a hundred thousand.
package struct ThreadLayout {
  /// The page.
  package let page: Page
  /// What is shown of it.
  package let view: ThreadView
  /// The measures of the part of the screen that it has.
  package let metrics: ScreenMetrics
  /// What the user chose.
  package let options: ReaderOptions
  let shape: ThreadShape
  /// The part of the screen.
  package let pane: Pane
  private let key: LayoutCache.Key

  /// The rows that are laid out when an entry is first asked for: more than most screens have.
  private static let firstRows = 128

  /// The rows of a part of the screen, whose size is `size`.
  package init(
    page: Page, view: ThreadView, size: Size, options: ReaderOptions, pane: Pane = .thread
  ) {
    self.page = page
    self.view = view
    self.options = options
    self.pane = pane
    metrics = ScreenMetrics(size: size, netWidth: page.facts.netWidth)
    let cap =
      pane == .thread ? metrics.maxSteps : OutlineMetrics.maxSteps(width: size.width)
    shape = page.cache.shape(
      of: page.tree(view.order),
      key: LayoutCache.ShapeKey(order: view.order, chains: options.chains, cap: cap))
    key = LayoutCache.Key(
      metrics: metrics, options: options, isIndented: view.limit == nil && !view.isFlat,
      isArticleOpen: view.isArticleOpen, hidesQuotes: view.hidesQuotes, wholeQuote: view.wholeQuote,
      limit: view.limit.flatMap { $0.highlights.hasNoWords ? nil : $0.limit.text })
  }

  /// How many rows of content fit on the screen.
  package var height: Int { metrics.contentHeight }

  /// Whether comments are indented and have rails: not under a limit, not in the flat view.
  package var isIndented: Bool { key.isIndented }

  /// Where things stand on the rows of an outline of its size.
  package var outline: OutlineMetrics {
    OutlineMetrics(width: metrics.size.width, of: page, steps: shape.mostSteps)
  }

  /// The steps of indentation of an entry.
  package func step(of entry: Entry) -> Int {
    guard isIndented else { return 0 }
    switch entry.item {
    case .article: return 0
    case .comment(let comment): return shape.step(of: comment)
    case .ghost(of: _, let under): return shape.step(of: under) + 1
    }
  }

  /// The rows of the entry at a place: all, or at least `count` of them.
  package func content(at position: Int, atLeast count: Int = .max) -> EntryLayout {
    if pane == .outline { return .summary }
    let entry = view.entries[position]
    if let fixed = entry.form.fixedLayout { return fixed }
    if let known = page.cache.layout(of: entry, key: key, atLeast: count) { return known }
    let layouter = EntryLayouter(
      page: page, metrics: metrics, isArticleOpen: view.isArticleOpen,
      hidesQuotes: view.hidesQuotes, wholeQuote: view.wholeQuote,
      highlights: view.limit?.highlights)
    let made = layouter.layout(
      of: entry, step: step(of: entry), limit: count == .max ? .max : max(count * 2, Self.firstRows)
    )
    page.cache.keep(made, of: entry)
    return made
  }

  /// How many rows the entry at a place has, the blank one below it not counted; counting may stop at `limit`.
  package func contentHeight(at position: Int, upTo limit: Int = .max) -> Int {
    // Most entries of a large page are folded: no list of rows is taken for them.
    if view.entries[position].form.hasOneRow { return 1 }
    return content(at: position, atLeast: limit).rows.count
  }

  /// How many rows the entry at a place takes; counting may stop at `limit`.
  package func height(at position: Int, upTo limit: Int = .max) -> Int {
    contentHeight(at: position, upTo: limit) + (hasGap(below: position) ? 1 : 0)
  }

  /// Whether a blank row parts an entry from the next: between compact ones only under a limit, between threads.
  package func hasGap(below position: Int) -> Bool {
    if pane == .outline { return false }
    let entries = view.entries
    guard position + 1 < entries.count else { return true }
    let next = entries[position + 1]
    guard entries[position].isCompact, next.isCompact else { return true }
    return view.limit != nil && !view.isFlat && next.item.comment.map(shape.isRoot) ?? false
  }
}

extension ThreadLayout {
  /// The row at the top of the screen.
  package var top: RowPlace {
    let item = pane == .outline ? view.outlineTop : view.anchor.item
    guard let position = view.entries.position(of: item) else {
      return RowPlace(position: 0, row: 0)
    }
    if pane == .outline { return RowPlace(position: position, row: 0) }
    let row = max(0, view.anchor.row)
    guard let offset = view.anchor.offset, row < .max, view.entries[position].form == .full else {
      let height = height(at: position, upTo: row == .max ? row : row + 1)
      return RowPlace(position: position, row: min(row, max(0, height - 1)))
    }
    var rows = content(at: position, atLeast: row + 1).rows
    var shown = row
    if rows.offset(at: row) != offset {
      // The words on top stand on another row by now.
      rows = content(at: position).rows
      shown = rows.row(showing: offset) ?? rows.count - 1
    }
    let last = rows.count - (hasGap(below: position) ? 0 : 1)
    return RowPlace(position: position, row: max(0, min(shown, last)))
  }

  /// What brings a row back to the top of the screen.
  package func anchor(at place: RowPlace) -> Anchor {
    let item = view.entries[place.position].item
    guard place.row > 0 else { return Anchor(item: item, row: 0) }
    let rows = content(at: place.position, atLeast: place.row + 1).rows
    return Anchor(item: item, row: place.row, offset: rows.offset(at: place.row))
  }

  /// The row that stands some rows below or, with a negative count, above a place; the first or last where there is none.
  package func place(_ place: RowPlace, movedBy count: Int) -> RowPlace {
    guard view.entries.count > 0 else { return place }
    return count >= 0 ? down(place, by: count) : up(place, by: -count)
  }

  private func down(_ start: RowPlace, by count: Int) -> RowPlace {
    var place = start
    var rest = count
    while rest > 0 {
      let height = height(at: place.position, upTo: place.row + rest + 1)
      if place.row + rest < height {
        place.row += rest
        return place
      }
      guard place.position + 1 < view.entries.count else {
        place.row = max(place.row, height - 1)
        return place
      }
      rest -= height - place.row
      place = RowPlace(position: place.position + 1, row: 0)
    }
    return place
  }

  private func up(_ start: RowPlace, by count: Int) -> RowPlace {
    var place = start
    var rest = count
    while rest > 0 {
      if place.row >= rest {
        place.row -= rest
        return place
      }
      guard place.position > 0 else { return RowPlace(position: 0, row: 0) }
      rest -= place.row + 1
      place.position -= 1
      place.row = height(at: place.position) - 1
    }
    return place
  }

  /// How many rows below the top of the screen a row stands; negative above it.
  ///
  /// - Parameters:
  ///   - place: the row.
  ///   - reach: how many rows are searched in either direction.
  /// - Returns: `nil` where it is farther away.
  package func y(of place: RowPlace, reach: Int? = nil) -> Int? {
    let reach = reach ?? height
    let top = top
    let isBelow = place >= top
    let (from, to) = isBelow ? (top, place) : (place, top)
    var rows = -from.row
    var position = from.position
    while position < to.position, rows <= reach {
      rows += height(at: position, upTo: reach + from.row + 1)
      position += 1
    }
    guard position == to.position, rows + to.row <= reach else { return nil }
    return isBelow ? rows + to.row : -(rows + to.row)
  }

  /// Whether there are rows for the whole screen from a place on; no more than those are laid out.
  package func fillsScreen(from place: RowPlace) -> Bool {
    var rows = -place.row
    for position in place.position..<view.entries.count {
      let reach = height - rows + 1
      let isLast = position + 1 == view.entries.count
      rows +=
        contentHeight(at: position, upTo: reach) + (!isLast && hasGap(below: position) ? 1 : 0)
      if rows >= height { return true }
    }
    return false
  }

  /// The lowest place for the top of the screen that leaves no blank rows at the end.
  package var lastTop: RowPlace {
    let last = view.entries.count - 1
    guard last >= 0 else { return RowPlace(position: 0, row: 0) }
    let end = RowPlace(position: last, row: contentHeight(at: last) - 1)
    return place(end, movedBy: -(height - 1))
  }

  /// An entry of which rows are on the screen.
  package struct Visible {
    /// Its place among the entries.
    package var position: Int
    /// The row of the screen's content on which its first row stands; negative above the screen.
    package var y: Int
    /// How many rows of content it has, as far as the screen reaches.
    package var rows: Int
  }

  /// The entries on the screen, from top to bottom.
  package var visible: [Visible] {
    var result: [Visible] = []
    result.reserveCapacity(height)
    forEachVisible { result.append($0) }
    return result
  }

  /// Calls `body` with each entry on the screen, from top to bottom.
  package func forEachVisible(_ body: (Visible) -> Void) {
    guard view.entries.count > 0 else { return }
    let top = top
    var y = -top.row
    var position = top.position
    while y < height, position < view.entries.count {
      let rows = contentHeight(at: position, upTo: height - y + 1)
      body(Visible(position: position, y: y, rows: rows))
      y += rows + (hasGap(below: position) ? 1 : 0)
      position += 1
    }
  }
}
