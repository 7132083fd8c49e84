import DiscussionModel

/// Whom each comment answers, and which of these mainly, as far as it was worked out.
struct ReplyLinks {
  /// For each comment whom it answers, in the order in which that was found; no comment twice.
  private(set) var replies: [[ReplyLink]]
  /// For each comment the index of the one that it mainly answers.
  private(set) var parents: [Int?]
  /// The comments of which the page says where they stand: nothing else moves them.
  private let stated: Set<Int>
  /// Of each comment that answers many all whom it answers, to be looked up.
  private var targets: [Int: Set<Int>] = [:]
  /// The links of a comment are looked through as long as they are so few.
  private static let few = 8

  /// What the page states, before all that quotes tell.
  ///
  /// - Parameters:
  ///   - stated: what the page states.
  ///   - replies: for each comment whom it answers by its quotes.
  ///   - parents: for each comment the one that it mainly answers by these.
  init(_ stated: StatedLinks, replies: [[ReplyLink]], parents: [Int?]) {
    self.replies = replies
    self.parents = parents
    self.stated = Set(stated.places.keys)
    for (index, links) in stated.links {
      self.replies[index] = Self.merged(links, before: replies[index])
    }
    for (index, place) in stated.places { self.parents[index] = place.parent }
    for index in self.replies.indices where self.replies[index].count > Self.few {
      targets[index] = Set(targets(of: index))
    }
  }

  /// Links that the page states with those behind them that only words tell; the words' line is kept of both.
  private static func merged(_ stated: [ReplyLink], before quoted: [ReplyLink]) -> [ReplyLink] {
    var merged = stated
    var places = LinkPlaces()
    for link in quoted {
      if let place = places.place(of: link.target, in: merged) {
        merged[place].line = merged[place].line ?? link.line
      } else {
        merged.append(link)
      }
    }
    return merged
  }

  /// Whether the page says where a comment stands.
  func isStated(_ comment: Int) -> Bool { stated.contains(comment) }

  /// Whom a comment answers.
  subscript(comment: Int) -> [ReplyLink] { replies[comment] }

  /// The comments that one answers.
  func targets(of comment: Int) -> [Int] { replies[comment].map(\.target) }

  /// Whether a comment answers another.
  func has(_ comment: Int, to target: Int) -> Bool {
    let links = replies[comment]
    return links.count > Self.few
      ? targets[comment]?.contains(target) == true : links.contains { $0.target == target }
  }

  /// Adds whom a comment answers, mainly so if it answers nobody else and the page says nothing of it; itself, or one it answers already, is left out.
  ///
  /// - Returns: whether the link is new.
  @discardableResult
  mutating func add(_ link: ReplyLink, of comment: Int) -> Bool {
    guard link.target != comment, !has(comment, to: link.target) else { return false }
    replies[comment].append(link)
    if replies[comment].count == Self.few + 1 {
      targets[comment] = Set(targets(of: comment))
    } else {
      targets[comment]?.insert(link.target)
    }
    if parents[comment] == nil, !isStated(comment) { parents[comment] = link.target }
    return true
  }
}
