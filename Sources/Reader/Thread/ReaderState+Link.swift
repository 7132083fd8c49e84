import DiscussionModel
import TerminalUI
import ThreadDisplay
import Wording

// MARK: - Along quotes and answers, and back

extension ReaderState {
  /// Brings a screen back as it was.
  mutating func bringBack(_ find: (inout ReaderState) -> ThreadView?) {
    let present = view
    guard let view = find(&self) else { return }
    self.view = view
    // What was set for good since then is not taken back by going back.
    self.view.order = present.order
    self.view.muted = present.muted
    self.view.floor = present.floor
    session.rebuildEntries()
    session.selectShown()
    showHiddenSelection()
  }

  /// Enter: opens, else goes to the source of a quote, else to the parent; it never closes.
  mutating func follow() {
    guard let page else { return }
    if panes.kind == .outline { return openThread() }
    if selectedEntry?.form == .muted { return sayMuted() }
    if recording({ $0.openSelection() }) || goToGhost() { return }
    guard let index = selectedComment else {
      return say(
        page.discussion.article.body.isEmpty
          ? "the article's text is not on this page" : "the article is open")
    }
    let quotes = page.discussion.quotePlaces(of: index)
    var wanted = 0
    if case .quote(let focused) = view.focus { wanted = focused }
    if quotes.indices.contains(wanted) {
      followQuote(quotes[wanted], number: wanted, of: quotes.count, in: index)
    } else if page.discussion.tree.parent(of: index) != nil {
      run(Command.Request(.parent))
    } else {
      say("#\(index + 1) quotes nothing and answers nobody we can see")
    }
  }

  /// Goes from a row that stands for a comment to the comment itself.
  ///
  /// - Returns: whether such a row is selected.
  mutating func goToGhost() -> Bool {
    guard case .ghost(let comment, under: _) = view.selection else { return false }
    jump(to: .comment(comment))
    return true
  }

  /// Goes to the source of a quote, or says why it cannot be gone to.
  mutating func followQuote(
    _ place: QuotePlace, number: Int, of count: Int, in index: Int
  ) {
    guard let page else { return }
    let words = place.quote.spans.map(\.source).sorted { $0.lowerBound < $1.lowerBound }
    let light = Light(
      words: words,
      says: QuoteStatus(state: self, page: page).says(place, number: number, of: count, in: index))
    switch place.quote.source {
    case .comment(let source, _): jump(to: .comment(source), lighting: light)
    case .title: jump(to: .article, lighting: light)
    case .body:
      guard !page.discussion.article.body.isEmpty else {
        return say("the article's text is not on this page")
      }
      jump(to: .article, lighting: light)
    case .external: say("these words come from outside of this page")
    case .unresolved: say("the source of these words was not found on this page")
    }
  }

  /// Goes to an item with words lit, which come to stand in the upper third of the screen.
  private mutating func jump(to item: Item, lighting light: Light) {
    jumps.leave(view)
    // Words can be lit only where they are shown.
    if view.kind == .outline { view.kind = .thread }
    view.light = nil
    if let index = item.comment {
      session.reveal(index)
      showQuotes(holding: light.words, in: index)
    } else if view.limit != nil {
      setLimit(nil, from: view)
    }
    if item == .article, page?.discussion.article.body.isEmpty == false, !light.isTitle(page) {
      view.isArticleOpen = true
    }
    session.select(item)
    openShortEntry()
    view.light = light
    showLight()
  }

  /// Words can be lit only where they are shown.
  private mutating func openShortEntry() {
    if let form = selectedEntry?.form, form != .full { _ = openSelection() }
  }

  private mutating func showLight() {
    guard let page, let light = view.light, let first = light.words.first,
      let position = view.entries.position(of: view.selection)
    else { return showSelection() }
    let layout = layout(of: page)
    let rows = layout.content(at: position).rows
    putRow(
      rows.row(showing: first.lowerBound) ?? 0, at: layout.height / 3 - (layout.height >= 9 ? 1 : 0)
    )
    clampToEnd()
  }

  /// Lit words may stand in a quote, which has to be shown then.
  private mutating func showQuotes(holding words: [ByteRange], in index: Int) {
    guard let page, view.hidesQuotes else { return }
    view.hidesQuotes = !page.discussion.comments[index].blocks.contains { block in
      page.discussion.blocks[block].quote != nil
        && words.contains { page.discussion.blocks[block].range.overlaps($0) }
    }
  }

  /// Goes to a comment that quotes or answers another, and there to the first quote of it.
  mutating func goToLink(_ comment: Int, of target: Int) {
    guard let page else { return }
    jump(to: .comment(comment))
    let quotes = page.discussion.quotePlaces(of: comment)
    guard let number = quotes.firstIndex(where: { $0.quote.comment == target }) else { return }
    openShortEntry()
    if view.hidesQuotes { return }
    view.focus = .quote(number)
    showFocus(quotes[number])
  }
}

extension Light {
  /// Whether the words stand in the page's title, which is always in sight.
  func isTitle(_ page: Page?) -> Bool {
    guard let title = page?.discussion.article.title?.range else { return false }
    return words.allSatisfy(title.contains)
  }
}
