import DiscussionModel
import TextKit

/// What queries ask of a discussion again and again, worked out once in linear time.
///
/// Make one when a discussion is loaded and keep it beside it; limits,
/// searches and statistics read it. It never changes; a class only so that it
/// is shared without copying.
package final class QueryIndex: Sendable {
  /// The discussion.
  package let discussion: Discussion
  /// The writers' names, merged without case.
  let names: NameTable
  /// Where the words of each comment stand.
  let pieces: TextPieces
  /// Who quotes whom.
  let quotes: QuoteTable
  /// For each comment how many others answer it.
  package let answerCounts: [Int32]
  /// For each comment the top-level comment of its thread.
  let roots: [Int32]
  /// For each comment its place in reading order.
  package let positions: [Int32]

  /// For each comment how many others quote it.
  package var quoteCounts: [Int32] { quotes.counts }

  /// How many different writers are named.
  package var writerCount: Int { names.names.count }

  /// The different writers' names, each as it is spelled first.
  package var writerNames: [String] { names.names }

  /// The writer of the comment at an index, as a number that only equal names share, or `nil` for nobody known.
  package func writer(of index: Int) -> Int? {
    names.writers[index] < 0 ? nil : Int(names.writers[index])
  }

  /// The name of a writer, as it is spelled first.
  ///
  /// - Parameter writer: the number that `writer(of:)` gives.
  package func name(ofWriter writer: Int) -> String { names.names[writer] }

  /// The surest degree in which a comment has the name of a writer.
  ///
  /// - Parameter writer: the number that `writer(of:)` gives.
  package func grade(ofWriter writer: Int) -> Certainty { names.grades[writer] }

  /// The index of a discussion.
  package init(_ discussion: Discussion) {
    self.discussion = discussion
    names = NameTable(discussion.comments)
    pieces = TextPieces(discussion)
    quotes = QuoteTable(discussion, writerOf: names.writers)
    let count = discussion.comments.count
    var answers = [Int32](repeating: 0, count: count)
    for comment in discussion.comments {
      for link in comment.replies where link.target < count { answers[link.target] += 1 }
    }
    answerCounts = answers
    let tree = discussion.tree
    var roots = [Int32](repeating: 0, count: count)
    var positions = [Int32](repeating: 0, count: count)
    for (place, index) in tree.preorder.enumerated() {
      let parent = tree.parents[Int(index)]
      roots[Int(index)] = parent < 0 ? index : roots[Int(parent)]
      positions[Int(index)] = Int32(place)
    }
    self.roots = roots
    self.positions = positions
  }
}

/// The distinct writers of a discussion, their names merged without case.
package struct NameTable: Sendable {
  /// Each writer's name as it is spelled first.
  package private(set) var names: [String] = []
  /// For each writer the surest degree in which a comment has the name.
  private(set) var grades: [Certainty] = []
  /// Each writer's name as folded scalars.
  private(set) var folded: [[UInt32]] = []
  /// For each comment its writer as an index into `names`, or -1.
  private(set) var writers: [Int32] = []
  /// The writers, as indices into `names`: most comments first, then who came first.
  var byCount: [Int] {
    var counts = [Int](repeating: 0, count: names.count)
    for writer in writers where writer >= 0 { counts[Int(writer)] += 1 }
    return names.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
  }

  /// The writers of some comments; linear.
  package init(_ comments: [Comment]) {
    var bySpelling: [String: Int32] = [:]
    var byLetters: [[UInt32]: Int32] = [:]
    writers.reserveCapacity(comments.count)
    for comment in comments {
      guard let name = comment.author?.name, let grade = comment.author?.certainty.grade else {
        writers.append(-1)
        continue
      }
      if let known = bySpelling[name] {
        writers.append(known)
        if grades[Int(known)] < grade { grades[Int(known)] = grade }
        continue
      }
      let letters = Self.key(of: name)
      let writer = byLetters[letters] ?? Int32(names.count)
      if writer == names.count {
        names.append(name)
        grades.append(grade)
        folded.append(letters)
        byLetters[letters] = writer
      } else if grades[Int(writer)] < grade {
        grades[Int(writer)] = grade
      }
      bySpelling[name] = writer
      writers.append(writer)
    }
  }

  /// What of a name counts where names are compared: its letters without case, typographic marks as one types them.
  package static func key(of name: String) -> [UInt32] { Folding.scalars(of: name) }
}
