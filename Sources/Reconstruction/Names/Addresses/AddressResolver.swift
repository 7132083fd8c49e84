import DiscussionModel
import TextKit

/// Finds the comment that an address without a quote means.
///
/// Two people who answer each other by turns take up the other's last word:
/// where Sefa's comment opens with "Marrow", it answers the latest
/// comment that is Marrow's and answers one of Sefa's, or that answers
/// one in which Sefa addressed Marrow. Anything else is left open.
struct AddressResolver {
  /// What is known of a comment so far.
  struct Known {
    /// Its writer, folded, if named.
    var writer: String?
    /// The names it addresses or puts above quotes, folded.
    var addressed: Set<String>
  }

  /// A comment that an address means, and why.
  struct Finding {
    /// The index of the comment.
    var target: Int
    /// Whether it has a name by now only because of the turns.
    var isNewName: Bool
  }

  /// The comment that an address means, or `nil` where the page does not tell.
  ///
  /// - Parameters:
  ///   - name: the name, folded.
  ///   - comment: the index of the comment that addresses.
  ///   - known: what is known of the comments written before it, and of itself.
  ///   - byName: the comments of each writer, in the order of writing.
  ///   - answersTo: the comments that answer one.
  ///   - order: which comment was written before which.
  static func resolve(
    _ name: String, in comment: Int, known: [Known], byName: [String: [Int]],
    answersTo: [[Int]], order: ReadingOrder
  ) -> Finding? {
    guard let writer = known[comment].writer, writer != name else { return nil }
    var best: Finding?
    let now = order.rank(of: comment)
    let own = byName[writer] ?? []
    for mine in own.prefix(count(own, before: now, order)).suffix(memory) {
      for answer in answersTo[mine] where order.rank(of: answer) < now {
        if let best, order.rank(of: best.target) > order.rank(of: answer) { continue }
        if known[answer].writer == name {
          best = Finding(target: answer, isNewName: false)
        } else if known[answer].writer == nil, known[mine].addressed.contains(name) {
          best = Finding(target: answer, isNewName: true)
        }
      }
    }
    return best
  }

  /// How many of a writer's last comments are looked at: turns do not go back further.
  private static let memory = 50

  /// How many comments of a list, in the order of writing, were written before a place in it.
  static func count(_ comments: [Int], before now: Int, _ order: ReadingOrder) -> Int {
    comments.firstIndexInOrder { order.rank(of: $0) >= now }
  }
}
