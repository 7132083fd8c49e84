import DiscussionModel
import TerminalUI
import ThreadDisplay

// MARK: - Staying where one is while the page is arranged otherwise

extension ReaderState {
  /// Changes what is shown of the page, or how, while what one reads stays where it is.
  ///
  /// Where one stood on the new arrangement before and went nowhere since, that very screen comes back. Else the
  /// head of what is selected keeps its row or, where it is above the screen, the words on top keep theirs.
  ///
  /// - Parameters:
  ///   - fillsScreen: whether blank rows below the end are taken back; a fold moves nothing for that.
  ///   - change: the change; it leaves something selected that is shown.
  mutating func keepingPlace(
    fillingScreen fillsScreen: Bool = true, _ change: (inout ReaderState) -> Void
  ) {
    session.leftScreens.leave(arrangementKey, at: ThreadPlace(view))
    let held = HeldPlace(self)
    change(&self)
    if !restoreLeftScreen() {
      hold(held)
      if fillsScreen { clampToEnd() }
      showText()
    }
    noteScreen()
  }

  /// Changes which entries there are while what one reads stays where it is.
  mutating func keepingRow(
    fillingScreen fillsScreen: Bool = false, _ change: (inout ReaderState) -> Void
  ) {
    keepingPlace(fillingScreen: fillsScreen) { state in
      change(&state)
      state.session.rebuildEntries()
      state.session.selectShown()
    }
  }

  /// Notes where one came to stand on the present arrangement.
  mutating func noteScreen() {
    session.leftScreens.note(ThreadPlace(view), on: arrangementKey)
  }

  /// Brings back the screen that the present arrangement had, where one went nowhere since.
  ///
  /// - Returns: whether there is one.
  mutating func restoreLeftScreen() -> Bool {
    guard let place = session.leftScreens[arrangementKey],
      view.entries.position(of: place.selection) != nil
    else { return false }
    view.restore(place)
    // What was typed may have begun on a screen of another size.
    showHiddenSelection()
    return true
  }

  /// Brings back the screen that was there before something was typed.
  mutating func comeBack(to before: ThreadView) {
    view = before
    showHiddenSelection()
  }

  /// Brings the selection on a screen that was brought back at another size, where it was pushed off it.
  mutating func showHiddenSelection() {
    guard let page else { return }
    let position = view.entries.position(of: view.selection)
    if !layout(of: page).visible.contains(where: { $0.position == position }) { showSelection() }
  }

  /// Brings what is selected back to where it stood.
  mutating func hold(_ held: HeldPlace) {
    let areWordsOnTop =
      held.areWordsOnTop && panes.acting == .thread && view.selection == held.selection
      && view.anchor.item == held.selection && selectedEntry?.form == .full
    if areWordsOnTop { return }
    putSelection(at: min(held.y, metrics.contentHeight - 1))
  }

  /// Brings text of the selected entry on the screen where hardly more than its head is on it.
  mutating func showText() {
    guard let page, panes.acting == .thread, let y = selectedY, y >= 0,
      let position = view.entries.position(of: view.selection),
      [.full, .short].contains(view.entries[position].form)
    else { return }
    let layout = layout(of: page)
    let rows = layout.content(at: position, atLeast: layout.height).rows
    let text = rows.firstIndex { $0.kind == .prose || $0.kind == .aside } ?? 0
    let least = min(rows.count, text + 3, layout.height)
    guard layout.height - y < least else { return }
    putSelection(at: layout.height - max(least, min(rows.count, layout.height / 2)))
  }
}

/// Where what is selected stands on the screen, so that it is brought there again.
struct HeldPlace {
  /// What is selected.
  var selection: Item
  /// The row of the content of its head; the first where that is above the screen.
  let y: Int
  /// Whether its head is above the screen, so that words of it are on top.
  let areWordsOnTop: Bool

  /// Where the selection of a reader stands.
  init(_ reader: ReaderState) {
    let y = reader.selectedY
    selection = reader.view.selection
    self.y = max(0, y ?? 0)
    areWordsOnTop = reader.view.anchor.item == selection && (y ?? -1) < 0
  }
}
