import DiscussionModel
import TerminalUI
import ThreadDisplay

/// What a quote or an answer refers to, shown in place.
package struct Preview {
  /// Whose text is shown: a comment or the article.
  let target: Item
  /// The quote whose source is shown, by its number in the selected comment; `nil` for the comment that is answered.
  let quote: Int?
  /// The quoted words, in the store, ascending.
  let words: [ByteRange]
  /// What the status line says.
  let says: String
  /// The row of the content from which it was asked for: it is not to be covered.
  let row: Int
  /// The first row in sight, 0-based.
  var first = 0
}

/// The rows of a preview and the box around them: the same for keys that scroll and for the screen.
struct PreviewLayout {
  /// All rows of the text, up to a limit.
  let rows: [LayoutRow]
  /// The box, in cells of the screen.
  let rect: Rect

  /// The most rows that are laid out: more than anybody scrolls in a popup.
  private static let mostRows = 2_000

  /// How many rows are in sight.
  var height: Int { max(1, rect.height - 2) }

  /// The rows with quoted words, or the first of all.
  private let litRows: Range<Int>

  /// The box of a preview.
  ///
  /// - Parameters:
  ///   - preview: what it shows.
  ///   - page: the page.
  ///   - metrics: those of the part of the screen that shows the thread.
  ///   - left: the first column of that part.
  init(_ preview: Preview, page: Page, metrics: ScreenMetrics, left: Int) {
    let width = min(metrics.size.width, ScreenMetrics.textMeasure + 6)
    let rows = Self.rows(of: preview.target, page: page, width: max(1, width - 6))
    self.rows = rows
    let row = min(max(0, preview.row), metrics.contentHeight - 1)
    let span = Self.span(wanted: rows.count + 2, beside: row, of: metrics.contentHeight)
    rect = Rect(
      x: left + (width + 2 <= metrics.size.width ? 2 : 0), y: metrics.contentY + span.lowerBound,
      width: width, height: span.count)
    let first = preview.words.first.flatMap { rows.row(showing: $0.lowerBound) } ?? 0
    let last = preview.words.last.flatMap { rows.row(showing: $0.upperBound - 1) } ?? first
    litRows = first..<max(first, last) + 1
  }

  /// The first row in sight at the start.
  ///
  /// It brings the quoted words below some rows of context, of which there are fewer where the words need the room;
  /// no rows are left blank at the end.
  var firstInSight: Int {
    let context = max(0, min(2, height / 3, height - litRows.count))
    return max(0, min(litRows.lowerBound - context, rows.count - height))
  }

  /// The least rows of a box in which one can read.
  private static let leastHeight = 5

  /// The rows of the box: below a row where there is room, else above it, cut to the larger side; where both are
  /// too small to read in, over the row.
  private static func span(wanted: Int, beside row: Int, of height: Int) -> Range<Int> {
    let below = height - row - 1
    let wanted = min(wanted, max(leastHeight, height * 2 / 3), height)
    if below >= min(wanted, leastHeight), below >= wanted || below >= row {
      return row + 1..<row + 1 + min(wanted, below)
    }
    if row >= min(wanted, leastHeight) { return row - min(wanted, row)..<row }
    return height - wanted..<height
  }

  private static func rows(of item: Item, page: Page, width: Int) -> [LayoutRow] {
    let discussion = page.discussion
    var builder = RowBuilder(of: discussion.text, limit: mostRows)
    func add(_ range: ByteRange, _ kind: LayoutRow.Kind, _ block: Int) {
      if !builder.rows.isEmpty { builder.add(LayoutRow(kind: .blank)) }
      builder.addText(range, kind: kind, block: block, width: width)
    }
    switch item {
    case .article:
      if let title = discussion.article.title { add(title.range, .prose, -1) }
      for paragraph in discussion.article.body where !builder.isFull {
        add(paragraph.range, .prose, -1)
      }
    case .comment(let index), .ghost(of: let index, under: _):
      for block in discussion.comments[index].blocks where !builder.isFull {
        guard let kind = discussion.kind(ofBlock: block, in: index) else { continue }
        add(discussion.blocks[block].range, kind, block)
      }
    }
    if builder.rows.isEmpty { builder.add(LayoutRow(kind: .empty)) }
    return builder.rows
  }
}
