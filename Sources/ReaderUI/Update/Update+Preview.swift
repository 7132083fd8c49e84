import DiscussionModel
import TerminalUI
import Wording

// MARK: - The source of a quote, in place

extension ReaderState {
  /// `p`: shows what the focused quote, else the first quote, else the answer refers to; nothing moves.
  mutating func openPreview() {
    guard let page, var made = makePreview(page) else { return }
    made.first = layout(of: made, on: page).firstInSight
    preview = made
  }

  /// What there is to preview from the selection, or `nil`.
  func makePreview(_ page: Page) -> Preview? {
    guard let index = selectedComment else { return nil }
    let row = focusedY(page)
    let quotes = page.discussion.quotePlaces(of: index)
    var wanted = 0
    if case .quote(let focused) = view.focus { wanted = focused }
    if quotes.indices.contains(wanted) {
      guard let target = page.discussion.target(of: quotes[wanted].quote) else { return nil }
      let words = quotes[wanted].quote.spans.map(\.source)
      return Preview(
        target: target, quote: wanted, words: words.sorted { $0.lowerBound < $1.lowerBound },
        says: QuoteStatus(state: self, page: page)
          .says(quotes[wanted], number: wanted, of: quotes.count, in: index, hint: ""),
        row: row)
    }
    guard let parent = page.discussion.tree.parent(of: index) else { return nil }
    let words = CommentNaming(page.discussion, glyphs: options.glyphs)
    return Preview(
      target: .comment(parent), quote: nil, words: [],
      says: "\(words.named(parent)), answered by \(words.named(index))", row: row)
  }

  /// The keys of a preview: those that scroll, and the one that opened it.
  mutating func performInPreview(_ id: Command.ID) {
    guard let page, let shown = preview else { return }
    let layout = layout(of: shown, on: page)
    let page1 = max(1, layout.height - 1)
    let step: Int
    switch id {
    case .lineDown: step = 1
    case .lineUp: step = -1
    case .pageDown: step = page1
    case .pageUp: step = -page1
    case .halfPageDown: step = max(1, layout.height / 2)
    case .halfPageUp: step = -max(1, layout.height / 2)
    default: return preview = nil
    }
    let last = max(0, layout.rows.count - layout.height)
    preview?.first = max(0, min(shown.first + step, last))
  }

  /// Enter in a preview: goes to what it shows.
  mutating func followPreview() {
    guard let page, let shown = preview, let index = selectedComment else { return }
    preview = nil
    guard let number = shown.quote else { return jump(to: shown.target) }
    let quotes = page.discussion.quotePlaces(of: index)
    guard quotes.indices.contains(number) else { return }
    followQuote(quotes[number], number: number, of: quotes.count, in: index)
  }

  /// The box of a preview, in the part of the screen that shows the thread.
  func layout(of preview: Preview, on page: Page) -> PreviewLayout {
    let panes = panes
    return PreviewLayout(
      preview, page: page,
      metrics: ScreenMetrics(size: panes.size(of: .thread), netWidth: page.facts.netWidth),
      left: panes.threadX)
  }
}

extension Discussion {
  /// What a quote leads to, or `nil` where its source is not on the page.
  func target(of quote: Quote) -> Item? {
    switch quote.source {
    case .comment(let index, _): .comment(index)
    case .title: .article
    case .body(let paragraph): paragraph == nil || article.body.isEmpty ? nil : .article
    case .external, .unresolved: nil
    }
  }
}
