import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

extension EvidenceView: Layer {
  var context: Command.Context { .evidence }
  var opened: OpenLayer { .evidence(self) }

  /// Chooses another row, or scrolls what is no row of choices.
  mutating func scroll(_ scroll: Scroll, in reader: inout ReaderState) {
    guard let rows = rows(in: reader) else { return }
    let height = reader.metrics.contentHeight
    let last = max(0, rows.rows.count - height)
    first = min(first, last)
    if let row = scroll.row { return self.scroll(by: row - first, last: last) }
    guard scroll.unit == .row else {
      let all = rows.rows.count
      return self.scroll(by: scroll.rows(page: height - 1, half: height / 2, all: all), last: last)
    }
    let row = rows.row(of: chosen)
    let isInSight = row.map { self.isInSight($0, height: height) } ?? true
    // A choice that is out of sight is shown first, so that nobody moves what they do not see.
    if isInSight { move(by: scroll.rows(page: 0, half: 0, all: 0)) }
    show(rows.row(of: chosen) ?? 0, height: height)
  }

  /// Sets right what is chosen, as a step that can be undone.
  mutating func choose(in reader: inout ReaderState) -> Outcome {
    guard let choice else { return .stays }
    if let correction = choice.correction {
      reader.correct(correction, of: explanation.comment)
    } else {
      reader.say("it is so already")
    }
    return .stays
  }

  mutating func resize(from old: Size, in reader: ReaderState) {
    guard let before = rows(in: reader, width: old.width), let row = before.row(of: chosen),
      isInSight(row, height: ScreenMetrics(size: old, netWidth: 0).contentHeight),
      let now = rows(in: reader)
    else { return }
    show(now.row(of: chosen) ?? 0, height: reader.metrics.contentHeight)
  }

  /// Explains the same comment anew; one that is gone is explained no more.
  func renewed(after before: Discussion?, in reader: ReaderState) -> OpenLayer? {
    let old = explanation.comment
    guard let page = reader.page, let before, before.comments.indices.contains(old),
      let now = page.discussion.index(of: before.comments[old].id)
        ?? page.discussion.lastComment(atOrBefore: before.comments[old].id)
    else { return nil }
    return EvidenceView(
      Explanation(of: now, in: page.discussion, corrections: reader.corrections)
    ).opened
  }

  func draw(on screen: ReaderScreen, into buffer: inout Buffer) -> Position? {
    guard let page = screen.state.page else { return nil }
    return EvidenceScreen(screen, page: page, view: self).draw(into: &buffer)
  }
}

// MARK: - What is in sight

extension EvidenceView {
  /// All rows, on a screen of a width; that of the reader by default.
  func rows(in reader: ReaderState, width: Int? = nil) -> EvidenceRows? {
    reader.page.map { page in
      EvidenceRows(
        explanation, text: page.discussion.text, width: (width ?? reader.size.width) - 2,
        theme: Theme(hasColor: reader.options.color), glyphs: reader.options.glyphs)
    }
  }

  /// Scrolls; what ends at an end chooses the first or last row there.
  ///
  /// - Parameters:
  ///   - rows: how many rows down; negative is up.
  ///   - last: the last row that can be the first in sight, 0-based.
  private mutating func scroll(by rows: Int, last: Int) {
    first = max(0, min(first + rows, last))
    if rows > 0, first == last { chosen = max(0, explanation.choices.count - 1) }
    if rows < 0, first == 0 { chosen = 0 }
  }

  /// Whether a row is on a screen of so many rows.
  func isInSight(_ row: Int, height: Int) -> Bool { (first..<first + height).contains(row) }

  /// Scrolls no more than brings a row on a screen of so many rows.
  private mutating func show(_ row: Int, height: Int) {
    first = max(min(first, row), row - height + 1)
  }

  /// Chooses another row, stopping at the ends.
  private mutating func move(by step: Int) {
    chosen = max(0, min(chosen + step, explanation.choices.count - 1))
  }
}
