import DiscussionModel
import TerminalUI

/// Breaks entries into rows; what it makes depends on nothing but the text and the measures.
struct EntryLayouter {
  let page: Page
  let metrics: ScreenMetrics
  let isArticleOpen: Bool

  private var discussion: Discussion { page.discussion }

  /// The rows of an entry.
  ///
  /// - Parameters:
  ///   - entry: the entry.
  ///   - step: its steps of indentation.
  ///   - limit: how many rows to make; no text behind them is read.
  func layout(of entry: Entry, step: Int, limit: Int) -> EntryLayout {
    var rows = RowBuilder(bytes: discussion.text.bytes, limit: limit)
    switch entry.item {
    case .article: addArticle(to: &rows)
    case .comment(let index):
      switch entry.form {
      case .folded, .ancestor: rows.add(LayoutRow(kind: .summary))
      case .short: addShort(index, step: step, to: &rows)
      case .full: addComment(index, step: step, to: &rows)
      }
    }
    return rows.layout
  }

  private func addComment(_ index: Int, step: Int, to rows: inout RowBuilder) {
    let comment = discussion.comments[index]
    if comment.hasHeader { rows.add(LayoutRow(kind: .header)) }
    let width = metrics.textWidth(step: step)
    var isFirst = true
    for block in comment.blocks where !rows.isFull {
      let kind = discussion.kind(ofBlock: block, in: index)
      guard let kind else { continue }
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
    let quoteWidth = max(1, width - 2)
    let all = Wrapping.rowCount(
      of: discussion.text.bytes, in: range.offsets, width: quoteWidth, limit: 1_000)
    let distance = QuoteDistance(page: page, metrics: metrics)
    guard all > 2 || (all == 2 && distance.isNear(block, of: index)) else {
      rows.addText(range, kind: .quote, block: block, width: quoteWidth)
      return
    }
    var row = LayoutRow(kind: .quote, block: Int32(block), isFirst: true)
    row.more = Int32(all - 1)
    row.bytes = range
    rows.add(row)
  }

  /// The head and the first two own rows.
  private func addShort(_ index: Int, step: Int, to rows: inout RowBuilder) {
    rows.add(LayoutRow(kind: .header))
    let width = max(1, metrics.textWidth(step: step) - 2)
    let wanted = rows.rows.count + 2
    for block in discussion.comments[index].blocks
    where discussion.blocks[block].isOwn && rows.rows.count <= wanted {
      rows.addText(
        discussion.blocks[block].range, kind: .prose, block: block, width: width,
        limit: wanted + 1 - rows.rows.count)
    }
    rows.cut(to: wanted)
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

/// Rows as they are made, up to a limit.
struct RowBuilder {
  private let bytes: [UInt8]
  private let limit: Int
  private(set) var rows: [LayoutRow] = []

  init(bytes: [UInt8], limit: Int) {
    self.bytes = bytes
    self.limit = limit
  }

  /// Whether no more rows are wanted.
  var isFull: Bool { rows.count >= limit }

  /// The rows made, complete where there was room for all.
  var layout: EntryLayout { EntryLayout(rows: rows, isComplete: !isFull) }

  /// Adds a row.
  mutating func add(_ row: LayoutRow) { rows.append(row) }

  /// Adds the rows of a paragraph, of which no more than `limit`.
  mutating func addText(
    _ range: ByteRange, kind: LayoutRow.Kind, block: Int, width: Int, limit own: Int = .max
  ) {
    let wanted = min(own, max(0, limit - rows.count))
    var isFirst = true
    for row in Wrapping.rows(of: bytes, in: range.offsets, width: width, limit: wanted) {
      var made = LayoutRow(kind: kind, block: Int32(block), bytes: ByteRange(row.range))
      made.isFirst = isFirst
      rows.append(made)
      isFirst = false
    }
  }

  /// Drops the rows from `count` on and notes on the last that more follows.
  mutating func cut(to count: Int) {
    guard rows.count > count, count > 0 else { return }
    rows.removeSubrange(count...)
    rows[count - 1].more = 1
  }
}

extension Comment {
  /// Whether it has a row for its number, its writer and whom it answers.
  ///
  /// A guessed comment of which none of this is known has none: a wrong guess
  /// then costs the reader nothing, the text reads on.
  var hasHeader: Bool { boundary != .guess || author != nil || !replies.isEmpty }
}

extension Discussion {
  /// What the rows of a paragraph are, or `nil` where it is not shown.
  ///
  /// A header or an address vanishes into the `→ name` of the comment's head;
  /// one that names somebody else stays, since nothing may be lost.
  func kind(ofBlock block: Int, in index: Int) -> LayoutRow.Kind? {
    switch blocks[block].content {
    case .prose, .code, .list: .prose
    case .quote(let quote): isHeading(quote) ? nil : .quote
    case .signature, .moderator: .aside
    case .header(let heading), .address(let heading):
      namesTarget(heading, of: index) ? nil : .aside
    }
  }

  /// Whether words are quoted that are no more than the name above another quote, pasted along with it.
  func isHeading(_ quote: Quote) -> Bool {
    guard let block = quote.block, blocks.indices.contains(block) else { return false }
    return blocks[block].heading != nil
  }

  private func namesTarget(_ heading: Heading, of index: Int) -> Bool {
    let name = text[heading.name].lowercased()
    return comments[index].replies.contains { link in
      comments.indices.contains(link.target)
        && comments[link.target].author?.name.lowercased() == name
    }
  }
}
