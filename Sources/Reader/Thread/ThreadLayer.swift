import DiscussionModel
import TerminalUI
import ThreadDisplay

/// The conversation of the page that is open; what it shows is in the page's session.
struct ThreadLayer: Layer {
  var context: Command.Context { .thread }
  var opened: OpenLayer { .thread }
  var isBase: Bool { true }

  mutating func scroll(_ scroll: Scroll, in reader: inout ReaderState) {
    reader.scrollThread(scroll)
  }

  /// Back to the thread, else to the list of articles, where there is one.
  mutating func close(in reader: inout ReaderState) -> Outcome {
    if reader.panes.kind != .thread {
      reader.leaveOutline()
      return .stays
    }
    guard reader.articles != nil else {
      reader.ask(for: .quit)
      return .stays
    }
    return .closes { $0.selectOpenArticle() }
  }

  /// Puts out quoted words that are lit, then lifts the limit, then leads back to the thread.
  ///
  /// Hits of a search go out with the limit, of which the status line says that Esc lifts it, and with the outline, in
  /// which none are lit.
  mutating func escape(in reader: inout ReaderState) -> Outcome {
    let hasLight = reader.view.light != nil
    let hasHits = reader.search?.isLit == true
    reader.putOut()
    if hasLight { return .stays }
    if reader.view.limit != nil {
      reader.liftLimit()
    } else if reader.panes.kind == .outline || (reader.panes.kind == .split && !hasHits) {
      reader.leaveOutline()
    } else if !hasHits {
      reader.sayHowToQuit()
    }
    return .stays
  }

  func find(in reader: inout ReaderState) { reader.openSearch() }

  mutating func findAgain(_ step: Int, in reader: inout ReaderState) {
    reader.stepSearch(step > 0 ? .next : .previous)
  }

  func draw(on screen: ReaderScreen, into buffer: inout Buffer) -> Position? {
    screen.drawThread(into: &buffer, after: nil).cursor
  }
}

extension ReaderState {
  /// Lights nothing more: neither quoted words nor hits of the search.
  fileprivate mutating func putOut() {
    view.light = nil
    search?.isLit = false
    view.wholeQuote = nil
  }
}
