import DiscussionModel
import DiscussionQuery
import ThreadDisplay

// MARK: - What stands on the thread screen

extension PageSession {
  /// Computes the entries from folds, limit and order.
  mutating func rebuildEntries() {
    guard let page else { return }
    view.entries = EntryBuilder(page: page, view: view).entries
  }

  /// Sees to it that a comment has an entry: opens the folds above it, or the comment itself where a limit or its score
  /// leaves it out; unmutes what is muted above it.
  mutating func reveal(_ index: Int) {
    guard let page else { return }
    let discussion = page.discussion
    guard view.entries.position(of: .comment(index)) == nil else { return }
    var above = discussion.tree.parent(of: index)
    while let parent = above {
      let id = discussion.comments[parent].id
      view.muted.remove(id)
      if view.limit == nil { view.folded.remove(id) }
      above = discussion.tree.parent(of: parent)
    }
    rebuildEntries()
    guard view.entries.position(of: .comment(index)) == nil else { return }
    // A limit or its score leaves it out.
    view.opened.insert(discussion.comments[index].id)
    rebuildEntries()
  }

  /// Selects, where the selected comment has no entry any more, the comment in whose fold it is.
  mutating func selectVisibleAncestor() {
    if view.entries.position(of: view.selection) == nil,
      case .ghost(let comment, let under) =
        view.selection
    {
      select(.comment(view.isFlat ? comment : under))
    }
    guard let page, var index = view.selection.comment else { return }
    while view.entries.position(of: .comment(index)) == nil {
      guard let parent = page.discussion.tree.parent(of: index) else { return }
      index = parent
    }
    select(.comment(index))
  }
}

// MARK: - What is selected

extension PageSession {
  /// Selects an item and focuses its head; nothing scrolls.
  mutating func select(_ item: Item) {
    view.selection = item
    view.focus = .head
  }

  /// Selects, where what is selected is not shown any more, what stands for it.
  mutating func selectShown() {
    guard view.entries.position(of: view.selection) == nil else { return }
    if view.limit == nil { selectVisibleAncestor() } else { selectNearestHit() }
    if view.entries.position(of: view.selection) == nil { selectNearestEntry() }
  }

  /// Keeps the selected comment where it is a hit, else takes the nearest hit below it, else above.
  mutating func selectNearestHit() {
    guard let page, let limit = view.limit, limit.hitCount > 0 else { return }
    let entries = view.entries
    if let index = view.selection.represented, limit.hits.contains(index),
      entries.position(of: .comment(index)) != nil
    {
      return view.selection.comment == nil ? select(.comment(index)) : ()
    }
    let reading = page.reading(view)
    let order = reading.order
    let start = view.selection.represented.map { Int(reading.places[$0]) } ?? 0
    let isHit = { (index: Int32) in
      limit.hits.contains(Int(index)) && entries.position(of: .comment(Int(index))) != nil
    }
    if let hit = order[start...].first(where: isHit) ?? order[..<start].last(where: isHit) {
      select(.comment(Int(hit)))
    }
  }

  /// Selects what is shown of the nearest comment below the selected one, else above.
  private mutating func selectNearestEntry() {
    guard let page, view.entries.count > 0 else { return }
    let reading = page.reading(view)
    let order = reading.order
    let start = view.selection.represented.map { Int(reading.places[$0]) } ?? 0
    let entries = view.entries
    let isShown = { (index: Int32) in entries.position(of: .comment(Int(index))) != nil }
    let nearest = order[start...].first(where: isShown) ?? order[..<start].last(where: isShown)
    select(nearest.map { .comment(Int($0)) } ?? entries[0].item)
  }
}

// MARK: - Folds and steps

extension PageSession {
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

  /// Notes that the page was arranged otherwise before.
  mutating func noteStep(from before: Arrangement) {
    guard arrangement.differs(from: before) else { return }
    history.note(History.Step(arrangement: before, place: ThreadPlace(view)))
  }

  /// What was read of a page that is read anew: each comment is known by its identity.
  func readMarks(of before: Discussion, in page: Page) -> ReadMarks {
    var marks = ReadMarks(capacity: page.discussion.comments.count)
    read.comments.forEach { index in
      guard before.comments.indices.contains(index),
        let now = page.discussion.index(of: before.comments[index].id)
      else { return }
      marks.insert(now, at: Int(page.facts.query.positions[now]))
    }
    return marks
  }
}
