import DiscussionLoading
import DiscussionModel
import Evaluation
import Reader
import TerminalUI
import Testing
import _TestSupport

/// The drawn screens on the first real page, its words struck out: they are not ours to publish.
@Suite("Screens of a real page", .enabled(if: !SharedFolder.isMissingAndMayBe))
struct SeedScreenTests {
  private static let screens = [
    ("opening", ""), ("fork", ":14<Enter>"), ("duel", ":31<Enter>"), ("chain", ":34<Enter>"),
    ("outline", ":15<Enter>v"), ("split", ":24<Enter>vv"), ("jump", ":31<Enter>))<Enter>"),
    ("limit", ":26<Enter>f:21<Enter>"), ("commenters", "c"), ("timeline", ":31<Enter>D"),
    ("evidence", ":31<Enter>e"),
  ]
  private static let sizes = [
    Size(width: 100, height: 30), Size(width: 80, height: 24), Size(width: 140, height: 30),
    Size(width: 40, height: 10),
  ]

  @Test("They are as recorded", arguments: sizes)
  func recorded(_ size: Size) throws {
    let file = "seeds/000_44a3be57bab817bf.txt"
    let discussion = try DiscussionLoader.load(try SharedFolder.read(file), source: file)
    let mask = MaskedWords(of: discussion)
    for (name, keys) in Self.screens {
      var state = ReaderState(discussion: discussion, size: size)
      for key in KeyNotation.keys(keys) { _ = update(&state, .event(.key(key))) }
      var buffer = Buffer(size: size)
      let cursor = draw(state, in: Rect(size), into: &buffer)
      let problem = Snapshot.problem(
        mask.struckOut(of: buffer).snapshot(cursor: cursor),
        named: "seed-000-\(name)-\(size.width)x\(size.height)")
      if let problem { Issue.record(Comment(rawValue: problem)) }
    }
  }
}
