import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay

// MARK: - The hits of a limit, folded and open

extension ReaderState {
  /// Shows all hits of the limit in full; what is above them stays as it is.
  mutating func openHits() {
    guard let page else { return }
    let folded = view.entries.list.filter { $0.form == .short }.compactMap(\.item.comment)
    guard !folded.isEmpty else { return say("all is open") }
    keepingRow { $0.view.opened.formUnion(folded.map { page.facts.ids[$0] }) }
  }

  /// Shows a few rows of each hit of the limit, and one of what is above them.
  mutating func foldHits() {
    guard !view.opened.isEmpty else { return say("all is folded") }
    keepingRow { $0.view.opened = [] }
  }

  /// Shows the hits of the limit to be read from the first one on.
  mutating func readHits() {
    guard let limit = view.limit, limit.hitCount > 0 else { return }
    openHits()
    let first = view.entries.list.first { $0.item.comment.map(limit.hits.contains) ?? false }
    if let first { session.select(first.item) }
    setTop(RowPlace(position: 0, row: 0))
    showSelection()
  }
}
