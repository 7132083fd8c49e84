import DiscussionModel
import DiscussionQuery
import ThreadDisplay

/// Why a command cannot be used now: a sentence for the status line, or `nil` where it can.
enum Obstacle {
  @Sendable static func noComments(_ state: ReaderState) -> String? {
    if state.isAmongArticles { return nil }
    guard let page = state.page else { return "still reading the page" }
    return page.discussion.comments.isEmpty ? "no comments on this page" : nil
  }

  /// The article alone can be searched as well.
  @Sendable static func noText(_ state: ReaderState) -> String? {
    if let article = state.page?.discussion.article, !article.body.isEmpty { return nil }
    return noComments(state)
  }

  @Sendable static func noWriter(_ state: ReaderState) -> String? {
    if case .commenters(let table) = state.layers.top {
      return table.selected?.name == nil ? "these comments have no known writer" : nil
    }
    if let reason = noSelection(state) { return reason }
    guard let page = state.page, let index = state.selectedComment,
      page.discussion.comments[index].author == nil
    else { return nil }
    return "the writer of #\(index + 1) is not known"
  }

  @Sendable static func noGuesses(_ state: ReaderState) -> String? {
    guard case .commenters(let table) = state.layers.top, !table.hasGuesses else { return nil }
    return "no name on this page is a guess (?)"
  }

  @Sendable static func noParent(_ state: ReaderState) -> String? {
    if let reason = noSelection(state) { return reason }
    guard let page = state.page, let index = state.selectedComment,
      page.discussion.tree.parent(of: index) == nil
    else { return nil }
    return "#\(index + 1) answers nobody we can see"
  }

  @Sendable static func noAnswers(_ state: ReaderState) -> String? {
    if let reason = noSelection(state) { return reason }
    guard let page = state.page, let index = state.selectedComment,
      page.linked(to: index).isEmpty
    else { return nil }
    return "nobody quotes or answers #\(index + 1)" + state.soFar
  }

  @Sendable static func noQuotes(_ state: ReaderState) -> String? {
    if let reason = noSelection(state) { return reason }
    guard let page = state.page, let index = state.selectedComment else { return nil }
    if page.discussion.quotePlaces(of: index).isEmpty { return "#\(index + 1) quotes nothing" }
    if state.selectedEntry?.form != .full { return "open #\(index + 1) to see its quotes" }
    return state.view.hidesQuotes ? "quotes are left out; :toggle-quotes shows them" : nil
  }

  @Sendable static func noPreview(_ state: ReaderState) -> String? {
    if case .preview = state.layers.top { return nil }
    if let reason = noSelection(state) { return reason }
    guard let page = state.page, let index = state.selectedComment,
      state.makePreview(page) == nil
    else { return nil }
    return page.discussion.quotePlaces(of: index).isEmpty
      ? "#\(index + 1) quotes nothing and answers nobody we can see"
      : "the source of these words is not on this page"
  }

  @Sendable static func noFolds(_ state: ReaderState) -> String? {
    if let reason = noComments(state) { return reason }
    if state.view.limit != nil { return notShown(state) }
    return state.view.isFlat ? "nothing folds in the flat view" : nil
  }

  @Sendable static func noBack(_ state: ReaderState) -> String? {
    state.jumps.past.isEmpty ? "no jump to go back from" : nil
  }

  @Sendable static func noForward(_ state: ReaderState) -> String? {
    state.jumps.future.isEmpty ? "nothing to go forward to" : nil
  }

  @Sendable static func noLast(_ state: ReaderState) -> String? {
    state.jumps.last == nil ? "no jump yet" : nil
  }

  @Sendable static func noArticles(_ state: ReaderState) -> String? {
    state.articles == nil ? "only one page was opened" : nil
  }

  @Sendable static func noPage(_ state: ReaderState) -> String? {
    state.page == nil ? "still reading the page" : nil
  }

  /// Where all of the page is needed, as figures are false and a file is not whole without the rest.
  @Sendable static func notWhole(_ state: ReaderState) -> String? {
    state.page == nil || (state.reading != nil && !state.isAmongArticles)
      ? "still reading the page" : nil
  }

  @Sendable static func noFigures(_ state: ReaderState) -> String? {
    noComments(state) ?? (state.isAmongArticles ? nil : notWhole(state))
  }

