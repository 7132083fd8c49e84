import Evaluation
import Testing

@testable import Reconstruction

/// What the reading of a page is made of, asked as often as a page on which one thing is taken up by thousands asks it.
///
/// Where nothing can be counted there are so many turns that work that grows
/// with their square would go on for hours.
@Suite("Parts for popular pages", .timeLimit(.minutes(10)))
struct PopularPartsTests {
  /// What is claimed, what of it is taken back, and which name is the best then.
  struct Claims: Sendable {
    var added: [(String, NameClaim.Ground)]
    var removed: [(String, NameClaim.Ground)] = []
    var best: String?
  }

  @Test(
    "The name that weighs most is the best: a header more than a line, a line more than any calls",
    arguments: [
      Claims(added: [], best: nil),
      Claims(added: [("ada", .vocative)], best: "ada"),
      Claims(added: [("ada", .vocative), ("ben", .vocative)], best: nil),
      Claims(added: Array(repeating: ("ada", .vocative), count: 9), best: "ada"),
      Claims(
        added: Array(repeating: ("ada", .vocative), count: 9) + [("ben", .vocative)], best: nil),
      Claims(
        added: Array(repeating: ("ada", .vocative), count: 9) + [("ben", .addressLine)],
        best: "ben"),
      Claims(added: [("ada", .header), ("ben", .addressLine), ("ben", .vocative)], best: "ada"),
      Claims(added: [("ada", .header), ("ben", .addressLine), ("ben", .addressLine)], best: "ben"),
      Claims(added: [("ada", .stated)] + Array(repeating: ("ben", .header), count: 9), best: "ada"),
      Claims(added: [("ada", .header)], removed: [("ada", .header)], best: nil),
      Claims(
        added: [("ada", .header), ("ben", .addressLine)], removed: [("ada", .header)], best: "ben"),
      Claims(
        added: [("ada", .vocative), ("ada", .vocative), ("ben", .vocative)],
        removed: [("ada", .vocative)], best: nil),
      Claims(
        added: [("ada", .vocative), ("ada", .vocative), ("ben", .vocative)],
        removed: [("ben", .vocative)], best: "ada"),
    ])
  func heaviest(_ claims: Claims) {
    var tally = NameTally()
    for (name, ground) in claims.added { tally.add(name, ground) }
    for (name, ground) in claims.removed { tally.remove(name, ground) }
    #expect(tally.best == claims.best)
  }

  @Test(
    "What was taken back leaves no trace, nor does the order", arguments: 0..<8 as Range<UInt64>)
  func traces(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let grounds: [NameClaim.Ground] = [.vocative, .addressLine, .header]
    var tally = NameTally()
    var claims: [(name: String, ground: NameClaim.Ground)] = []
    for _ in 0..<300 {
      if Int.random(in: 0..<3, using: &random) == 0, !claims.isEmpty {
        let gone = claims.remove(at: .random(in: claims.indices, using: &random))
        tally.remove(gone.name, gone.ground)
      } else {
        let name = ["ada", "ben", "cleo"][Int.random(in: 0..<3, using: &random)]
        claims.append((name, grounds[Int.random(in: 0..<3, using: &random)]))
        if let last = claims.last { tally.add(last.name, last.ground) }
      }
      var fresh = NameTally()
      for claim in claims.shuffled(using: &random) { fresh.add(claim.name, claim.ground) }
      #expect(tally.best == fresh.best)
    }
  }

  @Test("Half a million claims of as many names are weighed as they come")
  func manyNames() {
    var tally = NameTally()
    for turn in 0..<500_000 {
      tally.add("name \(turn)", .header)
      guard tally.best == (turn == 0 ? "name 0" : nil) else {
        Issue.record("after \(turn) another name is the best")
        return
      }
    }
    tally.add("name 7", .vocative)
    #expect(tally.best == "name 7")
  }

  @Test("The highest of the last values is the first of equals, from wherever it is asked")
  func maxima() {
    let values: [Float] = [3, 1, 2, 2, 0, 2, 5, 4, 4, 1]
    let page = BoundaryDecision(
      probabilities: values, declared: 1, ownWords: 0,
      sources: [-1, -1, -1, -1, -1, 0, -1, -1, -1, 6])
    // Of 1...5 the highest is 2, first at index 2; of 7...9 it is 4, first at 7.
    #expect(page.starts == [0, 2, 7])
  }

  @Test("Each of many quotes has a boundary between it and its source, however far away that is")
  func boundaries() {
    let count = 400_000
    let page = BoundaryDecision(
      probabilities: (0..<count).map { 1 - Float($0) / Float(count) }, declared: 1, ownWords: 0,
      sources: (0..<count).map { $0 < count / 2 ? -1 : $0 - count / 2 })
    #expect(page.starts.count == count / 2 + 1)
  }
}
