import DiscussionModel

/// In which order the answers to one comment stand, and the threads at the top level.
package enum SiblingOrder: String, CaseIterable, Hashable, Sendable {
  /// As on the page.
  case page
  /// The highest net score first.
  case score
  /// The most disputed first: see `Votes.controversy`.
  case controversy
  /// The most answers first, at any depth.
  case replies
  /// The latest first, where times are known; else the last on the page.
  case newest

  /// What the order is, as a menu says it.
  package var title: String {
    switch self {
    case .page: "the page's own order"
    case .score: "highest net score first"
    case .controversy: "most disputed first: many votes on both sides"
    case .replies: "most answers first"
    case .newest: "newest first"
    }
  }

  /// The tree with siblings in this order; those that are equal stay in page order, those without votes come last.
  ///
  /// - Parameter discussion: the discussion.
  /// - Returns: its tree; parents, depths and descendants are the same, only `preorder` and the lists of children differ.
  package func tree(of discussion: Discussion) -> ReplyTree {
    let tree = discussion.tree
    switch self {
    case .page: return tree
    case .score: return tree.sorted { Self.missingLast(discussion.comments[$0].votes?.score) }
    case .controversy:
      return tree.sorted { Self.missingLast(discussion.comments[$0].votes?.controversy) }
    case .replies: return tree.sorted { -Int(tree.descendants[$0]) }
    case .newest: return newest(of: discussion)
    }
  }

  private static func missingLast(_ value: Int?) -> Int { value.map { -$0 } ?? .max }

  /// Where each comment has its day the latest first; else the page's order, or its reverse on a page that is oldest first.
  private func newest(of discussion: Discussion) -> ReplyTree {
    let times = discussion.comments.map { $0.posted?.minutes }
    if !times.isEmpty, times.allSatisfy({ $0 != nil }) {
      return discussion.tree.sorted { Self.missingLast(times[$0]) }
    }
    return discussion.order == .latest ? discussion.tree : discussion.tree.sorted { -$0 }
  }
}

extension Votes {
  /// How disputed a comment is: the votes of its weaker side first, then all that were cast; `nil` where a count is unknown.
  ///
  /// Both sides have to be high: 9 up 8 down is more disputed than 200 up 7 down.
  package var controversy: Int? {
    guard let up, let down else { return nil }
    return min(up, down) << 24 + min(up + down, 1 << 24 - 1)
  }

  /// Whether a comment counts as controversial: at least three votes on each side, the weaker side at least half of the stronger.
  package var isControversial: Bool {
    guard let up, let down else { return false }
    return min(up, down) >= 3 && 2 * min(up, down) >= max(up, down)
  }
}

extension PostedTime {
  /// Minutes on a calendar whose months all have 31 days, so that later is larger; `nil` without a day.
  var minutes: Int? {
    day.map { (($0.year * 12 + $0.month - 1) * 31 + $0.day - 1) * 1440 + hour * 60 + minute }
  }
}
