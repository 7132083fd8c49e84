import DiscussionModel
import TerminalUI
import ThreadDisplay

// MARK: - Thread, outline, split

extension ReaderState {
  /// `v`: from the thread to its outline, to both beside each other where there is room, and back.
  mutating func switchView() {
    switch panes.kind {
    case .thread: choose(.outline)
    case .outline: choose(size.width >= Panes.splitFrom ? .split : .thread)
    case .split: choose(.thread)
    }
  }

  /// Shows this and all other pages in a way from now on.
  private mutating func choose(_ kind: ViewKind) {
    chosenKind = kind
    show(kind)
  }

  /// Shows the page that is open, to which one comes or comes back, as was chosen on whichever page.
  mutating func showChosenKind() { if hasComments { show(chosenKind) } }

  /// Whether there is anything to show beside the article.
  private var hasComments: Bool { page?.discussion.comments.isEmpty == false }

  /// Shows the conversation in another way; the selection stays, and so does the place of what was shown before.
  ///
  /// - Parameter kind: the kind of view; `nil` for what the width suggests.
  mutating func show(_ kind: ViewKind?) {
    guard kind != view.kind else { return }
    let old = panes
    let held = HeldPlace(self)
    // The thread rests while one moves about in the outline and comes back to where one was.
    session.leftScreens.leave(arrangementKey, at: ThreadPlace(view)) { known, place in
      old.kind == .outline ? known.selection == place.selection : known == place
    }
    view.kind = kind
    view.light = nil
    if !restoreLeftScreen() {
      if old.acting == .thread, panes.acting == .thread { hold(held) } else { showSelection() }
    }
    noteScreen()
    settleOutline()
  }

  /// `q`, Esc: leaves the outline for the thread.
  ///
  /// Where it stood beside the thread by itself nobody chose that, and it comes by itself again.
  mutating func leaveOutline() {
    if chosenKind != nil { chosenKind = .thread }
    show(.thread)
  }

  /// Enter in the outline: opens the thread at the comment; the way back is a jump's.
  mutating func openThread() {
    jumps.leave(view)
    choose(.thread)
  }

  /// Lets the outline beside the thread show the selection where it does not.
  mutating func showOutline() {
    guard panes.kind == .split, let page else { return }
    let selected = view.entries.position(of: view.selection)
    let isShown =
      view.entries.position(of: view.outlineTop) != nil
      && layout(of: page, in: .outline).visible.contains { $0.position == selected }
    if !isShown { settleOutline() }
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
