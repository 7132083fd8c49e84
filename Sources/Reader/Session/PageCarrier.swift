import DiscussionModel
import DiscussionQuery
import ThreadDisplay

/// Carries over what belongs to one reading of a page to the next, as when the rest of it came or something was set
/// right by hand: each comment is known by its identity, each word by its distance from the first of its comment.
struct PageCarrier {
  /// The page as it was read before.
  let old: Page
  /// The page as it is read now.
  let page: Page
  /// The comments that were not there before, by index; none where they are to be as they come.
  private let newcomers: [Int]

  /// From one reading of a page to another.
  init(from old: Page, to page: Page) {
    self.old = old
    self.page = page
    let before = old.discussion
    newcomers =
      old.isBeginning
      ? page.facts.ids.indices.filter { before.index(of: page.facts.ids[$0]) == nil } : []
  }

  /// What an item is now; what is gone is a part of what stands before it.
  func item(_ item: Item) -> Item {
    switch item {
    case .article: return .article
    case .comment(let comment): return index(comment).map(Item.comment) ?? .article
    case .ghost(let comment, let under):
      guard let comment = index(comment), let under = index(under) else { return .article }
      return .ghost(of: comment, under: under)
    }
  }

  /// The index of a comment now.
  private func index(_ comment: Int) -> Int? {
    guard old.discussion.comments.indices.contains(comment) else { return nil }
    let id = old.discussion.comments[comment].id
    return page.discussion.index(of: id) ?? page.discussion.lastComment(atOrBefore: id)
  }

  /// A view as it is now, without its entries; the comments that came are folded where all of their depth were.
  ///
  /// - Parameter read: the comments that were read.
  func view(_ view: ThreadView, read: CommentSet) -> ThreadView {
    var now = view.withoutEntries
    now.selection = item(view.selection)
    now.outlineTop = item(view.outlineTop)
    now.anchor = Anchor(
      item: item(view.anchor.item), row: view.anchor.row,
      offset: view.anchor.offset.flatMap { offset($0, in: view.anchor.item) })
    now.folded = folded(view)
    now.wholeQuote = view.wholeQuote.flatMap { block($0, in: view.selection) }
    now.light = view.light.flatMap { light($0, in: view.selection) }
    now.floor = view.floor.map { ScoreFloor(score: $0.score, on: page) }
    now.limit = view.limit.map { limit in
      let hits = limit.limit.hits(in: page.facts.query, read: read)
      return ActiveLimit(limit: limit.limit, hits: hits, hitCount: hits.count)
    }
    return now
  }

  private func folded(_ view: ThreadView) -> Set<CommentID> {
    let depths = page.discussion.tree.depths
    let level = view.foldDepth.map { Int32($0 - 1) }
    let new = newcomers.filter { comment in
      depths[comment] == level || page.discussion.comments[comment].state == .collapsed
    }
    guard !new.isEmpty else { return view.folded }
    var folded = Set<CommentID>(minimumCapacity: view.folded.count + new.count)
    folded.formUnion(view.folded)
    for comment in new { folded.insert(page.facts.ids[comment]) }
    return folded
  }
}

// MARK: - Words

extension PageCarrier {
  /// The place in the store of a byte of an item's words now.
  private func offset(_ offset: UInt32, in item: Item) -> UInt32? {
    guard let from = old.discussion.start(of: item), offset >= from,
      let to = page.discussion.start(of: self.item(item))
    else { return nil }
    return to + (offset - from)
  }

  /// What is lit in an item now; `nil` where it is not all of it.
  private func light(_ light: Light, in item: Item) -> Light? {
    let words = light.words.compactMap { words -> ByteRange? in
      guard let start = offset(words.lowerBound, in: item) else { return nil }
      return ByteRange(start, start + UInt32(words.count))
    }
    return words.count == light.words.count ? Light(words: words, says: light.says) : nil
  }

  /// The index of a paragraph of an item now.
  private func block(_ block: Int, in item: Item) -> Int? {
    guard let comment = item.comment, let now = index(comment),
      old.discussion.comments[comment].blocks.contains(block)
    else { return nil }
    let place = block - old.discussion.comments[comment].blocks.lowerBound
    let blocks = page.discussion.comments[now].blocks
    return place < blocks.count ? blocks.lowerBound + place : nil
  }
}

extension ScoreFloor {
  /// A score below which comments of a page are hidden.
  init(score: Int, on page: Page) {
    let scores = page.discussion.comments.lazy.compactMap(\.votes?.score)
    self.init(score: score, hidden: scores.reduce(0) { $0 + ($1 < score ? 1 : 0) })
  }
}
