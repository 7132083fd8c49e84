import DiscussionModel

/// Tests single comments; the loops that a limit spends its time in.
struct CommentTester {
  let index: QueryIndex
  private var comments: [Comment] { index.discussion.comments }

  /// The comments among `asked` that pass.
  func passing(_ test: LimitPlan.Test, among asked: CommentSet) -> CommentSet {
    switch test {
    case .name(let role, let passing): named(role, passing, among: asked)
    case .between(let first, let second): between(first, second, among: asked)
    case .number(let field, let range): numbered(field, range, among: asked)
    case .words(let part, let needle): holding(needle, in: part, among: asked)
    case .flag(let flag): flagged(flag, among: asked)
    case .under(let index): under(index, among: asked)
    }
  }

  private func holding(
    _ needle: Needle, in part: TextPart, among asked: CommentSet
  ) -> CommentSet {
    index.discussion.text.bytes.withUnsafeBufferPointer { bytes in
      asked.filter { comment in
        var isHit = false
        index.forEachRange(of: part, in: comment) { range, _ in
          isHit = needle.firstMatch(in: range, of: bytes) != nil
          return !isHit
        }
        return isHit
      }
    }
  }

  private func named(
    _ role: NameRole, _ passing: [Bool], among asked: CommentSet
  ) -> CommentSet {
    guard passing.contains(true) else { return CommentSet(capacity: asked.capacity) }
    let comments = comments
    let discussion = index.discussion
    switch role {
    case .author: return asked.filter { isWriter($0, passing) }
    case .answered: return asked.filter { answers($0, passing, comments) }
    case .either: return asked.filter { isWriter($0, passing) || answers($0, passing, comments) }
    case .quoted:
      return asked.filter { index in
        var found = false
        discussion.forEachQuote(in: index) { quote in
          if let source = quote.comment, isWriter(source, passing) { found = true }
        }
        return found
      }
    }
  }

  private func between(
    _ first: [Bool], _ second: [Bool], among asked: CommentSet
  ) -> CommentSet {
    let comments = comments
    return asked.filter { index in
      isWriter(index, first) && answers(index, second, comments)
        || isWriter(index, second) && answers(index, first, comments)
    }
  }

  @inline(__always)
  private func isWriter(_ comment: Int, _ passing: [Bool]) -> Bool {
    let writer = index.names.writers[comment]
    return writer >= 0 && passing[Int(writer)]
  }

  @inline(__always)
  private func answers(_ comment: Int, _ passing: [Bool], _ comments: [Comment]) -> Bool {
    for link in comments[comment].replies where isWriter(link.target, passing) { return true }
    return false
  }

  private func numbered(
    _ field: NumberField, _ range: NumberRange, among asked: CommentSet
  ) -> CommentSet {
    let comments = comments
    switch field {
    case .score:
      return asked.filter { comments[$0].votes?.score.map(range.contains) ?? false }
    case .up: return asked.filter { comments[$0].votes?.up.map(range.contains) ?? false }
    case .down: return asked.filter { comments[$0].votes?.down.map(range.contains) ?? false }
    case .replies: return counted(index.answerCounts, range, among: asked)
    case .quoted: return counted(index.quoteCounts, range, among: asked)
    case .depth: return counted(index.discussion.tree.depths, range, among: asked)
    }
  }

  private func counted(
    _ counts: [Int32], _ range: NumberRange, among asked: CommentSet
  ) -> CommentSet {
    asked.filter { range.contains(Int(counts[$0])) }
  }

  private func flagged(_ flag: LimitFlag, among asked: CommentSet) -> CommentSet {
    let comments = comments
    let tree = index.discussion.tree
    switch flag {
    case .root: return asked.filter { tree.parents[$0] < 0 }
    case .leaf: return asked.filter { tree.descendants[$0] == 0 }
    case .hasQuote: return quoting(among: asked)
    case .hasLink:
      var found = holding(Needle("://"), in: .all, among: asked)
      found.formUnion(holding(Needle("www."), in: .all, among: asked))
      return found
    case .nameNone: return asked.filter { index.names.writers[$0] < 0 }
    case .nameSure: return asked.filter { grade(comments[$0]) == .sure }
    case .nameLikely: return asked.filter { grade(comments[$0]) == .likely }
    case .nameGuess: return asked.filter { grade(comments[$0]) == .guess }
    case .cutSure:
      return asked.filter { comments[$0].boundary == .sure || comments[$0].boundary == .marked }
    case .cutLikely: return asked.filter { comments[$0].boundary == .likely }
    case .cutGuess: return asked.filter { comments[$0].boundary == .guess }
    }
  }

  private func grade(_ comment: Comment) -> Certainty? { comment.author?.certainty.grade }

  private func quoting(among asked: CommentSet) -> CommentSet {
    asked.filter { index in
      var found = false
      self.index.discussion.forEachQuote(in: index) { _ in found = true }
      return found
    }
  }

  private func under(_ comment: Int, among asked: CommentSet) -> CommentSet {
    guard comment < asked.capacity else { return CommentSet(capacity: asked.capacity) }
    let place = index.positions[comment]
    let last = place + index.discussion.tree.descendants[comment]
    return asked.filter { index.positions[$0] > place && index.positions[$0] <= last }
  }
}
