import DiscussionModel

/// A search of the text of all comments and of their writers' names, in pieces, so that a key that comes meanwhile is not kept waiting.
///
///     var search = TextSearch(TextQuery("tower bell"), in: index, from: place)
///     while !search.isFinished { search.advance(bytes: 1 << 18) }
///     let first = search.hit(from: place)
///
/// Only how many hits each comment has is kept: a single letter has millions
/// of them on a large page. The places themselves are found again where they
/// are asked for.
package struct TextSearch: Sendable {
  /// What is searched for.
  package let query: TextQuery
  /// How many hits were found so far.
  package private(set) var hitCount = 0
  /// The comments in which there are hits, so far.
  package private(set) var comments: CommentSet

  private let index: QueryIndex
  /// The comments in the order in which they are read.
  private let order: [Int32]
  /// For each comment its place in `order`, or -1 where it is not searched.
  private let places: [Int32]
  private let start: Int
  private var done = 0
  private var counts: [Int32]
  /// For each writer whether the name holds the words; looked up once, as the first comment of each is searched.
  private var named: [NameState]

  private enum NameState: UInt8 {
    case unknown, other, found
  }

  /// A search that has looked at nothing yet.
  ///
  /// - Parameters:
  ///   - query: what to look for.
  ///   - index: the index of the discussion.
  ///   - order: the comments to search, in reading order, each at most once; by default all, in that of the tree.
  ///   - place: the place in `order`, 0-based, at which to begin; the search goes on at its start behind its end.
  package init(
    _ query: TextQuery, in index: QueryIndex, order: [Int32]? = nil, from place: Int = 0
  ) {
    self.query = query
    self.index = index
    let count = index.discussion.comments.count
    let order = order ?? index.discussion.tree.preorder
    self.order = order
    start = order.indices.contains(place) ? place : 0
    var places = [Int32](repeating: -1, count: count)
    for (place, comment) in order.enumerated() { places[Int(comment)] = Int32(place) }
    self.places = places
    counts = [Int32](repeating: 0, count: count)
    comments = CommentSet(capacity: count)
    named = [NameState](
      repeating: query.nameNeedle == nil ? .other : .unknown, count: index.writerCount)
    if query.isEmpty { done = order.count }
  }

  /// Whether all comments were looked at.
  package var isFinished: Bool { done >= order.count }

  /// Looks at the next comments.
  ///
  /// - Parameter bytes: about how much text to search; at least one comment is.
  package mutating func advance(bytes: Int) {
    var left = bytes
    while !isFinished {
      let comment = Int(order[(start + done) % order.count])
      done += 1
      left -= index.pieces.byteCount(of: comment) + 16
      let found = count(in: comment) + (isNamed(comment) ? 1 : 0)
      if found > 0 {
        counts[comment] = Int32(found)
        comments.insert(comment)
        hitCount += found
      }
      if left <= 0 { break }
    }
  }

  /// Whether the name at the head of a comment holds the words.
  private mutating func isNamed(_ comment: Int) -> Bool {
    guard let writer = index.writer(of: comment), let needle = query.nameNeedle else {
      return false
    }
    if named[writer] == .unknown {
      named[writer] = needle.isFound(in: index.names.names[writer]) ? .found : .other
    }
    return named[writer] == .found
  }

  private func count(in comment: Int) -> Int {
    var found = 0
    index.forEachRange(of: query.part, in: comment) { range, _ in
      query.needle.forEachMatch(in: range, of: index.discussion.text) { _ in found += 1 }
      return true
    }
    return found
  }
}

// MARK: - The hits

extension TextSearch {
  /// The hits in a comment, that in its writer's name before those in its text; none where it was not looked at yet.
  package func hits(in comment: Int) -> [TextHit] {
    guard comments.contains(comment) else { return [] }
    var hits: [TextHit] = []
    if let writer = index.writer(of: comment), named[writer] == .found {
      hits.append(TextHit(comment: comment, words: nil, isQuoted: false))
    }
    index.forEachRange(of: query.part, in: comment) { range, piece in
      query.needle.forEachMatch(in: range, of: index.discussion.text) { match in
        hits.append(
          TextHit(comment: comment, words: match, isQuoted: index.isQuoted(match, in: piece)))
      }
      return true
    }
    return hits
  }

  /// The first hit at or behind a place of the order; behind its end the first of all.
  ///
  /// While the search goes on it is the first of those found so far, which is
  /// the first of all once a comment at or behind `place` has a hit and the
  /// search began there.
  package func hit(from place: Int) -> TextHit? {
    comment(from: place, step: 1).flatMap { hits(in: $0).first }
  }

  /// The hit behind another; behind the last one the first.
  package func hit(after hit: TextHit) -> TextHit? {
    if let next = hits(in: hit.comment).first(where: { $0.offset > hit.offset }) { return next }
    return place(of: hit.comment).flatMap { comment(from: $0 + 1, step: 1) }
      .flatMap { hits(in: $0).first }
  }

  /// The hit before another; before the first one the last.
  package func hit(before hit: TextHit) -> TextHit? {
    if let last = hits(in: hit.comment).last(where: { $0.offset < hit.offset }) { return last }
    return place(of: hit.comment).flatMap { comment(from: $0 - 1, step: -1) }
      .flatMap { hits(in: $0).last }
  }

  /// The number of a hit among all, 1-based, in reading order: the 1 of `1/5`.
  package func number(of hit: TextHit) -> Int? {
    guard let place = place(of: hit.comment),
      let within = hits(in: hit.comment).firstIndex(of: hit)
    else { return nil }
    return order[..<place].reduce(within + 1) { $0 + Int(counts[Int($1)]) }
  }

  private func place(of comment: Int) -> Int? {
    guard places.indices.contains(comment), places[comment] >= 0 else { return nil }
    return Int(places[comment])
  }

  /// The nearest comment with a hit from a place on, once around.
  private func comment(from place: Int, step: Int) -> Int? {
    guard !order.isEmpty, hitCount > 0 else { return nil }
    var place = (place % order.count + order.count) % order.count
    for _ in order {
      let comment = Int(order[place])
      if counts[comment] > 0 { return comment }
      place = (place + step + order.count) % order.count
    }
    return nil
  }
}
