import DiscussionLoading
import DiscussionModel
import Evaluation
import TerminalUI
import Testing

@testable import Reader
@testable import ThreadDisplay

/// Ten thousand keys on each page that there is, with resizes and reloads between.
///
/// What leaves the program is not done; quitting starts anew.
@Suite("Random keys on real pages", .enabled(if: !SharedFolder.isMissingAndMayBe))
struct RandomSampleKeysTests {
  /// Every key that is bound anywhere, those that lead far more often, and some that a prompt takes.
  private static let keys: [Key] = {
    var keys: [Key] = []
    for context in Command.Context.allCases {
      for binding in KeyMap.standard.bindings(in: context) { keys += binding.pressed }
    }
    let often = KeyNotation.keys("jjjk..nNU<C-r><C-o><Enter><Enter><Esc><Esc><Tab>zxo")
    let typed = KeyNotation.keys("abeirst:=()>-0123456789é<Del>\"|/")
    return Set(keys).sorted { "\($0)" < "\($1)" } + often + typed
  }()

  @Test(
    "No keys lead to a trap or an inconsistent state",
    arguments: try SharedFolder.files(in: "seeds"))
  func walk(_ file: String) throws {
    let discussion = try DiscussionLoader.load(
      try SharedFolder.read("seeds/" + file), source: file)
    var random = SeededRandom(seed: UInt64(file.utf8.reduce(0) { $0 + Int($1) }))
    var state = ReaderState(discussion: discussion, size: Size(width: 100, height: 30))
    var memory = ScreenMemory()
    for step in 0..<10_000 {
      let action = Self.action(&random, discussion, step)
      if update(&state, action).contains(.quit) {
        state = ReaderState(discussion: discussion, size: state.size)
      }
      if state.hasWork { _ = update(&state, .work) }
      if let problem = state.inconsistency {
        Issue.record("\(file), step \(step), \(action), \(state.size): \(problem)")
        return
      }
      if step % 25 == 0 { draw(state, "\(file), step \(step), \(action)") }
      // Some in a row, then some that nobody saw.
      if step % 25 < 5 {
        memory.show(state)
        #expect(memory.isSame, "\(file), step \(step), \(action)")
      }
    }
  }

  private static func action(
    _ random: inout SeededRandom, _ discussion: Discussion, _ step: Int
  ) -> ReaderAction {
    switch Int.random(in: 0..<200, using: &random) {
    case 0..<3:
      let isTiny = Bool.random(using: &random)
      return .event(
        .resize(
          Size(
            width: Int.random(in: 1...(isTiny ? 12 : 150), using: &random),
            height: Int.random(in: 1...(isTiny ? 6 : 50), using: &random))))
    case 3: return .event(.resize(Size(width: 100, height: 30)))
    case 4: return .event(.paste("score>=2 \u{1B}[31m or is:unread"))
    case 5 where step % 3 == 0: return .loaded(Page(discussion))
    case 6: return .work
    default: return .event(.key(keys.randomElement(using: &random) ?? .escape))
    }
  }

  private func draw(_ state: ReaderState, _ place: String) {
    var buffer = Buffer(size: state.size)
    let cursor = Reader.draw(state, in: Rect(state.size), into: &buffer)
    if let cursor { #expect(buffer.contains(x: cursor.x, y: cursor.y), "\(place)") }
  }
}
