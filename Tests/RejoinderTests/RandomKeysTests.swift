import Evaluation
import Glibc
import Reader
import TerminalUI
import Testing
import VirtualTerminal

/// Random keys, resizes and signals in the real program.
@Suite("Random keys in the real program")
struct RandomKeysTests {
  /// The keys of the conversation and of prompts, but for those that write files, run programs or stop this one.
  private static let keys: [Key] = {
    let left: Set<Command.ID> = [
      .export, .pipe, .addresses, .commandLine, .suspend, .quit, .close,
    ]
    var keys: Set<Key> = []
    for context in [Command.Context.thread, .orders, .list, .commenters, .help] {
      for binding in KeyMap.standard.bindings(in: context) where !left.contains(binding.command) {
        keys.formUnion(binding.pressed)
      }
    }
    for command in left {
      for keysOfCommand in KeyMap.standard.sequences(for: command, in: .thread) {
        if let first = keysOfCommand.first, keysOfCommand.count == 1 { keys.remove(first) }
      }
    }
    keys.remove(.character("g"))
    return keys.sorted { "\($0)" < "\($1)" }
  }()

  @Test(
    "The program lives through them and restores the terminal", arguments: [11, 12] as [UInt64])
  func walk(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let session = try ReaderSession.sample()
    try session.waitToSee([.selected(1)], "the page")
    for step in 0..<600 {
      if let key = Self.keys.randomElement(using: &random) { session.send(key) }
      switch step % 60 {
      case 20:
        session.resize(
          to: Size(
            width: Int.random(in: 20...140, using: &random),
            height: Int.random(in: 4...40, using: &random)))
      case 40: session.signal(SIGWINCH)
      case 50: session.signal(SIGCONT)
      default: break
      }
      #expect(session.ending == nil, "seed \(seed), step \(step)")
    }
    session.resize(to: Size(width: 100, height: 30))
    // Out of whatever is open, and home.
    session.press(KeyNotation.keys("<C-c><Esc><Esc><Esc><Esc><Esc><Esc>:1<Enter>"))
    try session.waitToSee([.selected(1)], "the first comment again")
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(session.hasRestoredTerminal)
  }
}
