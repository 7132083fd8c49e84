import DiscussionModel
import TerminalUI

// MARK: - Leaving out quotes and skipping them

extension ReaderState {
  /// `T`: leaves out all quotes, or shows them again; the selected comment stays on its row.
  mutating func toggleQuotes() {
    let y = selectedY ?? 0
    view.hidesQuotes.toggle()
    if view.hidesQuotes { view.focus = .head }
    putSelection(at: y)
    showSelection()
    say(view.hidesQuotes ? "quotes are left out" : "quotes are shown")
  }

  /// `S`: brings the own words below the next quote of the selected comment to the top of the screen.
  mutating func skipQuotes() {
    guard let page, let position = view.entries.position(of: view.selection) else { return }
    let layout = layout(of: page)
    let context = layout.metrics.contextRows
    let rows = layout.content(at: position).rows
    let head = layout.y(of: RowPlace(position: position, row: 0), reach: rows.count + layout.height)
    // The row that stands where this command puts what it finds: from there on the next quote is sought.
    let start = max(0, context - (head ?? 0))
    guard let quote = rows[min(start, rows.count)...].firstIndex(where: { $0.kind == .quote }),
      let own = rows[quote...].firstIndex(where: { $0.kind == .prose })
    else { return say("no own words below a quote from here on in this comment") }
    putRow(own, at: context)
    clampToEnd()
  }
}
