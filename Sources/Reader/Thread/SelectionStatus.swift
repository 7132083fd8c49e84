import DiscussionModel
import DiscussionQuery
import ThreadDisplay
import Wording

/// What the selection is, in words, for the status line.
struct SelectionStatus {
  let screen: ReaderScreen
  let page: Page
  let naming: CommentNaming

  var state: ReaderState { screen.state }
  private var discussion: Discussion { page.discussion }

  /// The selection: `#31, Sefa, answers Marrow #26 and Hana #18, depth 5, 1 up 5 down, −4`.
  var selection: String {
    guard !discussion.comments.isEmpty else { return PageDescription.noComments }
    if let reason = Obstacle.notShown(state) { return reason }
    if case .ghost(let comment, under: _) = state.view.selection { return ghost(comment) }
    guard let index = state.selectedComment else { return article }
    if let focus = focus(in: index) { return focus }
    let isInferred = discussion.segmentation == .inferred
    var says = naming.number(index)
    if isInferred, !page.isBeginning {
      says += " of about \(Figures.grouped(discussion.comments.count))"
    }
    says += ", " + whatItIs(index)
    let targets = discussion.targets(of: index)
    if !targets.isEmpty {
      says += ", answers " + targets.map(naming.named).listed
    } else if isInferred {
      says += ", answers nobody we can see"
    }
    let depth = discussion.tree.depths[index]
    if !isInferred || depth > 0 { says += ", depth \(depth)" }
    if page.facts.hasVotes {
      says += ", " + VoteText.words(discussion.comments[index].votes, glyphs: naming.glyphs)
    }
    return says + folded(index)
  }

  /// What is folded below the selection: `, 9 folded, 3 unread, best +4`.
  private func folded(_ index: Int) -> String {
    guard state.selectedEntry?.form == .folded else { return "" }
    let says = page.folded(under: index, read: state.read, glyphs: naming.glyphs)
    return says.isEmpty ? "" : ", " + says
  }

  /// Where the selection stands in reading order: `7/44`, or `3 of 9` among the hits of a limit.
  var place: String {
    guard let index = state.selectedComment else { return "" }
    let places = page.reading(state.view).places
    if let limit = state.view.limit {
      guard limit.hits.contains(index) else { return "" }
      var before = 0
      limit.hits.forEach { if places[$0] < places[index] { before += 1 } }
      let isKnown = limit.isComplete && !page.isBeginning
      let place = "\(Figures.grouped(before + 1)) of \(Figures.grouped(limit.hitCount))"
      return isKnown ? place + kind : kind
    }
    let count = discussion.comments.count
    var place = ""
    if !page.isBeginning {
      place = "\(Figures.grouped(Int(places[index]) + 1))/\(Figures.grouped(count))"
      if count >= 1_000 { place += "  \(placesAbove(places) * 100 / count)%" }
    }
    if state.view.isFlat { place += "  flat" }
    if !state.view.isFlat, state.view.order != .page {
      place += "  by " + state.view.order.rawValue
    }
    return (state.view.hidesQuotes ? place + "  no quotes" : place) + kind
  }

  /// How many comments come before the row below the selected one, those hidden in its fold among them: on the last
  /// row all.
  private func placesAbove(_ places: [Int32]) -> Int {
    let entries = state.view.entries
    var below = entries.position(of: state.view.selection).map { $0 + 1 } ?? entries.count
    while below < entries.count {
      if let comment = entries[below].item.comment { return Int(places[comment]) }
      below += 1
    }
    return places.count
  }

  /// Which view it is, where it is not the thread.
  private var kind: String {
    let kind = state.panes.kind
    return kind == .thread ? "" : "  " + kind.rawValue
  }

  /// `#13, Hana?, also answers this; it stands under Sefa #8. Enter goes there`.
  private func ghost(_ comment: Int) -> String {
    let key = state.keyMap.shortcut(for: .follow, in: .thread).map { ". \($0) goes there" } ?? ""
    let place = discussion.tree.parent(of: comment).map { "; it stands under \(naming.named($0))" }
    return "\(naming.number(comment)), \(writer(of: comment)), also answers this" + (place ?? "")
      + key
  }

  /// The focused quote: `#31, Sefa, quote 2 of 2: from Marrow #26, part of it`.
  private func focus(in index: Int) -> String? {
    guard let place = state.focusedQuote, case .quote(let number) = state.view.focus else {
      return nil
    }
    let count = discussion.quotePlaces(of: index).count
    return "\(naming.number(index)), \(writer(of: index)), quote \(number + 1) of \(count): "
      + QuoteOrigin(place.quote, naming: naming).sentence
  }

  private var article: String {
    if state.view.isArticleOpen { return "the article" }
    let key = state.keyMap.shortcut(for: .follow, in: .thread)
    return "the article"
      + (discussion.article.body.isEmpty ? "" : key.map { ", \($0) opens it" } ?? "")
  }

  /// What is said behind it where there is room: how a limit is lifted.
  var hint: String {
    guard state.view.limit != nil, state.selectedComment != nil, Obstacle.notShown(state) == nil,
      let key = state.keyMap.shortcut(for: .escape, in: .thread)
    else { return "" }
    return ". \(key) lifts limit"
  }

  /// Its writer, and what became of it where not all of it is there: `Ada, deleted`.
  private func whatItIs(_ index: Int) -> String {
    guard let remark = naming.remark(of: index) else { return writer(of: index) }
    return (discussion.comments[index].author.map { $0.markedName + ", " } ?? "") + remark
  }

  private func writer(of index: Int) -> String {
    discussion.comments[index].author?.markedName ?? "writer not known"
  }
}
