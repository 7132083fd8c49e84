import DiscussionModel
import TerminalUI
import ThreadDisplay

// MARK: - Thread, outline, split

extension ReaderState {
  /// `v`: from the thread to its outline, to both beside each other where there is room, and back.
  mutating func switchView() {
    switch panes.kind {
    case .thread: show(.outline)
    case .outline: show(size.width >= Panes.splitFrom ? .split : .thread)
    case .split: show(.thread)
    }
  }

  /// Shows the conversation in another way; the selection stays, and so does the place of what was shown before.
  mutating func show(_ kind: ViewKind) {
    guard kind != view.kind else { return }
    view.kind = kind
    view.light = nil
    showSelection()
    settleOutline()
  }

  /// Enter in the outline: opens the thread at the comment; the way back is a jump's.
  mutating func openThread() {
    jumps.leave(view)
    show(.thread)
  }

  /// Lets the outline beside the thread follow the selection.
  ///
  /// It stays where it is as long as the selected row is inside its middle half.
  mutating func settleOutline() {
    guard panes.kind == .split, let page,
      let position = view.entries.position(of: view.selection)
    else { return }
    let layout = layout(of: page, in: .outline)
    let (height, top) = (layout.height, layout.top.position)
    let margin = height / 4
    let y = position - top
    let isKnown = view.entries.position(of: view.outlineTop) != nil
    let wanted =
      !isKnown || y < -height || y > 2 * height
      ? height / 2 : min(max(y, margin), max(margin, height - margin - 1))
    let most = max(0, view.entries.count - height)
    let first = min(max(0, position - wanted), most)
    guard first != top || !isKnown else { return }
    view.outlineTop = view.entries[first].item
  }
}
