import DiscussionModel
import TerminalUI
import ThreadDisplay
import Wording

// MARK: - The source of a quote, in place

extension ReaderState {
  /// `p`: shows what the focused quote, else the first quote, else the answer refers to; again closes it.
  mutating func togglePreview() {
    if case .preview = layers.top { return close() }
    guard let page, var made = makePreview(page) else { return }
    made.first = layout(of: made, on: page).firstInSight
    layers.push(.preview(made))
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

  /// Goes to what a preview shows.
  mutating func follow(_ shown: Preview) {
    guard let page, let index = selectedComment else { return }
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
