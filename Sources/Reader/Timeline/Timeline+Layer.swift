import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay

extension Timeline: ListLayer {
  var context: Command.Context { .timeline }
  var opened: OpenLayer { .timeline(self) }

  func rowCount(in reader: ReaderState) -> Int { slices.count }

  func height(in reader: ReaderState) -> Int { TimelineScreen.listHeight(on: reader.metrics) }

  /// Limits to the selected row, as a step that can be undone.
  mutating func choose(in reader: inout ReaderState) -> Outcome {
    guard let slice = selected, let limit = try? Limit(parsing: slice.limit) else { return .stays }
    return .closes { reader in
      reader.layers.closeAbove()
      reader.recording { $0.setLimit(limit, from: $0.view) }
    }
  }

  /// The rows are those of the page that was there.
  func renewed(after before: Discussion?, in reader: ReaderState) -> OpenLayer? { nil }

  func draw(on screen: ReaderScreen, into buffer: inout Buffer) -> Position? {
    guard let page = screen.state.page else { return nil }
    return TimelineScreen(screen, page: page, timeline: self).draw(into: &buffer)
  }
}

extension ReaderState {
  /// `D`: opens the timeline at the row of the selected comment.
  mutating func openTimeline() {
    guard let page else { return }
    var timeline = Timeline(page.discussion)
    timeline.select(selectedComment.map(timeline.row) ?? 0, in: self)
    layers.push(.timeline(timeline))
  }
}
