import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

/// Draws why a comment is read as it is, and what may be adopted instead.
struct EvidenceScreen {
  private let screen: ReaderScreen
  private let view: EvidenceView
  private let rows: EvidenceRows

  init(_ screen: ReaderScreen, page: Page, view: EvidenceView) {
    self.screen = screen
    self.view = view
    rows = EvidenceRows(
      view.explanation, text: page.discussion.text, width: screen.metrics.size.width - 2,
      theme: screen.theme, glyphs: screen.glyphs)
  }

  /// Draws the view.
  ///
  /// - Returns: where the cursor stands.
  func draw(into buffer: inout Buffer) -> Position? {
    var cursor: Position?
    let first = max(0, min(view.first, rows.rows.count - screen.metrics.contentHeight))
    for (offset, row) in rows.rows.dropFirst(first).prefix(screen.metrics.contentHeight)
      .enumerated()
    {
      let y = screen.metrics.contentY + offset
      row.line.draw(into: &buffer, x: 1, y: y, limit: buffer.size.width)
      guard let choice = row.choice, choice == view.chosen else { continue }
      cursor = screen.drawSelection(y: y, cursorX: 2, into: &buffer)
    }
    drawTitle(into: &buffer)
    screen.drawStatus(says, right: hints, into: &buffer)
    return cursor
  }

  private func drawTitle(into buffer: inout Buffer) {
    var left = StyledLine()
    left.add(view.explanation.title, screen.theme[.title])
    var right = StyledLine()
    right.add(
      view.explanation.place(glyphs: screen.glyphs) ?? "", screen.theme[.detail])
    screen.rows.drawTitle(left, right: right, keepsRight: false, into: &buffer)
  }

  /// What the chosen row would do.
  private var says: String {
    guard let choice = view.choice else { return "" }
    let enter = screen.state.keyMap.shortcut(for: .choose, in: .evidence) ?? ":choose"
    let number = "#\(view.explanation.comment + 1)"
    return switch choice.correction {
    case nil: "\(number): \(choice.title), as it is now"
    case .place(_, .topLevel): "\(enter) detaches \(number)"
    case .place(_, .under): "\(enter) moves \(number) under \(choice.title)"
    case .join: "\(enter) joins \(number) with the comment before"
    case .split: "\(enter) splits \(number) there"
    }
  }

  private var hints: String {
    let shortcuts = screen.hints([(.undo, "undo"), (.close, "back")], in: .evidence)
    // On a narrow screen the hint would take the others' room.
    let elsewhere = screen.metrics.size.width >= 60 ? [":under N elsewhere"] : []
    return (elsewhere + [shortcuts]).joined(separator: "  ")
  }
}
