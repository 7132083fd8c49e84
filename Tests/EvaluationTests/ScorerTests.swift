import Evaluation
import Exporters
import Reconstruction
import Testing
import _TestSupport

/// The scorer against `score.py`, which reads what is exported.
@Suite(.enabled(if: !SharedFolder.isMissingAndMayBe, "the folder shared is missing"))
struct ScorerTests {
  /// Enough pages of each set for every kind of miss to come up; a debug build needs a second for each.
  private static let every = 16

  @Test("its counts are those of score.py", arguments: LabelledSet.names)
  func agrees(name: String) throws {
    let set = try LabelledSet(name)
    let folder = try TemporaryFolder()
    let shared = try #require(SharedFolder.path)
    var command = "python3 '\(shared)/eval/score.py' --json"
    var pool = Score()
    for (index, page) in set.pages.enumerated() where index % Self.every < 2 {
      let discussion = reconstruct(page.page)
      pool = pool + Scorer.score(discussion, against: page.labels)
      var bytes: [UInt8] = []
      JSONExporter().write(discussion) { bytes += $0 }
      let file = try folder.write(bytes, to: "\(index).json")
      command += " '\(shared)/\(page.labelsPath)' '\(file)'"
    }
    let output = withExtendedLifetime(folder) { TextFile.output(of: command) }
    let answer = try JSONValue(parsing: try #require(output))
    let counts = answer["POOLED"]["counts"]
    for (key, tally) in Self.tallies(pool) {
      let theirs = counts[key].elements.compactMap(\.int)
      #expect(theirs == [tally.right, tally.said, tally.wanted], "\(name), \(key)")
    }
  }

  private static func tallies(_ score: Score) -> [(String, Tally)] {
    [
      ("bound", score.boundaries), ("votes", score.votes), ("edges", score.edges),
      ("parent", score.parents), ("quotes", score.quotes), ("authors_p", score.names),
      ("authors_r", score.sureNames),
    ]
  }
}
