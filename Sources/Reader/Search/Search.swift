import DiscussionModel
import DiscussionQuery
import ThreadDisplay

/// A search, how far it has come, and the hit on which the reader stands.
package struct Search: Sendable {
  /// Where a key leads.
  enum Step: Sendable {
    /// To the first hit at or behind a place of the order: while one types.
    case first(from: Int)
    /// To the next hit.
    case next
    /// To the hit before.
    case previous
  }

  /// A hit: words in a comment, in its writer's name or in the article, or with a limit a whole comment.
  struct Hit: Hashable, Sendable {
    /// The comment's index; `nil` for the article.
    var comment: Int?
    /// The words, in the store; `nil` for a name or a whole comment.
    var words: ByteRange?
    /// The hit as the search of text knows it; `nil` for the article and for a whole comment.
    var text: TextHit?

    /// Where it stands among those of its comment: what is not in its text before all words.
    var offset: Int { words.map { Int($0.lowerBound) } ?? -1 }
    /// Whether it is in the name at the head of its comment.
    var isName: Bool { text != nil && words == nil }
  }

  private enum Source: Sendable {
    case words(TextSearch)
    case comments(CommentSet, count: Int)
  }

  /// The line that was typed.
  let line: String
  /// What of the page is searched, and in which order: if that changes, the search begins anew.
  let scope: SearchScope
  /// The hit on which the reader stands.
  var current: Hit?
  /// Where to go as soon as enough is known.
  var pending: Step?
  /// Whether its hits are lit.
  var isLit = true
  /// What was opened to show the present hit, and is closed again when one passes on.
  var opened = OpenedForHit()
  private var source: Source
  /// The words in the article, which is read before all comments.
  private let articleHits: [ByteRange]

  /// A search that has looked at nothing yet.
  ///
  /// - Parameters:
  ///   - query: what to look for.
  ///   - line: the line that was typed.
  ///   - scope: the comments to search.
  ///   - place: the place in their order at which to begin.
  ///   - facts: what is known of the page.
  ///   - read: the comments that were read.
  init(
    _ query: SearchQuery, line: String, in scope: SearchScope, from place: Int, _ facts: PageFacts,
    read: CommentSet
  ) {
    self.line = line
    self.scope = scope
    switch query {
    case .words(let words):
      source = .words(TextSearch(words, in: facts.query, order: scope.order, from: place))
      articleHits = scope.hasArticle ? words.hits(inArticleOf: facts.query.discussion) : []
    case .limit(let limit):
      articleHits = []
      let passing = limit.hits(in: facts.query, read: read)
      let hits = scope.order.lazy.map(Int.init).filter(passing.contains)
      var found = CommentSet(capacity: passing.capacity)
      for index in hits { found.insert(index) }
      source = .comments(found, count: found.count)
    }
  }

  /// Whether all was looked at.
  var isFinished: Bool {
    if case .words(let search) = source { return search.isFinished }
    return true
  }

  /// How many hits were found so far.
  var count: Int {
    switch source {
    case .words(let search): articleHits.count + search.hitCount
    case .comments(_, let count): count
    }
  }

  /// The comments with hits, so far.
  var comments: CommentSet {
    switch source {
    case .words(let search): search.comments
    case .comments(let comments, _): comments
    }
  }

  /// Looks at some more text.
  mutating func advance(bytes: Int) {
    guard case .words(var search) = source else { return }
    // Taken out, so that what it has counted is not copied for each piece.
    source = .comments(CommentSet(capacity: 0), count: 0)
    search.advance(bytes: bytes)
    source = .words(search)
  }

  /// The words that are hits in the article or in a comment, in the order of its text.
  func words(in item: Item) -> [ByteRange] {
    guard case .words(let search) = source else { return [] }
    return item.comment.map { search.hits(in: $0).compactMap(\.words) } ?? articleHits
  }

  /// What marks the hits in the writers' names; `nil` where names are not searched.
  var names: NameHighlighter? {
    guard case .words(let search) = source else { return nil }
    return search.query.names
  }

  /// The number of a hit among all, 1-based.
  func number(of hit: Hit) -> Int? {
    guard let comment = hit.comment else {
      return hit.words.flatMap(articleHits.firstIndex).map { $0 + 1 }
    }
    switch source {
    case .words(let search): return hit.text.flatMap(search.number).map { articleHits.count + $0 }
    case .comments(let comments, _):
      guard let place = scope.place(of: comment) else { return nil }
      return scope.order[...place].reduce(0) { $0 + (comments.contains(Int($1)) ? 1 : 0) }
    }
  }
}

// MARK: - From hit to hit

extension Search {
  /// The place of the article in the order of a search: above all comments.
  static let articlePlace = -1

  /// The first hit at or behind a place of the order; behind its end the first of all.
  func first(from place: Int) -> Hit? {
    if place <= Self.articlePlace, let hit = hitsInArticle.first { return hit }
    if let comment = comment(from: max(0, place), step: 1) { return hits(in: comment).first }
    // What is not searched yet comes before the article, which is searched at once.
    guard isFinished else { return nil }
    return hitsInArticle.first ?? comment(from: 0, step: 1).flatMap { hits(in: $0).first }
  }

  /// The hit behind where the reader stands.
  ///
  /// - Parameter comment: the selected comment, or `nil` above all.
  func next(from comment: Int?) -> Hit? {
    if let current, current.comment == comment,
      let next = hits(in: comment).first(where: { $0.offset > current.offset })
    {
      return next
    }
    guard let comment else {
      return current?.comment == nil && current != nil
        ? first(from: 0) : first(from: Self.articlePlace)
    }
    return first(from: scope.firstPlace(behind: comment))
  }

  /// The hit before where the reader stands.
  func previous(from comment: Int?) -> Hit? {
    if let current, current.comment == comment,
      let previous = hits(in: comment).last(where: { $0.offset < current.offset })
    {
      return previous
    }
    if let comment {
      let place = scope.firstPlace(at: comment) - 1
      if let above = self.comment(from: place, step: -1) { return hits(in: above).last }
      if let hit = hitsInArticle.last { return hit }
    }
    let last = self.comment(from: scope.order.count - 1, step: -1)
    return last.flatMap { hits(in: $0).last } ?? hitsInArticle.last
  }

  private var hitsInArticle: [Hit] { articleHits.map { Hit(comment: nil, words: $0) } }

  /// The hits in a comment, or with `nil` in the article.
  private func hits(in comment: Int?) -> [Hit] {
    guard let comment else { return hitsInArticle }
    guard case .words(let search) = source else { return [Hit(comment: comment)] }
    return search.hits(in: comment).map { Hit(comment: comment, words: $0.words, text: $0) }
  }

  /// The nearest comment with a hit from a place of the order on; `nil` where there is none up to its end.
  private func comment(from place: Int, step: Int) -> Int? {
    let comments = comments
    let last = step > 0 ? scope.order.count - 1 : 0
    return stride(from: place, through: last, by: step).lazy.map { Int(scope.order[$0]) }
      .first(where: comments.contains)
  }
}

/// What was opened to show a hit.
struct OpenedForHit: Sendable {
  /// The folds.
  var folds: [CommentID] = []
  /// The comment that is shown in full for it.
  var inFull: CommentID?
  /// Whether the article was.
  var article = false
  /// The folds that were left: if they are others by now, somebody changed them, and nothing is closed again.
  var foldedAfter: Set<CommentID> = []
}