  /// Like ``noSelection(_:)``, but the article will do as well.
  @Sendable static func noItem(_ state: ReaderState) -> String? {
    if let reason = noPage(state) { return reason }
    return state.view.selection == .article ? nil : noSelection(state)
  }

  @Sendable static func noLink(_ state: ReaderState) -> String? {
    if let reason = noItem(state) { return reason }
    return PlainText(state)?.link == nil ? "a page from standard input has no link" : nil
  }

  @Sendable static func noLight(_ state: ReaderState) -> String? {
    state.view.light == nil ? "no words are lit" : nil
  }

  @Sendable static func noAddresses(_ state: ReaderState) -> String? {
    if let reason = noItem(state) { return reason }
    guard let page = state.page,
      WebAddress.all(in: page.discussion, of: state.view.selection).isEmpty
    else { return nil }
    return "no web address here"
  }

  @Sendable static func noMessages(_ state: ReaderState) -> String? {
    guard state.page != nil || state.isAmongArticles else { return "still reading the page" }
    guard state.isAmongArticles || state.reading == nil else { return "still reading the page" }
    guard state.messages.isEmpty else { return nil }
    return state.isAmongArticles
      ? "all pages could be read so far" : "all of the page was understood"
  }

  @Sendable static func noJoin(_ state: ReaderState) -> String? {
    if let reason = noSelection(state) ?? noCuts(state) { return reason }
    return state.selectedComment == 0 ? "no comment stands before #1" : nil
  }

  @Sendable static func noSplit(_ state: ReaderState) -> String? {
    if let reason = noSelection(state) ?? noCuts(state) { return reason }
    guard let page = state.page, let index = state.selectedComment,
      page.discussion.comments[index].blocks.count < 2
    else { return nil }
    return "#\(index + 1) has only one paragraph"
  }

  private static func noCuts(_ state: ReaderState) -> String? {
    state.page?.discussion.segmentation == .inferred
      ? nil : "the page itself marks where its comments begin"
  }

  @Sendable static func noMarks(_ state: ReaderState) -> String? {
    state.marks.isEmpty ? "no mark is set yet" : nil
  }

  @Sendable static func nothingToUndo(_ state: ReaderState) -> String? {
    state.history.past.isEmpty ? "nothing to undo" : nil
  }

  @Sendable static func nothingToRedo(_ state: ReaderState) -> String? {
    state.history.future.isEmpty ? "nothing to redo" : nil
  }

  @Sendable static func noSearch(_ state: ReaderState) -> String? {
    guard state.search == nil, !state.isAmongArticles, !state.isInNamedRows else { return nil }
    let key = state.keyMap.shortcut(for: .search, in: .thread)
    return "nothing was searched yet" + (key.map { "; \($0) searches" } ?? "")
  }

  @Sendable static func noOrder(_ state: ReaderState) -> String? {
    if let reason = noComments(state) { return reason }
    return state.view.isFlat ? "the flat view is in the page's own order" : nil
  }

  @Sendable static func noVotes(_ state: ReaderState) -> String? {
    if let reason = noComments(state) { return reason }
    return state.page?.facts.hasVotes == true ? nil : "no votes on this page" + state.soFar
  }

  @Sendable static func nothingMuted(_ state: ReaderState) -> String? {
    state.view.muted.isEmpty ? "nothing is muted" : nil
  }

  @Sendable static func noSelection(_ state: ReaderState) -> String? {
    if let reason = noComments(state) { return reason }
    if case .ghost(let comment, under: _) = state.view.selection {
      return "this row stands for #\(comment + 1), which is elsewhere"
    }
    return state.selectedComment == nil ? "no comment is selected" : notShown(state)
  }

  /// That nothing is shown which could be acted on, as under a limit without hits.
  @Sendable static func notShown(_ state: ReaderState) -> String? {
    guard state.page != nil, state.selectedEntry == nil else { return nil }
    guard state.view.limit != nil else { return "nothing is shown" }
    let lift = state.keyMap.shortcut(for: .escape, in: .thread).map { "; \($0) lifts it" } ?? ""
    return "no comment fits this limit" + lift
  }
}

extension Page {
  /// The comments that answer or quote one, in page order.
  func linked(to index: Int) -> [Int] {
    var found = Set(facts.backlinks.answers(to: index))
    for block in discussion.comments[index].blocks {
      found.formUnion(facts.backlinks.quotations(ofBlock: block).map(\.comment))
    }
    found.remove(index)
    return found.sorted()
  }
}
