import DiscussionModel

/// Whom each comment answers, and which of these mainly, as far as it was worked out.
struct ReplyLinks {
  /// For each comment whom it answers, in the order in which that was found; no comment twice.
  private(set) var replies: [[ReplyLink]]
  /// For each comment the index of the one that it mainly answers.
  private(set) var parents: [Int?]

  /// Links of comments of which nothing more is known.
  ///
  /// - Parameters:
  ///   - replies: for each comment whom it answers.
  ///   - parents: for each comment the one that it mainly answers.
  init(replies: [[ReplyLink]], parents: [Int?]) {
    self.replies = replies
    self.parents = parents
  }

  /// Whom a comment answers.
  subscript(comment: Int) -> [ReplyLink] { replies[comment] }

  /// The comments that one answers.
  func targets(of comment: Int) -> [Int] { replies[comment].map(\.target) }

  /// Whether a comment answers another.
  func has(_ comment: Int, to target: Int) -> Bool {
    replies[comment].contains { $0.target == target }
  }

  /// Adds whom a comment answers, mainly so if it answers nobody else; itself, or one it answers already, is left out.
  ///
  /// - Returns: whether the link is new.
  @discardableResult
  mutating func add(_ link: ReplyLink, of comment: Int) -> Bool {
    guard link.target != comment, !has(comment, to: link.target) else { return false }
    replies[comment].append(link)
    if parents[comment] == nil { parents[comment] = link.target }
    return true
  }
}
