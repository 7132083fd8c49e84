import Evaluation
import Reader
import TerminalUI
import Testing
import VirtualTerminal
import _TestSupport

/// Random keys, resizes and signals in the real program.
@Suite("Random keys in the real program")
struct RandomKeysTests {
  @Test(
    "The program lives through them on pages of marks and wide letters, on the sample and on real pages",
    arguments: RandomWalk.all)
  func walk(_ walk: RandomWalk) throws {
    var random = SeededRandom(seed: walk.seed)
    let folder = try TemporaryFolder()
    let page = try walk.page(using: &random, in: folder)
    var session = try Self.open(page)
    var taken: [RandomStep] = []
    for step in RandomSteps(random: random).prefix(RandomWalk.length) {
      taken.append(step)
      step.take(in: session)
      try session.settle()
      guard let ending = session.ending else { continue }
      // It may have been asked to: the list of commands runs what one chooses.
      try #require(ending == .exit(0), "step \(taken.count): \(taken.suffix(50))")
      session = try Self.open(page)
    }
    try Self.goHome(session)
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(session.hasRestoredTerminal)
  }

  /// The program on a page, without any other program in reach.
  private static func open(_ page: String) throws -> ReaderSession {
    let session = try ReaderSession(
      arguments: [page], size: ReaderSession.usual, environment: ["PATH": ""],
      executable: RandomWalk.program)
    try session.waitToSee([.selected(1)], "the page")
    session.terminal.isShown = false
    return session
  }

  /// Out of whatever is open, and to the first comment.
  private static func goHome(_ session: ReaderSession) throws {
    session.terminal.isShown = true
    session.resize(to: ReaderSession.usual)
    session.press(KeyNotation.keys("<C-l><C-c><Esc><Esc><Esc><Esc><Esc><Esc>:1<Enter>"))
    try session.waitToSee([.selected(1)], "the first comment again")
  }
}
