import DiscussionModel
import TerminalUI
import ThreadDisplay

// MARK: - Leaving out quotes and skipping them

extension ReaderState {
  /// `T`: leaves out all quotes, or shows them again; the selected comment stays on its row.
  mutating func toggleQuotes() {
    keepingPlace { state in
      state.view.hidesQuotes.toggle()
      if state.view.hidesQuotes { state.view.focus = .head }
    }
    say(view.hidesQuotes ? "quotes are left out" : "quotes are shown")
  }

  /// `S`: brings the own words below the next quote of the selected comment to the top of the screen.
  mutating func skipQuotes() {
    guard let page, let position = view.entries.position(of: view.selection) else { return }
    let layout = layout(of: page)
    let context = layout.metrics.contextRows
    let rows = layout.content(at: position).rows
    let head = layout.y(of: RowPlace(position: position, row: 0), reach: rows.count + layout.height)
    // From the head or, where that is above the screen, from where this command puts what it finds.
    var own = rows.ownWords(belowQuoteFrom: head.map { $0 >= 0 ? 0 : context - $0 } ?? 0)
    if let found = own, head == context - found { own = rows.ownWords(belowQuoteFrom: found) }
    guard let own else { return say("no own words below a quote from here on in this comment") }
    putRow(own, at: context)
    clampToEnd()
  }
}

extension [LayoutRow] {
  /// The first row of own words below the first quote from a row on.
  fileprivate func ownWords(belowQuoteFrom start: Int) -> Int? {
    guard start < count, let quote = self[start...].firstIndex(where: { $0.kind == .quote }) else {
      return nil
    }
    return self[quote...].firstIndex { $0.kind == .prose }
  }
}
