import DiscussionModel
import TerminalUI
import ThreadDisplay

// MARK: - The focus within the selected comment

extension ReaderState {
  /// `(`, `)`: the focus moves among the quotes, and from the first back to the head.
  mutating func moveFocus(by step: Int) {
    guard let page, let index = selectedComment else { return }
    let quotes = page.discussion.quotePlaces(of: index)
    var now = -1
    if case .quote(let number) = view.focus { now = number }
    let wanted = now + step
    guard wanted >= -1 else { return say("no quote above in this comment") }
    guard wanted < quotes.count else { return say("no quote below in this comment") }
    view.focus = wanted < 0 ? .head : .quote(wanted)
    showFocus(wanted < 0 ? nil : quotes[wanted])
  }

  /// Brings the row on which a quote begins on the screen, or the head.
  mutating func showFocus(_ place: QuotePlace?) {
    guard let page, let position = view.entries.position(of: view.selection) else { return }
    let layout = layout(of: page)
    let context = layout.metrics.contextRows
    let row = place.flatMap { layout.content(at: position).rows.row(showing: $0) } ?? 0
    let at = RowPlace(position: position, row: row)
    let y = layout.y(of: at, reach: 2 * layout.height) ?? -1
    if y < 0 || y >= layout.height {
      putRow(row, at: y < 0 ? context : layout.height - 1 - context)
    }
  }

  /// The row of the content on which the focus stands; 0 where it is off the screen.
  func focusedY(_ page: Page) -> Int {
    guard let position = view.entries.position(of: view.selection) else { return 0 }
    let layout = layout(of: page)
    let row = focusedQuote.flatMap { layout.content(at: position).rows.row(showing: $0) } ?? 0
    return max(0, layout.y(of: RowPlace(position: position, row: row)) ?? 0)
  }
}

extension [LayoutRow] {
  /// The row on which a quote begins.
  fileprivate func row(showing place: QuotePlace) -> Int? {
    firstIndex { $0.block == Int32(place.block) && $0.bytes.upperBound > place.at.lowerBound }
  }
}
