import DiscussionModel
import DiscussionQuery

/// Works out what stands on the thread screen: from folds, limit, order, and what is muted or hidden.
package struct EntryBuilder {
  private let page: Page
  private let view: ThreadView
  // Held here so that the loops do not fetch them again for each comment.
  private let comments: [Comment]
  private let ids: [CommentID]
  private let limit: ActiveLimit?
  private let floor: ScoreFloor?

  /// A builder for a view of a page.
  package init(page: Page, view: ThreadView) {
    self.page = page
    self.view = view
    comments = page.discussion.comments
    ids = page.facts.ids
    limit = view.limit
    floor = view.floor
  }

  /// What stands on the screen from top to bottom.
  package var entries: Entries {
    var list: [Entry] = []
    if view.limit == nil { list.append(Entry(item: .article, form: .full)) }
    if view.isFlat { list += flatRows } else { appendTreeRows(to: &list) }
    return Entries(list, count: comments.count)
  }

  /// The comments that are shown, or would be if all folds were open, in reading order.
  package var reachable: [Int32] {
    let order = page.reading(view).order
    let muted = silenced(withRoots: true)
    if view.limit == nil, view.floor == nil, muted == nil { return order }
    return order.filter { comment in
      let index = Int(comment)
      if let muted, muted.contains(index) { return false }
      if let limit = view.limit, !limit.hits.contains(index) { return false }
      return !isBelowFloor(index)
    }
  }
}

// MARK: - Rows

extension EntryBuilder {
  /// Appended, not returned: of 100,000 rows even one copy is felt.
  private func appendTreeRows(to list: inout [Entry]) {
    let tree = page.tree(view.order)
    let kept = shown?.withAncestors(in: tree)
    list.reserveCapacity(kept?.count ?? (view.folded.isEmpty ? tree.count + 1 : 0))
    let ghosts = page.facts.ghosts
    var place = 0
    while place < tree.count {
      let index = Int(tree.preorder[place])
      place += 1
      if let kept, !kept.contains(index) { continue }
      let form = form(of: index)
      list.append(Entry(item: .comment(index), form: form))
      if form == .folded || form == .muted {
        place += Int(tree.descendants[index])
      } else if limit == nil, !ghosts[index].isEmpty {
        list += ghosts[index].map {
          Entry(item: .ghost(of: Int($0), under: index), form: .ghost)
        }
      }
    }
  }

  /// In the page's own order nothing folds, and no row is kept for those that answer.
  private var flatRows: [Entry] {
    let muted = silenced(withRoots: false)
    let shown = shown
    return comments.indices.compactMap { index in
      if let muted, muted.contains(index) { return nil }
      if let shown, !shown.contains(index) { return nil }
      let form = form(of: index)
      return Entry(item: .comment(index), form: form == .folded ? .full : form)
    }
  }

  private func form(of index: Int) -> Entry.Form {
    let id = ids[index]
    if !view.muted.isEmpty, view.muted.contains(id) { return .muted }
    if !view.opened.isEmpty, view.opened.contains(id) { return .full }
    if let limit {
      return limit.hits.contains(index) && !isBelowFloor(index) ? .short : .ancestor
    }
    if !view.folded.isEmpty, view.folded.contains(id) { return .folded }
    return isBelowFloor(index) ? .ancestor : .full
  }

  private func isBelowFloor(_ index: Int) -> Bool {
    guard let floor, let score = comments[index].votes?.score else {
      return false
    }
    return score < floor.score
  }
}

// MARK: - Which comments

extension EntryBuilder {
  /// The comments that are shown for themselves, or `nil` for all: hits, those not hidden by their score, opened ones.
  private var shown: CommentSet? {
    guard limit != nil || floor != nil else { return nil }
    let count = comments.count
    var shown = limit?.hits ?? CommentSet(capacity: count, range: 0..<count)
    if floor != nil {
      let high = shown.indices.filter { !isBelowFloor($0) }
      shown = CommentSet(capacity: count)
      for index in high { shown.insert(index) }
    }
    for id in view.opened { if let index = page.discussion.index(of: id) { shown.insert(index) } }
    return shown
  }

  /// The comments below muted ones, the muted ones themselves among them or not; `nil` where none is muted.
  private func silenced(withRoots: Bool) -> CommentSet? {
    guard !view.muted.isEmpty else { return nil }
    let tree = page.discussion.tree
    var silenced = CommentSet(capacity: tree.count)
    for id in view.muted {
      guard let index = page.discussion.index(of: id) else { continue }
      let place = Int(page.facts.query.positions[index])
      for below in 0...Int(tree.descendants[index]) where below > 0 || withRoots {
        silenced.insert(Int(tree.preorder[place + below]))
      }
    }
    return silenced
  }
}
