import DiscussionModel
import TerminalUI

// MARK: - Folding

extension ReaderState {
  /// The commands that fold and open; the row under the cursor does not move.
  mutating func performFold(_ id: Command.ID, argument: Int?) {
    switch id {
    case .toggleFold: toggleFold()
    case .openFold: if !openSelection() { say("nothing to open") }
    case .closeFold: if !closeSelection() { say("nothing to fold") }
    case .foldOrParent: foldOrParent()
    case .openOrReply: openOrReply()
    case .openAll: keepingRow { $0.unfoldAll() }
    case .foldAll: keepingRow { $0.fold(toDepth: 1) }
    case .foldMore: changeDepth(by: -1)
    case .foldLess: changeDepth(by: 1)
    default: keepingRow { $0.fold(toDepth: max(1, argument ?? 1)) }
    }
  }

  private mutating func toggleFold() {
    if selectedEntry?.form == .muted { return sayMuted() }
    if !openSelection(), !closeSelection() { say("nothing to fold") }
  }

  /// Says how what is muted is brought back.
  mutating func sayMuted() {
    say("muted" + (keyMap.shortcut(for: .mute, in: .thread).map { "; \($0) brings it back" } ?? ""))
  }

  /// Opens what is selected.
  ///
  /// - Returns: whether there was anything to open.
  mutating func openSelection() -> Bool {
    guard let page, let entry = selectedEntry else { return false }
    guard let index = entry.item.comment else {
      return entry.item == .article && setArticle(open: true)
    }
    let id = page.discussion.comments[index].id
    switch entry.form {
    case .full, .ghost, .muted: return false
    case .folded: keepingRow { $0.view.folded.remove(id) }
    case .short, .ancestor: keepingRow { $0.view.opened.insert(id) }
    }
    return true
  }

  /// Folds what is selected.
  ///
  /// - Returns: whether there was anything to fold.
  private mutating func closeSelection() -> Bool {
    guard let page, let entry = selectedEntry, entry.form == .full else { return false }
    guard let index = entry.item.comment else { return setArticle(open: false) }
    let id = page.discussion.comments[index].id
    if view.opened.contains(id) {
      keepingRow { $0.view.opened.remove(id) }
      return true
    }
    guard view.limit == nil, !view.isFlat, !page.discussion.tree.children(of: index).isEmpty else {
      return false
    }
    keepingRow { $0.view.folded.insert(id) }
    return true
  }

  private mutating func setArticle(open: Bool) -> Bool {
    guard let page, !page.discussion.article.body.isEmpty, view.isArticleOpen != open else {
      return false
    }
    keepingRow { $0.view.isArticleOpen = open }
    return true
  }

  private mutating func foldOrParent() {
    if closeSelection() { return }
    if case .ghost(of: _, let under) = view.selection { return go(to: .comment(under)) }
    if let reason = Obstacle.noParent(self) { return say(reason) }
    _ = run(.parent)
  }

  private mutating func openOrReply() {
    if openSelection() || goToGhost() { return }
    guard let page, let index = selectedComment else { return say("nothing to open") }
    let children = page.tree(view.order).children(of: index)
    guard
      let first = children.first(where: { child in
        (view.limit == nil && view.floor == nil)
          || view.entries.position(of: .comment(Int(child))) != nil
      })
    else { return say("nobody answers #\(index + 1)") }
    go(to: .comment(Int(first)))
  }

  /// Folds all comments of a depth; what is above is open, what is below is as it was, out of sight.
  mutating func fold(toDepth depth: Int) {
    guard let page else { return }
    let tree = page.discussion.tree
    guard depth <= page.facts.maxDepth + 1 else { return unfoldAll() }
    let level = Int32(depth - 1)
    var folded = Set<CommentID>(minimumCapacity: tree.depths.count { $0 == level })
    for index in tree.depths.indices where tree.depths[index] == level {
      folded.insert(page.facts.ids[index])
    }
    view.folded = folded
    view.foldDepth = depth
  }

  /// Opens all folds.
  mutating func unfoldAll() {
    view.folded = []
    view.foldDepth = nil
  }

  private mutating func changeDepth(by step: Int) {
    guard let page else { return }
    let deepest = page.facts.maxDepth + 1
    let now = view.foldDepth ?? deepest + 1
    let wanted = now + step
    guard wanted >= 1 else { return say("all is folded") }
    guard wanted <= deepest + 1 else { return say("all is open") }
    keepingRow { $0.fold(toDepth: wanted) }
    if wanted <= deepest { say("folded to depth \(wanted)") }
  }

  /// Changes what is folded while the row under the cursor stays where it is.
  mutating func keepingRow(_ change: (inout ReaderState) -> Void) {
    let y = max(0, selectedY ?? 0)
    change(&self)
    rebuildEntries()
    selectShown()
    putSelection(at: y)
  }
}
