import DiscussionModel
import DiscussionQuery
import TerminalUI

/// Breaks entries into rows; what it makes depends on nothing but the text and the measures.
struct EntryLayouter {
  let page: Page
  let metrics: ScreenMetrics
  let isArticleOpen: Bool
  /// Whether quotes are left out.
  var hidesQuotes = false
  /// The paragraph of the quote that is shown whole all the same.
  var wholeQuote: Int?
  /// What in the hits of a limit made them pass it.
  var highlights: LimitHighlights?

  var discussion: Discussion { page.discussion }

  /// The rows of an entry.
  ///
  /// - Parameters:
  ///   - entry: the entry.
  ///   - step: its steps of indentation.
  ///   - limit: how many rows to make; no text behind them is read.
  func layout(of entry: Entry, step: Int, limit: Int) -> EntryLayout {
    if let fixed = entry.form.fixedLayout { return fixed }
    var rows = RowBuilder(of: discussion.text, limit: limit)
    switch entry.item.comment {
    case nil: addArticle(to: &rows)
    case let index? where entry.form == .short: addShort(index, step: step, to: &rows)
    case let index?: addComment(index, step: step, to: &rows)
    }
    return rows.layout
  }

  private func addComment(_ index: Int, step: Int, to rows: inout RowBuilder) {
    let comment = discussion.comments[index]
    if discussion.hasHeader(index) { rows.add(LayoutRow(kind: .header)) }
    if comment.isPlaceholder { return }
    let width = metrics.textWidth(step: step)
    var isFirst = true
    for block in comment.blocks where !rows.isFull {
      let kind = discussion.kind(ofBlock: block, in: index)
      guard let kind, !hidesQuotes || kind != .quote || block == wholeQuote else { continue }
      if !isFirst, !isQuoteAfterQuote(block, kind) { rows.add(LayoutRow(kind: .blank)) }
      isFirst = false
      if kind == .quote {
        addQuote(block, of: index, width: width, to: &rows)
      } else {
        rows.addText(discussion.blocks[block].range, kind: kind, block: block, width: width)
      }
    }
    if isFirst { rows.add(LayoutRow(kind: .empty)) }
  }

  /// Quotes in a row stand together, as in a list of what is answered.
  private func isQuoteAfterQuote(_ block: Int, _ kind: LayoutRow.Kind) -> Bool {
    kind == .quote && block > 0 && discussion.blocks[block - 1].quote != nil
  }

  private func addQuote(_ block: Int, of index: Int, width: Int, to rows: inout RowBuilder) {
    let range = discussion.blocks[block].range
    let quoteWidth = max(1, width - discussion.quoteBars(ofBlock: block, width: width) - 1)
    guard block != wholeQuote else {
      return rows.addText(range, kind: .quote, block: block, width: quoteWidth)
    }
    let all = discussion.text.rowCount(of: range, width: quoteWidth, limit: 1_000)
    let distance = QuoteDistance(page: page, metrics: metrics)
    guard all > 2 || (all == 2 && distance.isNear(block, of: index)) else {
      rows.addText(range, kind: .quote, block: block, width: quoteWidth)
      return
    }
    var row = LayoutRow(kind: .quote, block: block, bytes: range, isFirst: true)
    row.more = Int32(all - 1)
    rows.add(row)
  }

  private func addArticle(to rows: inout RowBuilder) {
    rows.add(LayoutRow(kind: .articleHead))
    rows.add(LayoutRow(kind: .counts))
    guard isArticleOpen else { return }
    let article = discussion.article
    let width = metrics.textWidth(step: 0)
    for paragraph in article.body where !rows.isFull {
      rows.add(LayoutRow(kind: .blank))
      rows.addText(paragraph.range, kind: .prose, block: -1, width: width)
    }
    if let note = article.note, !rows.isFull {
      rows.add(LayoutRow(kind: .blank))
      rows.addText(note, kind: .aside, block: -1, width: width)
    }
  }
}
