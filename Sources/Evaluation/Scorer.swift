import DiscussionModel
import TextKit

/// Compares a reconstructed discussion with hand labels.
///
/// A quote belongs to the labelled comment that holds its line, and points at
/// the labelled comment that holds its source's line; an edge without a quote
/// goes by the lines on which the two comments start. So a wrong boundary
/// costs a boundary, not every edge that hangs on it.
package struct Scorer {
  let labels: LabelledPage
  let discussion: Discussion
  private let starts: [Int]
  /// What the discussion says, in terms of the labelled comments.
  private(set) var saidEdges: Set<LabelledPage.Edge> = []
  private(set) var saidQuotes: Set<LabelledPage.Quote> = []

  /// The score of a discussion.
  package static func score(_ discussion: Discussion, against labels: LabelledPage) -> Score {
    let scorer = Scorer(labels, discussion)
    var score = Score()
    score.boundaries = scorer.boundaries()
    score.votes = scorer.votes()
    score.edges = scorer.edges()
    score.parents = scorer.parents()
    score.quotes = scorer.quotes()
    (score.names, score.sureNames) = scorer.names()
    return score
  }

  init(_ labels: LabelledPage, _ discussion: Discussion) {
    self.labels = labels
    self.discussion = discussion
    starts = labels.comments.map(\.line).sorted()
    readStatements()
  }

  /// The start of the labelled comment that holds a line.
  private func home(_ line: Int) -> Int {
    starts.lastIndexInOrder { $0 <= line }.map { starts[$0] } ?? 0
  }

  private func line(of comment: Int) -> Int { discussion.comments[comment].line ?? 0 }

  private mutating func readStatements() {
    for (index, comment) in discussion.comments.enumerated() {
      var quoted: Set<Int> = []
      for block in comment.blocks {
        guard let line = discussion.blocks[block].line, let quote = discussion.blocks[block].quote
        else { continue }
        if case .title = quote.source {
          saidQuotes.insert(.init(line: line, source: nil))
        } else if case .comment(let target, let source) = quote.source {
          let to = home(discussion.blocks[source].line ?? self.line(of: target))
          saidQuotes.insert(.init(line: line, source: to))
          if comment.replies.contains(where: { $0.target == target }), home(line) != to {
            saidEdges.insert(.init(from: home(line), to: to))
            quoted.insert(target)
          }
        }
      }
      for reply in comment.replies where !quoted.contains(reply.target) {
        saidEdges.insert(.init(from: home(line(of: index)), to: home(line(of: reply.target))))
      }
    }
  }

  private func boundaries() -> Tally {
    let all = Set(starts)
    let free = labels.optionalBoundaries.union(labels.comments.filter(\.isGuess).map(\.line))
    let wanted = all.subtracting(free)
    let said = Set(discussion.comments.compactMap(\.line))
    let right = wanted.intersection(said).count
    let invented = said.subtracting(all).subtracting(free).count
    return Tally(right: right, said: right + invented, wanted: wanted.count)
  }

  private func votes() -> Tally {
    var said: [Int: [Int?]] = [:]
    for (index, comment) in discussion.comments.enumerated() {
      if let votes = comment.votes { said[line(of: index)] = [votes.up, votes.down, votes.net] }
    }
    let wanted = labels.comments.filter { $0.votes != nil }
    let right = wanted.count { said[$0.line] == $0.votes }
    return Tally(right: right, said: said.count, wanted: wanted.count)
  }

  private func edges() -> Tally {
    var wanted: Set<LabelledPage.Edge> = []
    var open: Set<Int> = []
    for comment in labels.comments {
      guard let answers = comment.answers else {
        open.insert(comment.line)
        continue
      }
      for target in answers { wanted.insert(.init(from: comment.line, to: target)) }
    }
    let said = saidEdges.filter { !open.contains($0.from) }
    return Tally(
      right: said.intersection(wanted).count, said: said.count, wanted: wanted.count)
  }

  private func parents() -> Tally {
    var said: [Int: Int?] = [:]
    for (index, comment) in discussion.comments.enumerated() {
      said.updateValue(comment.parent.map(line(of:)), forKey: line(of: index))
    }
    let asked = labels.comments.filter { !$0.parents.isEmpty }
    let right = asked.count { comment in
      said[comment.line].map { comment.parents.contains($0) } ?? false
    }
    return Tally(right: right, said: asked.count, wanted: asked.count)
  }

  private func quotes() -> Tally {
    let wanted = Set(labels.comments.flatMap(\.quotes))
    let open = Set(labels.comments.flatMap(\.openQuotes))
    let said = saidQuotes.filter { !open.contains($0.line) }
    return Tally(
      right: said.intersection(wanted).count, said: said.count, wanted: wanted.count)
  }

  private func names() -> (all: Tally, sure: Tally) {
    var labelled: [Int: LabelledPage.Comment] = [:]
    for comment in labels.comments { labelled[comment.line] = comment }
    var all = Tally()
    var sure = Tally()
    for (index, comment) in discussion.comments.enumerated() {
      let label = labelled[line(of: index)]
      guard let name = comment.author?.name.lowercased(), label?.isAuthorOpen != true else {
        continue
      }
      let isRight = label?.author == name
      all.said += 1
      if isRight { all.right += 1 }
      if isRight, label?.isAuthorSure == true { sure.right += 1 }
    }
    all.wanted = all.said
    sure.wanted = labels.comments.count { $0.author != nil && $0.isAuthorSure }
    sure.said = sure.wanted
    return (all, sure)
  }
}
