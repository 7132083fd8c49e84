import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay

// MARK: - Search

extension ReaderState {
  /// So much text is searched before a key is looked for again: a few milliseconds' worth.
  private static let searchPiece = 1 << 20

  /// `/`: what is typed is searched at once.
  mutating func openSearch() {
    openPrompt(.search)
    let earlier = search
    prompt?.earlierSearch = earlier
  }

  /// What is typed has changed: the first hit from the start on is shown.
  mutating func searchChanged() {
    guard let typed = prompt else { return }
    comeBack(to: typed.before)
    search = nil
    prompt?.problem = nil
    do throws(LimitError) {
      let query = try SearchQuery(parsing: typed.editor.text)
      guard !query.isEmpty else { return }
      beginSearch(query, line: typed.editor.text)
    } catch {
      prompt?.problem = error
    }
  }

  /// Begins a search at the selected comment.
  private mutating func beginSearch(
    _ query: SearchQuery, line: String, going step: Search.Step? = nil
  ) {
    guard let page else { return }
    let scope = SearchScope(view, of: page, number: pageNumber)
    let start = view.selection.represented.map { scope.firstPlace(at: $0) } ?? Search.articlePlace
    search = Search(query, line: line, in: scope, from: start, page.facts, read: read.comments)
    search?.pending = step ?? .first(from: start)
    continueSearch()
  }

  /// Searches a page that was read anew for the same words; nothing moves.
  mutating func searchAnew() {
    guard let page, let before = search, let query = try? SearchQuery(parsing: before.line) else {
      return search = nil
    }
    let scope = SearchScope(view, of: page, number: pageNumber)
    let start = view.selection.represented.map { scope.firstPlace(at: $0) } ?? Search.articlePlace
    search = Search(
      query, line: before.line, in: scope, from: start, page.facts, read: read.comments)
    search?.isLit = before.isLit
  }

  /// Searches a piece more, and goes to the hit that is waited for if it is known now.
  mutating func continueSearch() {
    search?.advance(bytes: Self.searchPiece)
    guard let search, let step = search.pending else { return }
    let hit: Search.Hit?
    if case .first(let place) = step {
      hit = search.first(from: place)
      guard hit != nil || search.isFinished else { return }
    } else {
      // The one before may be the last of all, which is known only in the end.
      guard search.isFinished else { return }
      let comment = view.selection.represented
      if case .previous = step {
        hit = search.previous(from: comment)
      } else {
        hit = search.next(from: comment)
      }
    }
    self.search?.pending = nil
    guard let hit else {
      if prompt == nil { sayNotFound(search.line) }
      return
    }
    show(hit, after: step)
  }

  /// Enter in the prompt of a search.
  mutating func acceptSearch(_ typed: Prompt) {
    if typed.editor.isEmpty {
      search = typed.earlierSearch
      guard let last = typedLines[.search].last else { return say("nothing was searched yet") }
      return repeatSearch(.next, line: search?.line ?? last)
    }
    guard let search, search.current != nil || !search.isFinished else {
      comeBack(to: typed.before)
      return sayNotFound(typed.editor.text)
    }
    if ThreadPlace(view) != ThreadPlace(typed.before) { jumps.leave(typed.before) }
  }

  /// Says that a search has no hit; it stays the one that `n` goes on with, but lights nothing that Esc could put out.
  private mutating func sayNotFound(_ line: String) {
    search?.isLit = false
    say("not found\(soFar): \(line)")
  }

  /// Esc in the prompt of a search: back to the start.
  mutating func cancelSearch(_ typed: Prompt) {
    comeBack(to: typed.before)
    search = typed.earlierSearch
  }

  /// `n`, `N`: to the next hit or the one before.
  mutating func stepSearch(_ step: Search.Step) {
    guard let line = search?.line else { return }
    repeatSearch(step, line: line)
  }

