import DiscussionModel
import Evaluation
import TerminalUI
import Testing

@testable import Reader
@testable import ThreadDisplay

@Suite("Random keys")
struct RandomKeysTests {
  /// Every key that is bound anywhere, and some that a prompt takes.
  private static let keys: [Key] = {
    var keys: Set<Key> = []
    for context in Command.Context.allCases {
      for binding in KeyMap.standard.bindings(in: context) { keys.formUnion(binding.keys) }
    }
    keys.formUnion(KeyNotation.keys("adir:()=>49é<Del>"))
    return keys.sorted { "\($0)" < "\($1)" }
  }()

  @Test("No keys or sizes lead to a trap or lose the selection", arguments: [1, 2, 3] as [UInt64])
  func walk(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let page = seed == 1 ? BicyclePage.discussion() : SmallPages.random(120, seed: seed)
    var session = Session(page, 80, 24, options: ReaderOptions(ascii: seed == 3, color: seed != 3))
    var memory = ScreenMemory()
    for step in 0..<1_700 {
      var last = "resize or paste"
      let action = Int.random(in: 0..<40, using: &random)
      if action == 0 {
        let tiny = Bool.random(using: &random)
        session.send(
          .resize(
            Size(
              width: Int.random(in: 1...(tiny ? 12 : 150), using: &random),
              height: Int.random(in: 1...(tiny ? 6 : 50), using: &random))))
      } else if action == 1 {
        session.send(.paste("author:ada \u{1B}[31m or"))
      } else if let key = Self.keys.randomElement(using: &random) {
        session.send(.key(key))
        last = KeyNotation.shown(key)
      }
      let place = "seed \(seed), step \(step), \(last), size \(session.state.size)"
      check(session, place)
      memory.show(session.state)
      #expect(memory.isSame, "\(place)")
    }
  }

  private func check(_ session: Session, _ place: String) {
    let (buffer, cursor) = session.screen
    #expect(buffer.size == session.state.size, "\(place)")
    if let cursor { #expect(buffer.contains(x: cursor.x, y: cursor.y), "\(place)") }
    if let problem = session.state.inconsistency { Issue.record("\(place): \(problem)") }
  }
}
