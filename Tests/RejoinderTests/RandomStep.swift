import Evaluation
import Glibc
import Reader
import TerminalUI
import VirtualTerminal

/// One step of a random walk.
enum RandomStep: CustomStringConvertible {
  /// A key.
  case key(Key)
  /// The terminal gets another size.
  case resize(Size)
  /// A signal that changes nothing by itself.
  case signal(Int32)
  /// The terminal says that its ground is light, or dark.
  case ground(isLight: Bool)

  var description: String {
    switch self {
    case .key(let key): "\(key)"
    case .resize(let size): "\(size.width)×\(size.height)"
    case .signal(let number): "signal \(number)"
    case .ground(let isLight): isLight ? "light ground" : "dark ground"
    }
  }

  /// Takes the step.
  func take(in session: ReaderSession) {
    switch self {
    case .key(let key): session.send(key)
    case .resize(let size): session.resize(to: size)
    case .signal(let number): session.signal(number)
    case .ground(let isLight):
      session.send("\u{1B}]11;rgb:\(isLight ? "ffff/ffff/ffff" : "0/0/0")\u{1B}\\")
    }
  }
}

/// The steps of a random walk: commands, resizes, signals, and now and then a line that is typed.
struct RandomSteps: Sequence, IteratorProtocol {
  /// From what they come.
  var random: SeededRandom
  /// How many steps of a line are left.
  private var typing = 0

  /// The steps that some random numbers make.
  init(random: SeededRandom) { self.random = random }

  /// The next step; there is always one.
  mutating func next() -> RandomStep? {
    switch Int.random(in: 0..<60, using: &random) {
    case 0: return .signal(SIGWINCH)
    case 1: return .signal(SIGCONT)
    case 2 where Int.random(in: 0..<8, using: &random) == 0:
      return .ground(isLight: .random(using: &random))
    case 2..<10: return .resize(size())
    case 10 where typing == 0:
      typing = Int.random(in: 2...60, using: &random)
      return .key(.character(Bool.random(using: &random) ? "/" : "l"))
    default: break
    }
    guard typing > 0 else { return .key(one(of: Self.commands)) }
    typing -= 1
    if Int.random(in: 0..<12, using: &random) == 0 { return .key(one(of: Self.editing)) }
    return .key(.character(one(of: Self.letters)))
  }

  /// Sizes from a single cell up, half of them small.
  private mutating func size() -> Size {
    let width = one(of: [6, 24, 140])
    let height = one(of: [4, 12, 40])
    return Size(
      width: .random(in: 1...width, using: &random), height: .random(in: 1...height, using: &random)
    )
  }

  private mutating func one<Element>(of choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  /// What is typed into a line: every other scalar is a mark.
  private static let letters: [Unicode.Scalar] = [
    "e", "o", "日", "語", "±", "🍵", " ", "\u{301}", "\u{323}", "\u{302}", "\u{301}", "\u{308}",
  ]

  private static let editing: [Key] = [
    .left, .left, .right, .home, .end, .backspace, .delete, .tab, .up, .enter, .escape,
  ]

  /// The keys of all contexts, but for those that write files, run programs or end or stop this one.
  private static let commands: [Key] = {
    let left: Set<Command.ID> = [
      .export, .pipe, .addresses, .commandLine, .suspend, .quit, .close,
    ]
    var keys: Set<Key> = []
    for context in Command.Context.allCases {
      for binding in KeyMap.standard.bindings(in: context) where !left.contains(binding.command) {
        keys.formUnion(binding.pressed)
      }
    }
    for command in left {
      for keysOfCommand in KeyMap.standard.sequences(for: command, in: .thread) {
        if let first = keysOfCommand.first, keysOfCommand.count == 1 { keys.remove(first) }
      }
    }
    // It opens a web address with the key that follows.
    keys.remove(.character("g"))
    return keys.sorted { "\($0)" < "\($1)" }
  }()
}
