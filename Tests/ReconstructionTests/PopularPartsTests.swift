import Testing

@testable import Reconstruction

/// What the reading of a page is made of, asked as often as a page on which one thing is taken up by thousands asks it.
///
/// Where nothing can be counted there are so many turns that work that grows
/// with their square would go on for hours.
@Suite("Parts for popular pages", .timeLimit(.minutes(10)))
struct PopularPartsTests {
  @Test(
    "The heaviest name is the one that adding up gives, whatever comes and goes", arguments: 0..<8)
  func tally(seed: Int) {
    let grounds: [NameClaim.Ground] = [.vocative, .addressLine, .header]
    var tally = NameTally()
    var claims: [(name: String, ground: NameClaim.Ground)] = []
    var state = UInt64(seed)
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<300 {
      if next(3) == 0, !claims.isEmpty {
        let gone = claims.remove(at: next(claims.count))
        tally.remove(gone.name, gone.ground)
      } else {
        claims.append((["ada", "ben", "cleo"][next(3)], grounds[next(3)]))
        if let last = claims.last { tally.add(last.name, last.ground) }
      }
      let weights = Dictionary(grouping: claims, by: \.name).mapValues { claims in
        claims.reduce(0) { $0 + $1.ground.rawValue }
          - max(0, claims.count { $0.ground == .vocative } - 1)
      }
      let most = weights.values.max() ?? 0
      let heaviest = weights.filter { $0.value == most }
      #expect(tally.best == (heaviest.count == 1 ? heaviest.first?.key : nil))
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
