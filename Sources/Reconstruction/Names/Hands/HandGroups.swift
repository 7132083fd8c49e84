import DiscussionModel

/// The comments of a page by the hands that wrote them, as far as their writers take up own words.
///
/// A group in which two names meet, or in which one comment answers another,
/// has a wrong link somewhere; nothing is taken from it.
struct HandGroups {
  /// How a comment is tied to another whose writer is known.
  struct Tie {
    /// The index of the comment.
    var comment: Int
    /// The index of the one whose writer is known.
    var known: Int
    /// The links between the two, nearest to the comment first; of many the nearest.
    var links: [SameHand]
  }

  /// The groups of two and more, each in the order of the page.
  private(set) var groups: [[Int]] = []
  private var links: [Int: [SameHand]] = [:]
  /// Longer ways than this are not told in full.
  private static let longestWay = 4

  /// Groups the comments that links connect.
  ///
  /// - Parameters:
  ///   - links: which comments are by one hand.
  ///   - name: the name a comment has, folded.
  ///   - answers: whom a comment answers.
  init(_ links: [SameHand], name: (Int) -> String?, answers: (Int) -> [Int]) {
    for link in links {
      self.links[link.later, default: []].append(link)
      self.links[link.earlier, default: []].append(link)
    }
    var seen: Set<Int> = []
    for start in self.links.keys.sorted() where !seen.contains(start) {
      let group = Set(ties(to: [start]).map(\.comment))
      seen.formUnion(group)
      let names = Set(group.compactMap(name))
      guard names.count <= 1, group.count > 1,
        group.allSatisfy({ group.isDisjoint(with: answers($0)) })
      else { continue }
      groups.append(group.sorted())
    }
  }

  /// The comments that are connected to some whose writer is known, these included, nearest first.
  func ties(to known: [Int]) -> [Tie] {
    var found = known.map { Tie(comment: $0, known: $0, links: []) }
    var seen = Set(known)
    var next = 0
    while next < found.count {
      let tie = found[next]
      next += 1
      for link in links[tie.comment] ?? [] {
        let other = link.later == tie.comment ? link.earlier : link.later
        guard seen.insert(other).inserted else { continue }
        let way = ([link] + tie.links).prefix(Self.longestWay)
        found.append(Tie(comment: other, known: tie.known, links: Array(way)))
      }
    }
    return found
  }
}
