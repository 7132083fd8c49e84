import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay

// MARK: - From comment to comment

extension ReaderState {
  /// Whether an event only leads to another place of the thread: one key, nothing typed before it, no work left to do.
  package func isMotion(_ event: Event) -> Bool {
    guard case .key(let key) = event, page != nil, context == .thread, !hasWork,
      pendingKeys.isEmpty, pendingCount == nil,
      case .command(let binding) = keyMap.match([key], in: .thread)
    else { return false }
    return Command[binding.command].group == .motion
  }
}

extension ReaderState {
  /// Selects an item and brings it on the screen.
  mutating func go(to item: Item) {
    if let index = item.comment { session.reveal(index) }
    session.select(item)
    showSelection()
  }

  /// `j`: the rest of a comment that reaches below the screen, then the next comment.
  ///
  /// - Parameter count: how many comments on, where it was typed; those too tall for the screen are passed then.
  mutating func goToNext(_ count: Int? = nil) {
    if let count { return step(by: count) }
    guard let page, view.entries.count > 0 else { return }
    let layout = layout(of: page)
    let (height, context) = (layout.height, layout.metrics.contextRows)
    if let position = view.entries.position(of: view.selection),
      let y = selectedTop(layout, position)
    {
      let reach = max(height - y, 0) + height
      let hidden = y + layout.contentHeight(at: position, upTo: reach + 1) - height
      if hidden > 0 {
        scrollWithinSelection(by: min(max(1, height - context), hidden + context))
        return
      }
    }
    step(by: 1)
  }

  /// `k`: what of the comment is above the screen, then the previous comment.
  ///
  /// - Parameter count: how many comments back, where it was typed.
  mutating func goToPrevious(_ count: Int? = nil) {
    if let count { return step(by: -count) }
    guard let page, view.entries.count > 0 else { return }
    let layout = layout(of: page)
    let (height, context) = (layout.height, layout.metrics.contextRows)
    if let position = view.entries.position(of: view.selection),
      let y = selectedTop(layout, position), y < 0
    {
      scrollWithinSelection(by: -min(max(1, height - context), context - y))
      return
    }
    step(by: -1)
  }

  /// The row of the content on which the selected entry's head stands, however far above the screen.
  private func selectedTop(_ layout: ThreadLayout, _ position: Int) -> Int? {
    let top = layout.top
    return top.position == position ? -top.row : layout.y(of: RowPlace(position: position, row: 0))
  }

  /// Scrolls while the selection stays, since it is about to be read on.
  private mutating func scrollWithinSelection(by count: Int) {
    guard let page else { return }
    let layout = layout(of: page)
    setTop(layout.place(layout.top, movedBy: count))
    clampToEnd()
  }

  /// Selects the entry so many below, or with a negative count above, that is no mere ancestor of a hit.
  private mutating func step(by count: Int) {
    let direction = count < 0 ? -1 : 1
    var position =
      view.entries.position(of: view.selection).map { $0 + direction }
      ?? (direction > 0 ? 0 : view.entries.count - 1)
    var rest = count.magnitude
    var found: Item?
    while position >= 0, position < view.entries.count, rest > 0 {
      if view.entries[position].form != .ancestor {
        found = view.entries[position].item
        rest -= 1
      }
      position += direction
    }
    if let found { go(to: found) }
    if rest > 0 { say(direction > 0 ? "the end" + soFar : "the top") }
  }

  /// `J`, `K`: the next or previous answer to the same comment.
  mutating func goToSibling(_ direction: Int) {
    guard let page, let index = selectedComment else { return say("no comment is selected") }
    let siblings = page.tree(view.order).siblings(of: index)
    var place = (siblings.firstIndex(of: Int32(index)) ?? siblings.startIndex) + direction
    while siblings.indices.contains(place), view.limit != nil || view.floor != nil,
      view.entries.position(of: .comment(Int(siblings[place]))) == nil
    {
      place += direction
    }
    guard siblings.indices.contains(place) else {
      return say(
        direction > 0 ? "no answer after this one" + soFar : "no answer before this one")
    }
    go(to: .comment(Int(siblings[place])))
  }

  /// `]`, `[`: the next or previous top-level comment.
  mutating func goToTopLevel(_ direction: Int) {
    guard let page, view.entries.count > 0 else { return }
    var position = (view.entries.position(of: view.selection) ?? 0) + direction
    while position >= 0, position < view.entries.count {
      if let index = view.entries[position].item.comment,
        page.discussion.tree.parent(of: index) == nil
      {
        return go(to: .comment(index))
      }
      position += direction
    }
    say(direction > 0 ? "no top-level comment below" + soFar : "no top-level comment above")
  }

  /// `*`, `#`: the next or previous comment by the same writer.
  mutating func goToSameWriter(_ direction: Int) {
    guard let page, let index = selectedComment,
      let writer = page.facts.query.writer(of: index)
    else { return }
    let scope = SearchScope(view, of: page, number: pageNumber)
    let isSame = { (other: Int32) in page.facts.query.writer(of: Int(other)) == writer }
    let found =
      direction > 0
      ? scope.order[scope.firstPlace(behind: index)...].first(where: isSame)
      : scope.order[..<scope.firstPlace(at: index)].last(where: isSame)
    if let found { return jump(to: .comment(Int(found))) }
    say("no other comment by this writer " + (direction > 0 ? "below" + soFar : "above"))
  }

  /// `P`: the comment that this one answers.
  mutating func goToParent() {
    guard let page, let index = selectedComment,
      let parent = page.discussion.tree.parent(of: index)
    else { return }
    jump(to: .comment(parent))
  }

  /// Goes to an item and notes the screen that is left.
  mutating func jump(to item: Item) {
    jumps.leave(view)
    view.light = nil
    go(to: item)
  }
}
