import DiscussionModel
import DiscussionQuery
import TerminalUI

@testable import Reader
@testable import ThreadDisplay

extension ReaderState {
  /// What is wrong with the state, or `nil` where all of it fits together.
  var inconsistency: String? {
    guard let page else { return nil }
    return entriesProblem(page) ?? screenProblem(page) ?? arrangementProblem(page) ?? boundsProblem
  }

  /// The entries must be what folds, limit and order make of the page, each in its place.
  private func entriesProblem(_ page: Page) -> String? {
    if EntryBuilder(page: page, view: view).entries.list != view.entries.list {
      return "the entries are not those of the view: \(view.isFlat ? "flat" : "tree")"
    }
    for (position, entry) in view.entries.list.enumerated()
    where view.entries.position(of: entry.item) != position {
      return "\(entry.item) stands twice or elsewhere"
    }
    return nil
  }

  /// The selection must be on the screen, and the screen begin with a row that there is.
  private func screenProblem(_ page: Page) -> String? {
    guard view.entries.count > 0 else { return nil }
    let layout = layout(of: page)
    guard layout.top.row < layout.height(at: layout.top.position) else {
      return "no row at the top"
    }
    let shown = layout.visible.map { view.entries[$0.position].item }
    guard !shown.contains(view.selection) else { return nil }
    let position = view.entries.position(of: view.selection).map(String.init) ?? "nowhere"
    return "\(view.selection) at \(position) of \(view.entries.count) is not on the screen; "
      + "\(view.anchor), limit \(view.limit?.limit.text ?? "none"), flat \(view.isFlat), "
      + "prompt \(prompt?.label ?? "none"), notice \(notice ?? "none")"
  }

  /// What is folded, muted or opened must be comments of the page, and counts must be right.
  private func arrangementProblem(_ page: Page) -> String? {
    let named = view.folded.union(view.muted).union(view.opened)
    if named.contains(where: { page.discussion.index(of: $0) == nil }) {
      return "an unknown comment"
    }
    if let limit = view.limit, limit.hits.count != limit.hitCount { return "a wrong count of hits" }
    if read.comments.count != read.count { return "a wrong count of read comments" }
    if read.count(in: 0..<page.discussion.comments.count) != read.count { return "read places" }
    if let search, search.isFinished, let hit = search.current, search.number(of: hit) == nil {
      return "a hit that is none"
    }
    return nil
  }

  private var boundsProblem: String? {
    if history.past.count > History.capacity { return "too many steps" }
    return jumps.past.count > JumpList.capacity ? "too many jumps" : nil
  }
}
