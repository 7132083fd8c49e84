import DiscussionModel
import TerminalUI
import ThreadDisplay

// MARK: - Folding

extension ReaderState {
  /// Folds or opens, as a step that can be undone; the row under the cursor does not move.
  mutating func fold(_ change: (inout ReaderState) -> Void) { recording(change) }

  /// `zo`: opens what is selected.
  mutating func openFold() { if !openSelection() { say("nothing to open") } }

  /// `zc`: folds what is selected.
  mutating func closeFold() { if !closeSelection() { say("nothing to fold") } }

  /// `z3`: folds all comments of a depth, which is asked for where it is not given.
  mutating func foldToDepth(_ depth: Int?) {
    guard let depth else { return askForArgument(of: .foldToDepth) }
    fold { $0.foldAll(to: depth) }
  }

  /// `zM`, `z3`: folds all comments of a depth; under a limit there are but hits, folded or open.
  mutating func foldAll(to depth: Int) {
    if view.limit != nil { return depth > 1 ? openHits() : foldHits() }
    keepingRow { $0.session.fold(toDepth: depth) }
  }

  /// `zR`: opens all folds.
  mutating func openAll() {
    if view.limit != nil { return openHits() }
    keepingRow { $0.session.unfoldAll() }
  }

  /// `Tab`: opens or folds what is selected.
  mutating func toggleFold() {
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
    guard view.limit == nil, !view.isFlat, canFold(index, on: page) else { return false }
    keepingRow { $0.view.folded.insert(id) }
    return true
  }

  /// Whether a comment has something to fold away: answers or, where it came folded, its own words.
  private func canFold(_ index: Int, on page: Page) -> Bool {
    let discussion = page.discussion
    return !discussion.tree.children(of: index).isEmpty
      || view.foldDepth == Int(discussion.tree.depths[index]) + 1
      || page.facts.collapsed.contains(discussion.comments[index].id)
  }

  private mutating func setArticle(open: Bool) -> Bool {
    guard let page, !page.discussion.article.body.isEmpty, view.isArticleOpen != open else {
      return false
    }
    keepingRow { $0.view.isArticleOpen = open }
    return true
  }

  /// `h`: folds what is selected, else goes to the parent.
  mutating func foldOrParent() {
    if closeSelection() { return }
    if case .ghost(of: _, let under) = view.selection { return go(to: .comment(under)) }
    if let reason = Obstacle.noParent(self) { return say(reason) }
    run(Command.Request(.parent))
  }

  /// `Right`: opens what is selected, else goes to the first answer.
  mutating func openOrReply() {
    if openSelection() || goToGhost() { return }
    guard let page, let index = selectedComment else { return say("nothing to open") }
    let children = page.tree(view.order).children(of: index)
    guard
      let first = children.first(where: { child in
        (view.limit == nil && view.floor == nil)
          || view.entries.position(of: .comment(Int(child))) != nil
      })
    else { return say("nobody answers #\(index + 1)" + soFar) }
    go(to: .comment(Int(first)))
  }

  /// `zm`, `zr`: folds a level more, or one less.
  mutating func changeDepth(by step: Int) {
    guard let page else { return }
    if view.limit != nil { return step > 0 ? openHits() : foldHits() }
    let deepest = page.facts.maxDepth + 1
    let now = view.foldDepth ?? deepest + 1
    let wanted = now + step
    guard wanted >= 1 else { return say("all is folded") }
    guard wanted <= deepest + 1 else { return say("all is open") }
    keepingRow { $0.session.fold(toDepth: wanted) }
    if wanted <= deepest { say("folded to depth \(wanted)") }
  }
}
