import DiscussionModel

/// Tests all comments of a discussion for something that needs no text: the loops that a limit's first letters spend their time in.
struct CommentTester {
  let index: QueryIndex
  /// The comments that were read already, or `nil` for none.
  let read: CommentSet?

  private var comments: [Comment] { index.discussion.comments }
  private var everything: CommentSet {
    CommentSet(capacity: comments.count, range: 0..<comments.count)
  }

  /// The comments that pass; none for a test of text, which `TextScanner` does.
  func passing(_ test: LimitTest) -> CommentSet {
    switch test {
    case .name(let role, let name): named(role, writers(name))
    case .between(let first, let second): between(writers(first), writers(second))
    case .number(let field, let range): numbered(field, range)
    case .date(let range): everything.filter { comments[$0].posted.map(range.contains) ?? false }
    case .flag(let flag): flagged(flag)
    case .under(let comment): under(comment)
    case .text: CommentSet(capacity: comments.count)
    }
  }

  // MARK: Names

  /// For each writer of the table whether the name passes: a name is looked at once, not once for each comment.
  private func writers(_ test: NameTest) -> [Bool] {
    zip(index.names.names, index.names.folded).map { test.passes($0, folded: $1) }
  }

  private func named(_ role: NameRole, _ passing: [Bool]) -> CommentSet {
    guard passing.contains(true) else { return CommentSet(capacity: comments.count) }
    let comments = comments
    switch role {
    case .author: return everything.filter { isWriter($0, passing) }
    case .answered: return everything.filter { answers($0, passing, comments) }
    case .either:
      return everything.filter { isWriter($0, passing) || answers($0, passing, comments) }
    case .quoted:
      return everything.filter { comment in
        index.quotes.writers(quotedBy: comment).contains { passing[Int($0)] }
      }
    }
  }

  private func between(_ first: [Bool], _ second: [Bool]) -> CommentSet {
    let comments = comments
    return everything.filter { index in
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

  // MARK: Numbers

  private func numbered(_ field: NumberField, _ range: NumberRange) -> CommentSet {
    let comments = comments
    switch field {
    case .score:
      return everything.filter { comments[$0].votes?.score.map(range.contains) ?? false }
    case .up: return everything.filter { comments[$0].votes?.up.map(range.contains) ?? false }
    case .down: return everything.filter { comments[$0].votes?.down.map(range.contains) ?? false }
    case .replies: return counted(index.answerCounts, range)
    case .quoted: return counted(index.quoteCounts, range)
    case .depth: return counted(index.discussion.tree.depths, range)
    case .number: return everything.filter { range.contains(index.discussion.number(of: $0)) }
    }
  }

  private func counted(_ counts: [Int32], _ range: NumberRange) -> CommentSet {
    everything.filter { range.contains(Int(counts[$0])) }
  }

  // MARK: Kinds and structure

  private func flagged(_ flag: LimitFlag) -> CommentSet {
    let comments = comments
    let tree = index.discussion.tree
    switch flag {
    case .root: return everything.filter { tree.parents[$0] < 0 }
    case .leaf: return everything.filter { tree.descendants[$0] == 0 }
    case .unread: return read.map(everything.subtracting) ?? everything
    case .controversial:
      return everything.filter { comments[$0].votes?.isControversial ?? false }
    case .hasQuote: return index.quotes.quoting
    case .nameNone: return everything.filter { index.names.writers[$0] < 0 }
    case .nameSure: return everything.filter { grade(comments[$0]) == .sure }
    case .nameLikely: return everything.filter { grade(comments[$0]) == .likely }
    case .nameGuess: return everything.filter { grade(comments[$0]) == .guess }
    case .cutSure:
      return everything.filter {
        comments[$0].boundary == .sure || comments[$0].boundary == .marked
      }
    case .cutLikely: return everything.filter { comments[$0].boundary == .likely }
    case .cutGuess: return everything.filter { comments[$0].boundary == .guess }
    }
  }

  private func grade(_ comment: Comment) -> Certainty? { comment.author?.certainty.grade }

  private func under(_ comment: Int) -> CommentSet {
    guard comment < comments.count else { return CommentSet(capacity: comments.count) }
    let place = index.positions[comment]
    let last = place + index.discussion.tree.descendants[comment]
    return everything.filter { index.positions[$0] > place && index.positions[$0] <= last }
  }
}
