import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

// MARK: - What was read

extension ReaderState {
  /// How many comments were not read yet: under a limit of those that pass it.
  func unreadCount(on page: Page) -> Int {
    guard let limit = view.limit else { return page.discussion.comments.count - read.count }
    var count = 0
    limit.hits.forEach { if !read.contains($0) { count += 1 } }
    return count
  }

  /// Notes the comments that are whole on the screen as read: one has seen them and moves on.
  mutating func noteScreenRead() {
    guard let page else { return }
    let layout = layout(of: page)
    layout.forEachVisible { visible in
      let entry = view.entries[visible.position]
      guard entry.form == .full, let index = entry.item.comment,
        visible.y >= 0, visible.y + visible.rows <= layout.height
      else { return }
      read.insert(index, at: Int(page.facts.query.positions[index]))
    }
  }

  /// Notes the selected comment as read, where its text is shown.
  mutating func noteSelectionRead() {
    guard let page, prompt == nil, let entry = selectedEntry, let index = entry.item.comment,
      entry.form == .full || entry.form == .short
    else { return }
    read.insert(index, at: Int(page.facts.query.positions[index]))
  }

  /// `.`, `,`: to the next or previous comment that was not read yet.
  mutating func goToUnread(_ direction: Int) {
    guard let page else { return }
    let scope = SearchScope(view, of: page, number: pageNumber)
    let read = read
    let isUnread = { (comment: Int32) in !read.contains(Int(comment)) }
    let here = view.selection.represented
    let behind = here.map { scope.firstPlace(behind: $0) } ?? 0
    let at = here.map { scope.firstPlace(at: $0) } ?? 0
    let below = scope.order[(isHereUnread ? at : behind)...]
    let above = scope.order[..<at]
    if let found = direction > 0 ? below.first(where: isUnread) : above.last(where: isUnread) {
      return goTo(unread: Int(found))
    }
    let others = (direction > 0 ? above : below).reduce(0) { $0 + (isUnread($1) ? 1 : 0) }
    let key = keyMap.shortcut(for: direction > 0 ? .previousUnread : .nextUnread, in: .thread)
    let side = direction > 0 ? ("below", "above") : ("above", "below")
    guard others > 0 else { return say("all is read" + soFar) }
    say(
      "nothing unread \(side.0)\(soFar); \(Figures.grouped(others)) \(side.1)"
        + (key.map { ", \($0) goes there" } ?? ""))
  }

  /// A folded comment can be selected and yet unread: it is the next one then.
  private var isHereUnread: Bool {
    view.selection.represented.map { !read.contains($0) } ?? false
  }

  private mutating func goTo(unread index: Int) {
    if view.selection == .comment(index) { jumps.leave(view) } else { jump(to: .comment(index)) }
    if selectedEntry?.form == .folded { _ = openSelection() }
    showSelection()
    noteSelectionRead()
    let left = page.map(unreadCount) ?? 0
    say(left == 0 ? "the last unread one" + soFar : Figures.grouped(left) + " more unread" + soFar)
  }
}
