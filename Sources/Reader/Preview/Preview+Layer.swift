import DiscussionModel
import TerminalUI
import ThreadDisplay

extension Preview: Layer {
  var context: Command.Context { .preview }
  var opened: OpenLayer { .preview(self) }
  var coversAll: Bool { false }
  var givesWay: Bool { true }

  mutating func scroll(_ scroll: Scroll, in reader: inout ReaderState) {
    guard let page = reader.page else { return }
    let layout = reader.layout(of: self, on: page)
    let count = layout.rows.count
    let step = scroll.rows(page: layout.height - 1, half: layout.height / 2, all: count)
    first = max(0, min(first + step, count - layout.height))
  }

  /// Goes to what it shows.
  mutating func choose(in reader: inout ReaderState) -> Outcome {
    let shown = self
    return .closes { $0.follow(shown) }
  }

  /// It shows the same of the page that is there now.
  func renewed(after before: Discussion?, in reader: ReaderState) -> OpenLayer? {
    guard let page = reader.page, var made = reader.makePreview(page) else { return nil }
    made.first = first
    return made.opened
  }

  func draw(on screen: ReaderScreen, into buffer: inout Buffer) -> Position? {
    guard let page = screen.state.page else { return nil }
    return PreviewScreen(screen, page: page, preview: self).draw(into: &buffer)
  }
}
