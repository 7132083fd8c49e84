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

  /// Back to the list of articles, where there is one.
  mutating func close(in reader: inout ReaderState) -> Outcome {
    guard reader.articles != nil else {
      reader.ask(for: .quit)
      return .stays
    }
    return .closes { $0.selectOpenArticle() }
  }

  /// Puts out what is lit, then lifts the limit.
  mutating func escape(in reader: inout ReaderState) -> Outcome {
    if reader.view.light != nil || reader.search?.isLit == true {
      reader.putOut()
    } else if reader.view.limit != nil {
      reader.liftLimit()
    } else {
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