  private mutating func repeatSearch(_ step: Search.Step, line: String) {
    if let search, search.isFinished, search.count == 0, search.scope.fits(view, number: pageNumber)
    {
      return sayNotFound(line)
    }
    jumps.leave(view)
    view.light = nil
    guard let search, search.scope.fits(view, number: pageNumber) else {
      if let query = try? SearchQuery(parsing: line) {
        beginSearch(query, line: line, going: step)
      }
      return
    }
    self.search?.pending = step
    continueSearch()
  }
}

// MARK: - Showing a hit

extension ReaderState {
  private mutating func show(_ hit: Search.Hit, after step: Search.Step) {
    let (old, scope) = (search?.current, search?.scope)
    closeForHit()
    if let comment = hit.comment {
      openForHit(comment, isName: hit.isName)
    } else {
      openArticleForHit()
    }
    view.wholeQuote = hit.words.flatMap { quote(holding: $0, in: hit.comment) }
    session.select(hit.comment.map(Item.comment) ?? .article)
    search?.current = hit
    search?.isLit = true
    showRow(of: hit)
    guard prompt == nil, let scope, let old, let from = place(of: old, in: scope),
      let to = place(of: hit, in: scope)
    else { return }
    let (here, there) = (hit.offset, old.offset)
    switch step {
    case .first: break
    case .next: if (to, here) <= (from, there) { say("again from the top") }
    case .previous: if (to, here) >= (from, there) { say("again from the bottom") }
    }
  }

  private func place(of hit: Search.Hit, in scope: SearchScope) -> Int? {
    hit.comment.map(scope.place) ?? Search.articlePlace
  }

  /// The paragraph of the quote in which some words of a comment stand.
  private func quote(holding words: ByteRange, in index: Int?) -> Int? {
    guard let discussion = page?.discussion, let index else { return nil }
    return discussion.comments[index].blocks.first { block in
      discussion.blocks[block].range.overlaps(words)
        && discussion.kind(ofBlock: block, in: index) == .quote
    }
  }

  /// Opens the folds over a comment and, where the hit is not in its head, the comment itself, and remembers which.
  private mutating func openForHit(_ index: Int, isName: Bool) {
    guard let page else { return }
    let comments = page.discussion.comments
    var opened = OpenedForHit()
    var above = isName ? page.discussion.tree.parent(of: index) : index
    while let comment = above {
      if view.folded.remove(comments[comment].id) != nil {
        opened.folds.append(comments[comment].id)
      }
      above = page.discussion.tree.parent(of: comment)
    }
    if view.limit != nil, !isName, view.opened.insert(comments[index].id).inserted {
      opened.inFull = comments[index].id
    }
    if !opened.folds.isEmpty || opened.inFull != nil { session.rebuildEntries() }
    opened.foldedAfter = view.folded
    search?.opened = opened
  }

  private mutating func openArticleForHit() {
    let opened = OpenedForHit(article: !view.isArticleOpen, foldedAfter: view.folded)
    search?.opened = opened
    view.isArticleOpen = true
  }

  /// Closes again what was opened for the hit that one leaves.
  private mutating func closeForHit() {
    if search?.opened.article == true { view.isArticleOpen = false }
    guard let opened = search?.opened, !opened.folds.isEmpty || opened.inFull != nil,
      opened.foldedAfter == view.folded
    else { return }
    view.folded.formUnion(opened.folds)
    if let id = opened.inFull { view.opened.remove(id) }
    search?.opened = OpenedForHit()
    session.rebuildEntries()
  }

  /// Brings the words of a hit on the screen, into its upper third where they are not in sight yet.
  private mutating func showRow(of hit: Search.Hit) {
    guard let page, let words = hit.words,
      let position = view.entries.position(of: view.selection)
    else { return showSelection() }
    let layout = layout(of: page)
    let row = layout.content(at: position).rows.row(showing: words.lowerBound) ?? 0
    let y = layout.y(of: RowPlace(position: position, row: row)) ?? -1
    let context = layout.metrics.contextRows
    guard y < context || y >= layout.height - context else { return }
    putRow(row, at: layout.height / 3)
    clampToEnd()
  }
}
