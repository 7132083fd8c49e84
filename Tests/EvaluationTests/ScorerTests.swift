import Evaluation
import Exporters
import Glibc
import Reconstruction
import Testing

/// The scorer against `score.py`, which reads what is exported.
@Suite(.enabled(if: !SharedFolder.isMissingAndMayBe, "the folder shared is missing"))
struct ScorerTests {
  /// Enough pages of each set for every kind of miss to come up; a debug build needs a second for each.
  private static let every = 16

  @Test("its counts are those of score.py", arguments: LabelledSet.names)
  func agrees(name: String) throws {
    let set = try LabelledSet(name)
    let folder = try Self.makeFolder()
    defer { _ = "rm -rf '\(folder)'".withCString { system($0) } }
    let shared = try #require(SharedFolder.path)
    var command = "python3 '\(shared)/eval/score.py' --json"
    var pool = Score()
    for (index, page) in set.pages.enumerated() where index % Self.every < 2 {
      let discussion = reconstruct(page.page)
      pool = pool + Scorer.score(discussion, against: page.labels)
      var bytes: [UInt8] = []
      JSONExporter().write(discussion) { bytes += $0 }
      let file = "\(folder)/\(index).json"
      try #require(Self.write(bytes, to: file))
      command += " '\(shared)/\(page.labelsPath)' '\(file)'"
    }
    let answer = try JSONValue(parsing: Self.output(of: command))
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

  private static func makeFolder() throws -> String {
    var template = Array("/tmp/rejoinder-XXXXXX".utf8CString)
    return String(cString: try #require(mkdtemp(&template)))
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    return fwrite(bytes, 1, bytes.count, file) == bytes.count
  }

  private static func output(of command: String) throws -> [UInt8] {
    let stream = try #require(popen(command, "r"))
    defer { pclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, stream), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }
}
