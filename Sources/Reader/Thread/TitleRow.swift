import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

// MARK: - The title row of the conversation

extension ReaderScreen {
  /// Draws the title row: title and site of the page, in whose place stands what matters more.
  ///
  /// - Returns: what stands right in it.
  func drawTitle(_ screen: ThreadScreen, into buffer: inout Buffer, after last: Screen?) -> TitleEnd
  {
    let end = titleEnd(screen)
    if metrics.hasTitle, let last, let thread = last.thread, thread.look === screen.look,
      thread.titleEnd == end, last.buffer.size == buffer.size
    {
      buffer.copyRow(0, of: last.buffer, to: 0)
    } else {
      rows.drawTitle(screen.look.title, right: end.line, keepsRight: end.isKept, into: &buffer)
    }
    return end
  }

  private func titleEnd(_ screen: ThreadScreen) -> TitleEnd {
    var line = StyledLine()
    let floor = floorWords
    let head = hiddenHead(screen)
    let place = state.articles?.placeOfOpen.map { "  " + $0 } ?? ""
    if let limit = state.view.limit {
      let count = "  " + hits(of: limit, on: screen.page)
      let room = max(8, metrics.size.width - TextWidth.of(count + place) - 16)
      line.add(TextWidth.clipped(limit.limit.text, to: room) + count + floor, theme[.limit])
    } else if let reading = readingWords {
      line.add(reading, theme[.limit])
    } else if !floor.isEmpty {
      line.add(floor, theme[.limit])
    } else if let head {
      line.add(TextWidth.clipped(head, to: metrics.size.width * 2 / 3), theme[.prose])
    } else if TextWidth.of(screen.look.site + place) <= metrics.size.width / 2 {
      line.add(screen.look.site, theme[.detail])
    }
    line.add(place, theme[.detail])
    return TitleEnd(
      line: line, isKept: state.view.limit != nil || state.view.floor != nil || head != nil)
  }

  /// How many comments pass a limit: `9 of 44`, or `9 so far` while there may be more.
  private func hits(of limit: ActiveLimit, on page: Page) -> String {
    let hits = Figures.grouped(limit.hitCount)
    if page.isBeginning || !limit.isComplete { return hits + " so far" }
    return hits + " of " + Figures.grouped(page.discussion.comments.count)
  }

  /// What is hidden by its score: `  score>=−5  12 hidden`.
  private var floorWords: String {
    guard let floor = state.view.floor else { return "" }
    let score = floor.score < 0 ? Figures.signed(floor.score, glyphs: glyphs) : "\(floor.score)"
    return "  score>=\(score)  \(Figures.grouped(floor.hidden)) hidden" + state.soFar
  }

  /// The head of the selected comment where it is off the screen: `#26 Marrow → wataru`.
  private func hiddenHead(_ screen: ThreadScreen) -> String? {
    guard state.panes.acting == .thread, let index = state.selectedComment,
      let shown = screen.visible.first,
      screen.layout.view.entries[shown.position].item == .comment(index), shown.y < 0
    else { return nil }
    return screen.look.naming.head(of: index)
  }
}
